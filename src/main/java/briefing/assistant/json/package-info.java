/**
 * Results for programs, the same whoever asks: the command line with {@code --json} and the tools of an assistant.
 * {@link briefing.assistant.json.JsonLines} is the type to read first.
 */
@NullMarked
package briefing.assistant.json;

import org.jspecify.annotations.NullMarked;
