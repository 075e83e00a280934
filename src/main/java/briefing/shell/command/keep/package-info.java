/**
 * The commands that keep what was answered: in a document, in the notes, in the log. {@link
 * briefing.shell.command.keep.SaveCommand} is the type to read first.
 */
@NullMarked
package briefing.shell.command.keep;

import org.jspecify.annotations.NullMarked;
