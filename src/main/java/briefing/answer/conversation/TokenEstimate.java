package briefing.answer.conversation;

import briefing.language.Language;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.TokenCountEstimator;

/**
 * About how many tokens a text has in whatever model: one for a Chinese character, one for four other characters, four for
 * what goes around a message. Tokenizers differ by a third; too many is the safer side.
 */
final class TokenEstimate implements TokenCountEstimator {

    private static final int AROUND = 4;

    @Override
    public int estimateTokenCountInText(String text) {
        int chinese = (int) text.codePoints().filter(Language::isUnspaced).count();
        return chinese + (text.length() - chinese + 3) / 4;
    }

    @Override
    public int estimateTokenCountInMessage(ChatMessage message) {
        return AROUND + estimateTokenCountInText(text(message));
    }

    @Override
    public int estimateTokenCountInMessages(Iterable<ChatMessage> messages) {
        int sum = 0;
        for (ChatMessage message : messages) {
            sum += estimateTokenCountInMessage(message);
        }
        return sum;
    }

    private static String text(ChatMessage message) {
        if (message instanceof UserMessage user) {
            return user.singleText();
        } else if (message instanceof AiMessage said) {
            return said.text() == null ? "" : said.text();
        }
        return message instanceof SystemMessage system ? system.text() : "";
    }
}
