package briefing.shell.view;

import briefing.article.Article;
import briefing.language.Messages;
import briefing.passage.PassageSplitter;
import briefing.passage.Span;
import briefing.shell.terminal.Links;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * An article as a person reads it: paragraphs apart, headings bold, items hanging, and a quote marked in it.
 *
 * @param lines of the screen
 * @param at the index of the one in which the quote starts
 */
public record ArticleView(List<AttributedString> lines, int at) {

    private static final Pattern ITEM = Pattern.compile("(?:- |\\d{1,2}\\. )");

    /**
     * The view of an article.
     *
     * @param start where the quote starts in its text, in UTF-16 units; as {@code end} where there is none
     */
    public static ArticleView of(Article article, int start, int end, Screen screen, Messages messages) {
        int width = screen.width();
        List<AttributedString> lines = head(article, width, screen.links(), messages);
        int at = 0;
        String text = Text.printable(article.text());
        String before = "";
        for (int from = 0, to; from <= text.length(); from = to + 1) {
            to = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
            String line = text.substring(from, to);
            if (!line.isEmpty()) {
                if (!goesOn(before, line)) {
                    lines.add(AttributedString.EMPTY);
                }
                if (start >= from && start < to) {
                    at = lines.size() + linesBefore(line, start - from, width);
                }
                boolean heading = PassageSplitter.isHeading(text, new Span(from, to));
                AttributedString marked = new AttributedStringBuilder()
                        .append(Text.of(text.substring(from, to), heading ? Text.BOLD : Text.PLAIN))
                        .toAttributedString();
                lines.addAll(block(line, marked(marked, start - from, end - from), width));
            }
            before = line;
        }
        return new ArticleView(lines, at);
    }

    private static AttributedString marked(AttributedString line, int start, int end) {
        int from = Math.max(0, Math.min(start, line.length()));
        int to = Math.max(from, Math.min(end, line.length()));
        return Text.join(
                line.subSequence(0, from),
                Text.of(line.subSequence(from, to).toString(), Text.QUOTE),
                line.subSequence(to, line.length()));
    }

    /** Whether a line belongs to the list or table of the one before. */
    private static boolean goesOn(String before, String line) {
        boolean items = ITEM.matcher(before).lookingAt() && ITEM.matcher(line).lookingAt();
        return items || before.contains(" | ") && line.contains(" | ");
    }

    private static List<AttributedString> block(String line, AttributedString text, int width) {
        Matcher item = ITEM.matcher(line);
        return item.lookingAt()
                ? Wrapping.hanging(text.subSequence(0, item.end()), text.subSequence(item.end(), text.length()), width)
                : Wrapping.wrap(text, width);
    }

    private static int linesBefore(String line, int at, int width) {
        return block(line, new AttributedString(line.substring(0, Math.max(at, itemEnd(line)))), width)
                        .size()
                - 1;
    }

    private static int itemEnd(String line) {
        Matcher item = ITEM.matcher(line);
        return item.lookingAt() ? item.end() : 0;
    }

    private static List<AttributedString> head(Article article, int width, Links links, Messages messages) {
        List<AttributedString> lines = new ArrayList<>(Wrapping.wrap(Text.of(article.title(), Text.BOLD), width));
        String published = article.published() == null ? "" : article.published() + " · ";
        String source = article.source() == null ? "" : article.source() + " · ";
        AttributedString file = links.toFile(Text.of(article.id(), Text.FAINT), article.id());
        lines.addAll(Wrapping.wrap(Text.join(Text.of(published + source, Text.FAINT), file), width));
        if (article.origin() != null) {
            lines.addAll(
                    Wrapping.wrap(links.toAddress(Text.of(article.origin(), Text.FAINT), article.origin()), width));
        }
        if (article.ocr() != null) {
            String read = messages.get("read.ocr", Math.round(article.ocr() * 100));
            lines.addAll(Wrapping.wrap(Text.of(read, Text.FAINT), width));
        }
        if (article.unreadPages() > 0) {
            String unread = messages.count("read.unread", article.unreadPages());
            lines.addAll(Wrapping.wrap(Text.of(unread, Text.FAINT), width));
        }
        if (article.damaged()) {
            lines.addAll(Wrapping.wrap(Text.of(messages.get("read.damaged"), Text.FAINT), width));
        }
        return lines;
    }
}
