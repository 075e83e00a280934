package briefing.article.page;

import briefing.article.Article;
import briefing.article.text.Caption;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.ListMark;
import briefing.article.text.PrintedText;
import briefing.language.Language;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element as {@link Article#text()} wants it: a block a line, items and cells marked. Written without
 * recursion, as pages nest without limit.
 */
public final class BlockText implements NodeFilter {

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
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    /** A longer term is text, in characters. */
    private static final int TERM = 100;

    /** A term has no more definitions. */
    private static final int DEFINITIONS = 20;

    private final StringBuilder out = new StringBuilder();

    /** The number that the next item of each ordered list has. */
    private final Map<Element, Integer> numbers = new IdentityHashMap<>();

    /** Where the line starts that is being written. */
    private int line;

    /** Where the line's own text starts, behind its mark: before that no line ends. */
    private int marked;

    /** The items of lists within each other that are open. */
    private int items;

    private BlockText() {}

    public static String of(Element element) {
        BlockText text = new BlockText();
        Element table = element.is("tbody, thead, tfoot, tr") ? element.closest("table") : null;
        (table != null && PageTable.isData(table) ? table : element).filter(text);
        return PrintedText.blocks(text.out.toString());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        Interrupts.check();
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            return open(element) ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
        }
        return FilterResult.CONTINUE;
    }

    /** Starts a block; whether what is in it is still to be written. */
    private boolean open(Element element) {
        breakLine();
        if (PageCaption.isOfPicture(element)) {
            lines(List.of(Caption.of(element.text())));
            return false;
        }
        switch (element.normalName()) {
            case "table" -> {
                if (PageTable.isData(element)) {
                    lines(PageCaption.above(element));
                    lines(PageTable.lines(element));
                    return false;
                }
            }
            case "caption", "figcaption" -> {
                return !PageCaption.isOfTable(element);
            }
            case "li" -> {
                mark(mark(element));
                items++;
            }
            case "dt" -> {
                return !isTerm(element);
            }
            case "dd" -> mark(term(element));
            default -> {}
        }
        return true;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            items -= element.normalName().equals("li") ? 1 : 0;
            breakLine();
            if (element.normalName().equals("dd") && marked > line) {
                lines(List.of("")); // a term without a definition
            }
        }
        return FilterResult.CONTINUE;
    }

    private String mark(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return ListMark.of(items);
        }
        int number = numbers.getOrDefault(list, number(list.attr("start"), 1));
        numbers.put(list, number + 1);
        return ListMark.of(items, number);
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether it names what is defined next; questions and answers are not written as one. */
    private static boolean isTerm(Element element) {
        Element next = element.nextElementSibling();
        String text = element.text();
        return next != null
                && next.normalName().equals("dd")
                && next.hasText()
                && !text.isBlank()
                && text.length() <= TERM
                && !Line.endsSentence(text);
    }

    /** The mark of a definition, an item that starts with its term; empty where there is none. */
    private String term(Element definition) {
        Element term = definition.previousElementSibling();
        for (int i = 0; i < DEFINITIONS && term != null && term.normalName().equals("dd"); i++) {
            term = term.previousElementSibling();
        }
        if (term == null || !term.normalName().equals("dt") || !isTerm(term)) {
            return "";
        }
        String text = term.text();
        String colon = Language.of(text) == Language.CHINESE ? "：" : ": ";
        return ListMark.of(items) + (text.endsWith(":") || text.endsWith("：") ? text + " " : text + colon);
    }

    private void append(TextNode text) {
        String words = text.getWholeText();
        Element parent = text.parent();
        boolean keepsLines = parent != null && parent.closest("pre") != null;
        out.append(keepsLines ? words : words.replace('\n', ' ').replace('\r', ' '));
    }

    private void lines(List<String> lines) {
        out.setLength(lines.isEmpty() ? out.length() : marked > line ? line : out.length());
        lines.forEach(text -> out.append(text).append('\n'));
        line = out.length();
        marked = line;
    }

    private void mark(String mark) {
        out.setLength(line);
        out.append(mark);
        marked = out.length();
    }

    private void breakLine() {
        if (marked > line && out.substring(marked).isBlank()) {
            out.setLength(marked);
        } else if (out.substring(line).isBlank()) {
            out.setLength(line);
        } else {
            out.append('\n');
            line = out.length();
            marked = line;
        }
    }
}
