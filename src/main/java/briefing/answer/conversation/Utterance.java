package briefing.answer.conversation;

import briefing.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A line that is meant as something else than a question to the articles.
 *
 * @param language that it is said in
 * @param item the number of the item that it names, from 1, {@link briefing.question.QuestionAnalysis#LAST} for the last; null
 *     where it names none
 * @param exact whether it is said in the words of an example, and not only in such as mean about the same
 */
public record Utterance(
        Intent intent, Language language, @Nullable Integer item, boolean exact) {}
