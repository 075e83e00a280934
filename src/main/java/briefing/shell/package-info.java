/**
 * The terminal front end. {@link briefing.shell.Launch} is the type to read first; the sub-packages are commands, the
 * line that is typed, what is shown, and the terminal itself.
 */
@NullMarked
package briefing.shell;

import org.jspecify.annotations.NullMarked;
