/**
 * Scores answers to a file of questions. {@link briefing.evaluation.Evaluation} is the type to read first.
 */
@NullMarked
package briefing.evaluation;

import org.jspecify.annotations.NullMarked;
