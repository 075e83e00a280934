/**
 * The commands that tell what a folder holds, in quotes. {@link briefing.shell.command.digest.DigestCommand} is the type to
 * read first.
 */
@NullMarked
package briefing.shell.command.digest;

import org.jspecify.annotations.NullMarked;
