package briefing.article.page;

import briefing.article.text.Byline;
import briefing.article.text.Caption;
import briefing.article.text.Furniture;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.ListMark;
import dev.langchain4j.data.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last look at an article's lines: the headline, bylines and labels that stand with the text go, or tell who wrote it. */
final class PageLines {

    /** How many lines at the start may still be headline and bylines. */
    private static final int OPENING = 8;

    /** The largest share of the text that may follow a heading such as "Related articles" and go with it. */
    private static final double REST = 0.35;

    private static final Pattern READING_TIME =
            Pattern.compile("(?i)(?:reading time:? *+)?(?<!\\d)\\d++ ?-?min(?:ute)?s?(?: read(?:ing time)?)?");

    private PageLines() {}

    static Document document(Head head, String text) {
        List<String> lines = withoutCaptions(text.lines().toList());
        dropHeadline(lines, head.title());
        Head told = Head.UNKNOWN;
        for (int i = 0; i < Math.min(OPENING, lines.size()) && lines.size() > 1; i++) {
            Interrupts.check();
            Head byline = Byline.of(lines.get(i));
            if (byline != null
                    || Furniture.isLabel(lines.get(i))
                    || READING_TIME.matcher(lines.get(i)).matches()) {
                told = byline == null ? told : told.or(byline);
                lines.remove(i--);
            }
        }
        told = told.or(dropRest(lines));
        for (int last = lines.size() - 1;
                last > 0 && (isFurniture(lines.get(last)) || introduces(lines.get(last), head.author()));
                last--) {
            Head byline = Byline.of(lines.remove(last));
            told = byline == null ? told : told.or(byline);
        }
        lines.removeIf(line -> Furniture.isHeading(line) && lines.size() > 1);
        // A page's own line names the paper that a story comes from, where its markup names the site.
        Head shown = new Head(null, null, told.source(), told.author(), null);
        Head known = told.source() == null
                ? head.or(told)
                : new Head(null, null, told.source(), null, null).or(head).or(shown);
        return known.document(String.join("\n", lines));
    }

    /** What pictures show is of the page and not of its article, but where there is not much else. */
    private static List<String> withoutCaptions(List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        rest.removeIf(line -> Caption.isCaption(line, 0));
        return 2 * units(rest) > units(lines) ? rest : new ArrayList<>(lines);
    }

    private static void dropHeadline(List<String> lines, @Nullable String title) {
        String letters = title == null ? "" : letters(title);
        for (int i = 0; i < Math.min(OPENING, lines.size() - 1) && !letters.isEmpty(); i++) {
            if (letters(lines.get(i)).equals(letters)) {
                lines.subList(0, i + 1)
                        .removeIf(
                                line -> !Line.isSentence(line) || letters(line).equals(letters));
                i = -1;
            } else if (Line.isSentence(lines.get(i))) {
                return;
            }
        }
    }

    /** Drops what follows the article, and returns what its bylines tell. */
    private static Head dropRest(List<String> lines) {
        Head told = Head.UNKNOWN;
        int all = units(lines);
        for (int i = 1; i < lines.size(); i++) {
            Interrupts.check();
            boolean ends = Furniture.isHeading(lines.get(i)) || Furniture.isEditorsLine(lines.get(i));
            if (ends && units(lines.subList(i, lines.size())) < REST * all) {
                Head byline = Byline.of(lines.get(i));
                told = byline == null ? told : told.or(byline);
                lines.subList(i, lines.size()).clear();
            }
        }
        return told;
    }

    /** At the end of an article also what is neither a sentence nor part of a list or table: a name, a button. */
    private static boolean isFurniture(String line) {
        boolean fragment = Line.units(line) < 16
                && !Line.endsSentence(line)
                && ListMark.depth(line, 0) == 0
                && !Character.isDigit(line.charAt(0))
                && !line.contains(" | ")
                && !line.endsWith("）");
        return fragment
                || Furniture.isEditorsLine(line)
                || Furniture.isLabel(line)
                || Furniture.isHeading(line)
                || Byline.of(line) != null;
    }

    /** Whether a line tells who the author is, as those at the end do that begin with the name. */
    private static boolean introduces(String line, @Nullable String author) {
        return author != null && author.length() > 3 && line.startsWith(author);
    }

    private static int units(List<String> lines) {
        return lines.stream().mapToInt(Line::units).sum();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
