package briefing.article.page;

import briefing.article.text.Furniture;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Where a page's article is. Every block of text weighs for the element that holds it: sentences for, links and fragments
 * against. The article is the element whose blocks have the greatest sum; parts of it with a low sum are taken out.
 */
final class MainContent {

    /** The sum below which a part of the article is no part of it. */
    private static final double PART_OF = -6;

    /** The share of the greatest sum that makes an inner element the article; measured on news pages of two languages. */
    private static final double MOST = 0.75;

    /** What sentences have and labels do not. */
    private static final Pattern PUNCTUATION = Pattern.compile("[。！？；，]|[.!?;,:](?:[\\s”\"'’)]|$)");

    private static final double OWN = 0.3;

    /** What a table of figures and names weighs at least, unless it is one of links: it belongs to the text around it. */
    private static final double TABLE = 4;

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> BOXES = Set.of("div", "section", "ul", "ol", "aside", "header", "footer", "dl");

    private final Map<Element, Block> blocks = new IdentityHashMap<>();
    private final Map<Element, Double> sums = new IdentityHashMap<>();

    private MainContent() {}

    /** The article's element; what is no article within it has been removed. */
    static Element of(Document page) {
        PageNoise.remove(page);
        MainContent content = new MainContent();
        content.weigh(page.body());
        Element best = content.ownArticle(content.best(page.body()));
        if (content.sum(best) <= 0 && content.hasSentence()) {
            // An article of some words weighs no more than the headline above it.
            best = page.body();
        } else {
            content.narrow(best);
        }
        content.prune(best);
        return best;
    }

    private boolean hasSentence() {
        return blocks.values().stream().anyMatch(block -> block.sentence && block.linked == 0);
    }

    /** The text that stands directly in a block element, or in inline elements within it. */
    private static final class Block {
        int units;
        int linked;
        boolean sentence;
    }

    private void weigh(Element body) {
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    Interrupts.check();
                    if (node instanceof TextNode text && !text.isBlank()) {
                        add(text);
                    }
                },
                body);
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {}

                    @Override
                    public void tail(Node node, int depth) {
                        Interrupts.check();
                        if (node instanceof Element element) {
                            Block block = blocks.get(element);
                            double sum = block == null ? 0 : weight(element, block);
                            for (Element child : element.children()) {
                                sum += sum(child);
                            }
                            boolean table = sum > -TABLE
                                    && sum < TABLE
                                    && element.normalName().equals("table")
                                    && PageTable.isData(element);
                            sums.put(element, table ? TABLE : sum);
                        }
                    }
                },
                body);
    }

    private void add(TextNode text) {
        boolean linked = false;
        Element element = text.parent();
        while (element != null && !BlockText.BLOCKS.contains(element.normalName()) && element.hasParent()) {
            linked |= element.normalName().equals("a");
            element = element.parent();
        }
        if (element == null) {
            return;
        }
        linked |= element.closest("a") != null;
        Block block = blocks.computeIfAbsent(element, e -> new Block());
        int units = Line.units(text.getWholeText());
        block.units += units;
        block.linked += linked ? units : 0;
        block.sentence |= !linked && PUNCTUATION.matcher(text.getWholeText()).find();
    }

    private static double weight(Element element, Block block) {
        int plain = block.units - block.linked;
        String tag = element.normalName();
        if (block.linked > 0.6 * block.units) {
            return -4 - Math.min(block.linked, 20) / 2.0;
        }
        if (block.sentence && plain >= 16) {
            return 4 + Math.min(plain, 400) / 2.0;
        }
        if (tag.matches("h[1-6]")) {
            return 0;
        }
        if (plain >= 30) {
            return 6;
        }
        return tag.matches("td|th|dd|dt|pre") ? 0 : tag.matches("li|blockquote|figcaption") ? -1 : -3;
    }

    private Element best(Element body) {
        Element best = body;
        for (Element element : body.getAllElements()) {
            double sum = sum(element);
            double most = sum(best);
            if (sum > most || (sum == most && best.equals(element.parent()))) {
                best = element;
            }
        }
        return best;
    }

    /** Where several articles follow each other, the one under the page's headline, if it is not the least of them. */
    private Element ownArticle(Element best) {
        for (Element article : best.select("article:has(h1)")) {
            if (sum(article) >= OWN * sum(best)) {
                return article;
            }
        }
        return best;
    }

    /**
     * Goes down to the innermost element that holds most of what the article weighs, and takes out its neighbours: rather
     * another article or an invitation, unless they come before it, as an introduction does, or are made like it.
     */
    private void narrow(Element article) {
        double enough = MOST * sum(article);
        Element inner = article;
        for (Element next = heaviest(inner);
                next != null && sum(next) >= enough && next.childrenSize() > 0;
                next = heaviest(inner)) {
            boolean before = true;
            for (Element sibling : inner.children()) {
                Interrupts.check();
                if (sibling.equals(next)) {
                    before = false;
                } else if (!belongs(sibling, next, before)) {
                    sibling.remove();
                }
            }
            inner = next;
        }
    }

    private boolean belongs(Element sibling, Element to, boolean before) {
        boolean alike = sibling.normalName().equals(to.normalName())
                && sibling.className().equals(to.className());
        return before ? sum(sibling) > 0 : alike && sum(sibling) > 0;
    }

    private @Nullable Element heaviest(Element parent) {
        Element heaviest = null;
        for (Element child : parent.children()) {
            if (heaviest == null || sum(child) > sum(heaviest)) {
                heaviest = child;
            }
        }
        return heaviest;
    }

    private double sum(Element element) {
        return sums.getOrDefault(element, 0.0);
    }

    private void prune(Element article) {
        for (Element element : article.getAllElements()) {
            Interrupts.check();
            if (!element.equals(article) && element.hasParent() && isListOfLinks(element)) {
                element.remove();
            }
        }
    }

    private boolean isListOfLinks(Element element) {
        if (!BOXES.contains(element.normalName()) || sum(element) > PART_OF) {
            return false;
        }
        if (LISTS.contains(element.normalName()) && isPartOfText(element)) {
            return false;
        }
        int linked = 0;
        int links = 0;
        for (Element link : element.select("a[href]")) {
            linked += Line.units(link.text());
            links++;
        }
        return links >= 2 && linked > 0.7 * Line.units(element.text());
    }

    /** A list that a text leads up to is its own, links or not; lists of its headings and of other articles are not. */
    private static boolean isPartOfText(Element list) {
        Element before = list.previousElementSibling();
        boolean led = before != null && before.is("p, h2, h3, h4, h5, h6") && !Furniture.isHeading(before.text());
        return list.is("li ul, li ol") || (led && list.select("a[href^=#]").isEmpty());
    }
}
