/**
 * The ground floor: languages, and what is known about words, numbers, dates and messages of each. Start reading at
 * {@link briefing.language.Language}.
 */
@NullMarked
package briefing.language;

import org.jspecify.annotations.NullMarked;
