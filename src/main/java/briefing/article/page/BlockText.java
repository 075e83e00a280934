package briefing.article.page;

import briefing.article.Article;
import briefing.article.text.Interrupts;
import briefing.article.text.PrintedText;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an element as {@link Article#text()} wants it: a block a line, items and cells marked. Written without
 * recursion, as pages nest without limit.
 */
public final class BlockText implements NodeVisitor {

    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");

    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder out = new StringBuilder();

    /** The number that the next item of each ordered list has. */
    private final Map<Element, Integer> numbers = new IdentityHashMap<>();

    /** Where the line starts that is being written. */
    private int line;

    /** Whether blocks are cells of a row: they share its line. */
    private int rows;

    private BlockText() {}

    public static String of(Element element) {
        BlockText text = new BlockText();
        element.traverse(text);
        return PrintedText.blocks(text.out.toString());
    }

    @Override
    public void head(Node node, int depth) {
        Interrupts.check();
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element) {
            String tag = element.normalName();
            if (CELLS.contains(tag) && rows > 0) {
                if (element.previousElementSibling() != null) {
                    out.append(" | ");
                }
            } else if (BLOCKS.contains(tag)) {
                breakLine();
                if (tag.equals("tr") && isRow(element)) {
                    rows++;
                } else if (tag.equals("li") && rows == 0) {
                    out.setLength(line);
                    out.append(mark(element));
                }
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            if (element.normalName().equals("tr") && isRow(element)) {
                rows--;
            }
            breakLine();
        }
    }

    private void append(TextNode text) {
        String words = text.getWholeText();
        Element parent = text.parent();
        boolean keepsLines = parent != null && parent.closest("pre") != null;
        out.append(keepsLines && rows == 0 ? words : words.replace('\n', ' ').replace('\r', ' '));
    }

    private void breakLine() {
        if (rows > 0) {
            out.append(' ');
        } else if (out.substring(line).isBlank()) {
            out.setLength(line);
        } else if (!isMarkOnly(out.substring(line))) {
            out.append('\n');
            line = out.length();
        }
    }

    private static boolean isMarkOnly(String line) {
        return line.equals("- ") || line.matches("\\s*\\d{1,4}\\. ");
    }

    /** Tables that only arrange a page have rows of whole blocks; those are not rows to a reader. */
    private static boolean isRow(Element row) {
        return row.select("table, p + p, li + li, div + div p").isEmpty()
                && row.text().length() <= 2000;
    }

    private String mark(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "- ";
        }
        int number = numbers.getOrDefault(list, number(list.attr("start"), 1));
        numbers.put(list, number + 1);
        return number + ". ";
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
