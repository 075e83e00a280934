package briefing.article.page;

import briefing.article.text.Caption;
import briefing.article.text.Line;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What stands below a picture or above a table of a page. */
final class PageCaption {

    /** Names of classes that tell that something is a caption: wp-caption-text, imageCaption. */
    private static final Pattern NAME =
            Pattern.compile("(?:^|[-_])(?:caption|cutline)(?:$|[-_])|[a-z]Caption(?:$|[-_]|Text)");

    /** A longer one is a text with a picture in it, in characters. */
    private static final int LONGEST = 600;

    private PageCaption() {}

    /** Whether an element tells what a picture shows. */
    static boolean isOfPicture(Element element) {
        if (element.normalName().equals("figcaption")) {
            Element figure = element.closest("figure");
            return figure != null && figure.selectFirst("table, pre, code, blockquote") == null && isBrief(element);
        }
        return element.classNames().stream().anyMatch(name -> NAME.matcher(name).find())
                && !element.normalName().equals("caption")
                && isBrief(element)
                && isNearPicture(element);
    }

    private static boolean isBrief(Element element) {
        String text = element.text();
        return Line.units(text) > 0 && text.length() <= LONGEST && element.selectFirst("p + p, table, ul, ol") == null;
    }

    private static boolean isNearPicture(Element element) {
        Element around = element;
        for (int i = 0; i < 3 && around != null; i++) {
            if (around.selectFirst("img, picture") != null) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    /** Whether an element is the title of a table, and written with it. */
    static boolean isOfTable(Element element) {
        Element table = element.normalName().equals("caption") ? element.closest("table") : null;
        Element figure = element.closest("figure");
        Element of = table != null ? table : figure == null ? null : figure.selectFirst("table");
        return of != null && PageTable.isData(of) && element.equals(title(of));
    }

    /** The title of a table as a line above it; empty where it has none. */
    static List<String> above(Element table) {
        Element title = title(table);
        return title == null || !title.hasText() ? List.of() : List.of(Caption.title(title.text()));
    }

    private static @Nullable Element title(Element table) {
        Element caption = table.selectFirst("caption");
        Element figure = table.closest("figure");
        return caption != null || figure == null ? caption : figure.selectFirst("figcaption");
    }
}
