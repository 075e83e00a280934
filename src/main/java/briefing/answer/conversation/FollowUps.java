package briefing.answer.conversation;

import briefing.answer.endpoint.ChatEndpoint;
import briefing.answer.endpoint.ShortReplies;
import briefing.question.FollowUp;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.CompressingQueryTransformer;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a follow-up stand alone before it is looked up: a model writes it out, or else the last question is carried over with
 * what the follow-up changes of it.
 */
public final class FollowUps {

    /** What stands alone is no shorter question made long, in characters. */
    private static final int LONGEST = 400;

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
    private final @Nullable QueryTransformer model;

    /** Follow-ups of a conversation, without a model. */
    public FollowUps(Conversation conversation) {
        this.conversation = conversation;
        this.model = null;
    }

    /** Follow-ups of a conversation, written out by a model; where that fails, as without. */
    public FollowUps(Conversation conversation, ChatEndpoint endpoint) {
        this.conversation = conversation;
        this.model = new CompressingQueryTransformer(new ShortReplies(endpoint).model(), REWRITE);
    }

    /** The question with what it leaves out; as it is where it leaves nothing out or nothing was asked before. */
    public String standalone(String asked) {
        List<ChatMessage> said = conversation.messages();
        if (said.isEmpty() || !FollowUp.isFollowUp(asked)) {
            return asked;
        }
        if (model != null) {
            try {
                Metadata metadata = Metadata.from(UserMessage.from(asked), "conversation", said);
                String written = model.transform(Query.from(asked, metadata))
                        .iterator()
                        .next()
                        .text()
                        .strip();
                if (!written.contains("\n") && written.length() <= LONGEST) {
                    return written;
                }
            } catch (RuntimeException e) {
                // The answer itself will tell of an endpoint that fails.
                return carried(asked, said);
            }
        }
        return carried(asked, said);
    }

    private static String carried(String asked, List<ChatMessage> said) {
        for (int i = said.size() - 1; i >= 0; i--) {
            if (said.get(i) instanceof UserMessage question) {
                return FollowUp.over(question.singleText(), asked);
            }
        }
        return asked;
    }
}
