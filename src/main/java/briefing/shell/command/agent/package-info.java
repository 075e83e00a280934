/** What programs that work for people call: the tools over the articles. */
@NullMarked
package briefing.shell.command.agent;

import org.jspecify.annotations.NullMarked;
