/**
 * What tells people and their shells how the program is called, all made from the definitions of commands and options:
 * {@link briefing.shell.usage.UsageText} is the type to read first.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.shell.usage;

import org.jspecify.annotations.NullMarked;
