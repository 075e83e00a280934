/**
 * Figures that articles give: of what, how much, and of which time. {@link briefing.answer.figure.FigureSearch} is the type to
 * read first.
 */
@NullMarked
package briefing.answer.figure;

import org.jspecify.annotations.NullMarked;
