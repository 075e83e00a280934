/**
 * What a folder of articles holds, in quotes: summaries, what is new, figures, timelines, related articles and comparisons.
 * {@link briefing.answer.digest.Digester} is the type to read first.
 */
@NullMarked
package briefing.answer.digest;

import org.jspecify.annotations.NullMarked;
