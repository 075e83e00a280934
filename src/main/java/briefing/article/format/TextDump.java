package briefing.article.format;

import briefing.article.text.Byline;
import briefing.article.text.Furniture;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import dev.langchain4j.data.document.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * The article in the text of a whole web page. Sentences count for their line, short fragments against it, and labels and
 * headings of other parts strongly against; the article is the contiguous run of lines with the greatest sum.
 */
final class TextDump {

    /** How many lines above the article may part it from its headline. */
    private static final int HEADLINE_REACH = 8;

    private TextDump() {}

    /** Whether lines come from a whole page: articles alone have no navigation. */
    static boolean isOne(List<String> lines) {
        return lines.stream()
                        .peek(line -> Interrupts.check())
                        .filter(line -> Furniture.isLabel(line) || Furniture.isHeading(line))
                        .limit(2)
                        .count()
                == 2;
    }

    static Document article(List<String> lines) {
        int from = 0;
        int to = lines.size();
        int best = 0;
        int sum = 0;
        for (int i = 0, start = 0; i < lines.size(); i++) {
            Interrupts.check();
            sum += weight(lines.get(i));
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                from = start;
                to = i + 1;
            }
        }
        Head head = Head.UNKNOWN;
        int headline = headline(lines, from);
        if (headline >= 0) {
            head = Head.titled(lines.get(headline));
        }
        for (int i = Math.max(0, from - HEADLINE_REACH); i < Math.min(lines.size(), to + 4); i++) {
            Head told = i < from || i >= to || i - from < 2 ? Byline.of(lines.get(i)) : null;
            head = told == null ? head : head.or(told);
        }
        List<String> body = new ArrayList<>();
        for (int i = headline >= 0 ? headline + 1 : from; i < to; i++) {
            Interrupts.check();
            String line = lines.get(i);
            boolean belongs = i >= from || Line.units(line) >= 8;
            if (belongs && !Furniture.isLabel(line) && !Furniture.isHeading(line) && Byline.of(line) == null) {
                body.add(line);
            }
        }
        return head.document(String.join("\n", body));
    }

    private static int weight(String line) {
        if (Furniture.isHeading(line) || Furniture.isEditorsLine(line)) {
            return -40;
        }
        int units = Line.units(line);
        if (Furniture.isLabel(line)) {
            return -10;
        }
        if (Line.endsSentence(line) && units >= 8) {
            return 2 + Math.min(units, 120) / 5;
        }
        return units >= 40 ? 4 : -2;
    }

    /** The line with most to say among those just above the article, or -1. */
    private static int headline(List<String> lines, int from) {
        int headline = -1;
        for (int i = from - 1; i >= Math.max(0, from - HEADLINE_REACH); i--) {
            String line = lines.get(i);
            boolean candidate = Line.units(line) >= 8
                    && Line.isTitleLike(line)
                    && !line.contains(">")
                    && !Furniture.isLabel(line)
                    && !Furniture.isHeading(line)
                    && Byline.of(line) == null;
            if (candidate && (headline < 0 || Line.units(line) > Line.units(lines.get(headline)))) {
                headline = i;
            }
        }
        return headline;
    }
}
