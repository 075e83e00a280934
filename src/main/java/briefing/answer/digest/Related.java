package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.language.Language;
import briefing.language.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles near to one, the nearest first.
 *
 * @param title of that one
 */
public record Related(Language language, String title, List<Near> articles) implements Digest {

    /**
     * One of them.
     *
     * @param cosine of what both say, -1 to 1
     * @param terms rare ones that both have: the reason
     * @param statement what it says that is nearest
     */
    public record Near(
            String article,
            String title,
            @Nullable LocalDate published,
            double cosine,
            List<String> terms,
            Statement statement) {}

    @Override
    public List<Citation> citations() {
        return articles.stream().map(near -> near.statement().citation()).toList();
    }

    @Override
    public String text() {
        Messages messages = Messages.of(language);
        if (isEmpty()) {
            return messages.get("digest.unrelated", title);
        }
        List<String> lines = new ArrayList<>();
        for (Near near : articles) {
            String date = messages.dated(near.published());
            String terms = near.terms().isEmpty()
                    ? ""
                    : messages.get("digest.shared", String.join(messages.get("list.between"), near.terms()));
            lines.add("- " + near.title() + date + terms);
            lines.add("  " + near.statement().marked());
        }
        return String.join("\n", lines);
    }
}
