/**
 * One class for each command; {@link briefing.shell.command.AskCommand} is the type to read first.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.shell.command;

import org.jspecify.annotations.NullMarked;
