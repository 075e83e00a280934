/**
 * How answers, articles and progress look. {@link briefing.shell.view.AnswerView} is the type to read first.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.shell.view;

import org.jspecify.annotations.NullMarked;
