package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.language.Language;
import briefing.language.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New articles by what they are about, the newest first; behind the groups the older ones that are in none.
 *
 * @param more how many further new ones there are
 * @param newest when the last article was published that is not new, or null
 */
public record News(
        Language language,
        List<Group> groups,
        int more,
        @Nullable LocalDate newest,
        List<String> missing) implements Digest {

    /**
     * Articles about one thing.
     *
     * @param label terms that they share; empty where there are none, as in a group of one article
     */
    public record Group(List<String> label, List<Item> items) {}

    /**
     * An article.
     *
     * @param lead what it says first
     * @param figures that it gives, as they are written and of what; at most a few
     * @param copies ids of other articles that say the same
     */
    public record Item(
            String article,
            String title,
            @Nullable LocalDate published,
            @Nullable String source,
            Statement lead,
            List<String> figures,
            List<String> copies) {

        /** Its title, its day, and how many others say the same. */
        public String head(Messages messages) {
            String also = copies.isEmpty() ? "" : messages.count("digest.copies", copies.size());
            return title + messages.dated(published) + also;
        }
    }

    /** What stands above each group: what it is about; above single articles only where they follow a group. */
    public List<String> headings(Messages messages) {
        List<String> headings = new ArrayList<>();
        boolean grouped = false;
        for (Group group : groups) {
            int size = group.items().size();
            if (size > 1) {
                String label = group.label().isEmpty()
                        ? messages.get("digest.one-thing")
                        : String.join(messages.get("list.between"), group.label());
                headings.add(messages.get("digest.group", label, size));
            } else {
                headings.add(grouped ? messages.get("digest.others") : "");
            }
            grouped = size > 1;
        }
        return headings;
    }

    @Override
    public List<Citation> citations() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .map(item -> item.lead().citation())
                .toList();
    }

    @Override
    public String text() {
        Messages messages = Messages.of(language);
        if (isEmpty()) {
            return withMissing(
                    newest == null ? messages.get("digest.nothing-new") : messages.get("digest.nothing-since", newest));
        }
        List<String> lines = new ArrayList<>();
        List<String> headings = headings(messages);
        for (int i = 0; i < groups.size(); i++) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            if (!headings.get(i).isEmpty()) {
                lines.add(headings.get(i));
            }
            for (Item item : groups.get(i).items()) {
                lines.add("- " + item.head(messages));
                lines.add("  " + item.lead().marked());
                if (!item.figures().isEmpty()) {
                    lines.add("  " + String.join(" · ", item.figures()));
                }
            }
        }
        if (more > 0) {
            lines.add("");
            lines.add(messages.get("catalogue.more", more));
        }
        return withMissing(String.join("\n", lines));
    }
}
