package briefing.answer.conversation;

import briefing.answer.Answer;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.TokenWindowChatMemory;
import java.util.List;

/** What was asked and answered before, as far back as so many tokens reach. */
public final class Conversation {

    /** Some five questions with their answers; passages are not kept. */
    private static final int TOKENS = 2_000;

    /** An answer that alone would push everything else out is kept in part, in characters. */
    private static final int LONGEST = 1_500;

    private final ChatMemory memory = window();

    /** Remembers a question and its answer. */
    public void add(String question, Answer answer) {
        add(question, answer.text());
    }

    /** Remembers a question and as much of its answer as was said before it was stopped. */
    public void addCutOff(String question, String soFar) {
        add(question, soFar + " [cut off]");
    }

    private synchronized void add(String question, String answer) {
        memory.add(UserMessage.from(shortened(question)));
        memory.add(AiMessage.from(shortened(answer)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Questions and answers in turn, oldest first; a question always comes first. */
    public synchronized List<ChatMessage> messages() {
        List<ChatMessage> messages = memory.messages();
        int from = messages.isEmpty() || messages.get(0) instanceof UserMessage ? 0 : 1;
        return List.copyOf(messages.subList(from, messages.size()));
    }

    /** A memory of its own that begins with this one. */
    public ChatMemory copy() {
        ChatMemory copy = dev.langchain4j.memory.chat.MessageWindowChatMemory.withMaxMessages(1_000);
        messages().forEach(copy::add);
        return copy;
    }

    public synchronized void reset() {
        memory.clear();
    }

    private static ChatMemory window() {
        return TokenWindowChatMemory.withMaxTokens(TOKENS, new TokenEstimate());
    }
}
