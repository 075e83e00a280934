/**
 * From an article to its passages, sentences and series. {@link briefing.passage.PassageSplitter} is the type to read
 * first.
 */
@NullMarked
package briefing.passage;

import org.jspecify.annotations.NullMarked;
