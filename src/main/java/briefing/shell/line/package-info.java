/**
 * From a typed line to a call of a command, with completion and history.
 * {@link briefing.shell.line.LineParser} is the type to read first.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.shell.line;

import org.jspecify.annotations.NullMarked;
