package briefing.article.page;

import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** How much running text each element of a page holds: the {@link Line#units} of longer pieces of text outside links. */
final class Prose {

    private static final int LONGER = 12;

    private final Map<Element, Integer> units = new IdentityHashMap<>();

    private Prose() {}

    /** Measures an element and all that is in it. */
    static Prose of(Element root) {
        Prose prose = new Prose();
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    Interrupts.check();
                    if (node instanceof TextNode text && text.getWholeText().length() >= LONGER) {
                        prose.add(text, root);
                    }
                },
                root);
        return prose;
    }

    int units(Element element) {
        return units.getOrDefault(element, 0);
    }

    private void add(TextNode text, Element root) {
        int n = Line.units(text.getWholeText());
        Element parent = text.parent();
        if (n < LONGER || parent == null || parent.normalName().equals("a")) {
            return;
        }
        for (Element element = parent; element != null; element = element.equals(root) ? null : element.parent()) {
            units.merge(element, n, Integer::sum);
        }
    }
}
