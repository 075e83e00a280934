/**
 * Answers questions about the articles themselves: how many, which, since when.
 */
@NullMarked
package briefing.answer.catalogue;

import org.jspecify.annotations.NullMarked;
