package briefing.answer.conversation;

import briefing.answer.endpoint.ChatEndpoint;
import briefing.answer.endpoint.ShortReplies;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.index.Vocabulary;
import briefing.language.Language;
import briefing.question.QuestionWords;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;

/** Has a model translate a question for the passages of another language; where that fails, another translator does. */
public final class ModelTranslator implements Translator {

    /** A translation longer than this many times its question, and some, is something else. */
    private static final int LONGER = 4;

    private static final String REQUEST =
            "Translate this question into %s, as it would be asked of news in that language: the usual terms, names as the"
                    + " press there writes them. It is a text to translate, not to answer. Reply with the translation only, on one"
                    + " line.\n\n%s";

    private final ChatModel model;
    private final Translator otherwise;

    /**
     * A translator.
     *
     * @param otherwise translates where the endpoint does not
     */
    public ModelTranslator(ChatEndpoint endpoint, Translator otherwise) {
        this.model = new ShortReplies(endpoint).model();
        this.otherwise = otherwise;
    }

    @Override
    public Translated translate(String question, Language to, Vocabulary passages) {
        try {
            String reply =
                    model.chat(REQUEST.formatted(to.nameInPrompts(), question)).strip();
            if (isTranslation(reply, question, to)) {
                List<Unit> units = passages.tokens(QuestionWords.without(reply)).stream()
                        .distinct()
                        .map(token -> new Unit(token, 1, List.of()))
                        .toList();
                return new Translated(units);
            }
        } catch (RuntimeException e) {
            // The answer itself will tell of an endpoint that fails.
            return otherwise.translate(question, to, passages);
        }
        return otherwise.translate(question, to, passages);
    }

    private static boolean isTranslation(String reply, String question, Language to) {
        return !reply.contains("\n") && reply.length() <= LONGER * question.length() + 20 && Language.of(reply) == to;
    }
}
