/** What a person keeps of answers in the state folder: {@link briefing.assistant.kept.Notes} and the log of questions. */
@NullMarked
package briefing.assistant.kept;

import org.jspecify.annotations.NullMarked;
