package briefing.answer.conversation;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.answer.endpoint.ChatEndpoint;
import briefing.answer.endpoint.ShortReplies;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import briefing.question.followup.FollowUp;
import briefing.question.followup.FollowUp.Whole;
import briefing.retrieval.RankedPassage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.CompressingQueryTransformer;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a follow-up stand alone before it is looked up: a model writes it out, or else it is put into the last question, in
 * the place of what it changes of it.
 */
public final class FollowUps {

    /** What stands alone is no shorter question made long, in characters. */
    private static final int LONGEST = 200;

    /** A citation, which only an answer has. */
    private static final Pattern MARK = Pattern.compile("\\[\\d+]");

    private static final PromptTemplate REWRITE = PromptTemplate.from("""
            Below are a conversation and a new question. Write the new question so that it can be understood without the \
            conversation: put names and things in place of what points back to them, and take over the topic of the last \
            question where the new one leaves it out. Keep its language, its words and its meaning. If it can be understood \
            alone, or is about something else, repeat it unchanged. Answer with the question only, on one line.

            Conversation:
            {{chatMemory}}

            New question: {{query}}
            """);

    private final Conversation conversation;
    private final ToDoubleBiFunction<String, String> nearness;
    private final @Nullable QueryTransformer model;

    /**
     * Follow-ups of a conversation, without a model.
     *
     * @param nearness how near two texts are in meaning
     */
    public FollowUps(Conversation conversation, ToDoubleBiFunction<String, String> nearness) {
        this.conversation = conversation;
        this.nearness = nearness;
        this.model = null;
    }

    /** Follow-ups of a conversation, written out by a model; where that fails, as without. */
    public FollowUps(Conversation conversation, ToDoubleBiFunction<String, String> nearness, ChatEndpoint endpoint) {
        this.conversation = conversation;
        this.nearness = nearness;
        this.model = new CompressingQueryTransformer(new ShortReplies(endpoint).model(), REWRITE);
    }

    /** The question with what it leaves out; as it is where it leaves nothing out or nothing was asked before. */
    public Whole standalone(String asked, @Nullable Topic topic) {
        if (topic == null || !FollowUp.isFollowUp(asked)) {
            return new Whole(asked, true);
        }
        return written(asked, topic)
                .map(written -> new Whole(written, true))
                .orElseGet(() -> FollowUp.over(topic.question(), asked, quoted(topic), nearness));
    }

    private Optional<String> written(String asked, Topic topic) {
        if (model == null) {
            return Optional.empty();
        }
        try {
            Metadata metadata = Metadata.from(UserMessage.from(asked), "conversation", conversation.messages());
            String written = model.transform(Query.from(asked, metadata))
                    .iterator()
                    .next()
                    .text()
                    .strip();
            return Optional.of(written).filter(text -> isQuestion(text, asked, topic));
        } catch (RuntimeException e) {
            // The answer itself will tell of an endpoint that fails.
            return Optional.empty();
        }
    }

    /** Whether what a model wrote is the follow-up made whole: a question that says something of what was asked, and no answer. */
    private static boolean isQuestion(String written, String asked, Topic topic) {
        return written.length() <= LONGEST
                && !written.contains("\n")
                && !MARK.matcher(written).find()
                && (written.endsWith("?") || written.endsWith("？"))
                && Language.of(written) == Language.of(asked)
                && sharesContent(written, asked + " " + topic.question() + " " + quoted(topic));
    }

    private static boolean sharesContent(String written, String said) {
        QuestionAnalysis analysis = QuestionAnalysis.of(written, Language.of(written));
        String before = said.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        analysis.words().stream(), analysis.names().stream().map(QuestionName::text))
                .anyMatch(word -> before.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** What was quoted, and what else of the articles was found that is quoted from. */
    private static String quoted(Topic topic) {
        Answer answer = topic.answer();
        if (answer == null) {
            return "";
        }
        Set<String> articles = answer.quoted().stream().map(Citation::article).collect(Collectors.toSet());
        return Stream.concat(
                        answer.quoted().stream().map(Citation::quote),
                        answer.retrieval().passages().stream()
                                .map(RankedPassage::passage)
                                .filter(passage -> articles.contains(passage.article()))
                                .map(Passage::text))
                .collect(Collectors.joining("\n"));
    }
}
