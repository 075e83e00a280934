package briefing.shell.view;

import briefing.article.Article;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** An article as a person reads it, with a quote marked in it. */
public final class ArticleView {

    private ArticleView() {}

    /**
     * The lines of an article.
     *
     * @param start where the quote starts in its text, in UTF-16 units; as {@code end} where there is none
     */
    public static List<AttributedString> of(Article article, int start, int end, int width) {
        List<AttributedString> lines = head(article, width);
        String text = Text.printable(article.text());
        AttributedString marked = new AttributedStringBuilder()
                .append(text.substring(0, start))
                .append(text.substring(start, end), Text.QUOTE)
                .append(text.substring(end))
                .toAttributedString();
        lines.addAll(Wrapping.wrap(marked, width));
        return lines;
    }

    /** The index among the lines of that in which a place of the text stands. */
    public static int lineOf(Article article, int at, int width) {
        String before = Text.printable(article.text()).substring(0, at);
        return head(article, width).size()
                + Wrapping.wrap(new AttributedString(before), width).size()
                - 1;
    }

    private static List<AttributedString> head(Article article, int width) {
        List<AttributedString> lines = new ArrayList<>(Wrapping.wrap(Text.of(article.title(), Text.BOLD), width));
        String published = article.published() == null ? "" : article.published() + " · ";
        String source = article.source() == null ? "" : article.source() + " · ";
        lines.addAll(Wrapping.wrap(Text.of(published + source + article.id(), Text.FAINT), width));
        lines.add(AttributedString.EMPTY);
        return lines;
    }
}
