/** A file of questions in, scores out. */
@NullMarked
package briefing.evaluation;

import org.jspecify.annotations.NullMarked;
