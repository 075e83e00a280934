package briefing.answer.generate;

import briefing.passage.Passage;
import briefing.retrieval.RankedPassage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.AugmentationResult;
import dev.langchain4j.rag.RetrievalAugmentor;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Puts the passages that were found before a question: numbered, dated, and between marks that are drawn anew for each
 * question and stand in none of them, so that no article can end its own quotation.
 */
final class NumberedPassages implements RetrievalAugmentor {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<RankedPassage> passages;
    private final String mark;

    NumberedPassages(List<RankedPassage> passages) {
        this.passages = passages;
        this.mark = unguessable(passages);
    }

    /** What opens and closes each passage. */
    String mark() {
        return mark;
    }

    /** Retrieval is over when this is asked: its passages, and no others, are put before the question. */
    @Override
    public AugmentationResult augment(AugmentationRequest request) {
        return new AugmentationResult(before(request.chatMessage()), List.of());
    }

    private ChatMessage before(ChatMessage question) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i).passage();
            text.append(mark).append(" passage ").append(i + 1).append('\n');
            text.append("title: ").append(quoted(passage.title())).append('\n');
            text.append("date: ")
                    .append(
                            passage.published() == null
                                    ? "unknown"
                                    : passage.published().toString())
                    .append('\n');
            if (passage.source() != null) {
                text.append("source: ").append(quoted(passage.source())).append('\n');
            }
            text.append(quoted(passage.text())).append('\n');
        }
        text.append(mark).append(" end of passages\n\n");
        return UserMessage.from(text + "Question: " + ((UserMessage) question).singleText());
    }

    /** As it stands, but for the signs by which servers tell roles apart and for forged marks of citation. */
    private static String quoted(String text) {
        return text.replaceAll("<\\|", "<¦")
                .replaceAll("\\|>", "¦>")
                .replaceAll("(?i)\\[(/?INST|/?SYS|\\d{1,3})\\]", "($1)")
                .replaceAll("(?i)<(/?(?:s|system|assistant|user|think|start_of_turn|end_of_turn))>", "($1)");
    }

    private static String unguessable(List<RankedPassage> passages) {
        while (true) {
            byte[] random = new byte[8];
            RANDOM.nextBytes(random);
            String mark = "#" + HexFormat.of().formatHex(random) + "#";
            if (passages.stream().noneMatch(p -> p.passage().titledText().contains(mark))) {
                return mark;
            }
        }
    }
}
