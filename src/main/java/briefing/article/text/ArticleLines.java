package briefing.article.text;

import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An article as lines, of whatever format: its headline, and who published it when, are told from its text. */
public final class ArticleLines {

    /** In characters. */
    private static final int LONGEST_NAME = 40;

    /** Of a person or a paper: a few words with capitals. */
    private static final Pattern NAME = Pattern.compile(
            "\\A\\p{Lu}[\\p{L}.'’&-]*+(?: (?:(?:of|the|and|de|van|von|&) )?+\\p{Lu}[\\p{L}.'’&-]*+){1,4}+");

    private static final Pattern BAR = Pattern.compile(" [|] ");

    private ArticleLines() {}

    /**
     * The article in lines that hold nothing else: headline and bylines are told from the text.
     *
     * @param known what is known of it from elsewhere; a headline among the lines only counts where none is known
     */
    public static Document article(Head known, List<String> blocks) {
        if (blocks.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.text"));
        }
        List<String> lines = new ArrayList<>(blocks);
        Head head = Head.UNKNOWN;
        if (lines.size() > 1 && lines.get(0).equals(known.title())) {
            lines.remove(0);
        } else if (known.title() == null && opensWithTitle(lines)) {
            head = Head.titled(lines.remove(0).replaceFirst("^#+ ", ""));
        }
        Head whose = source(lines, known);
        if (whose != null) {
            head = head.or(whose);
            lines.remove(0);
        }
        int bylines = 0;
        for (Head told = Byline.of(lines.get(0)); told != null && bylines < lines.size() - 1; ) {
            Interrupts.check();
            head = head.or(told);
            told = Byline.of(lines.get(++bylines));
        }
        lines.subList(0, bylines).clear();
        while (lines.size() > 1 && Furniture.isEditorsLine(lines.get(lines.size() - 1))) {
            Head editor = Byline.of(lines.remove(lines.size() - 1));
            head = editor == null ? head : head.or(editor);
        }
        return head.or(known).document(String.join("\n", lines));
    }

    /**
     * What a line of a name alone tells, which stands above a byline: the paper, where that names the author; else who wrote
     * it. Null where the first line is none.
     */
    private static @Nullable Head source(List<String> lines, Head known) {
        if (lines.size() < 3 || !isName(lines.get(0))) {
            return null;
        }
        Head next = Byline.of(lines.get(1));
        if (lines.get(0).equals(known.author()) && (next != null || lines.size() > 3)) {
            return Head.UNKNOWN;
        }
        return next == null || next.source() != null
                ? null
                : next.author() == null && known.author() == null
                        ? new Head(null, null, null, lines.get(0), null)
                        : new Head(null, null, lines.get(0), null, null);
    }

    private static boolean isName(String line) {
        return line.length() <= LONGEST_NAME && NAME.matcher(line).matches() && Byline.of(line) == null;
    }

    /** Whether the first line and the next are rows of as many cells: a table has no headline of its own. */
    private static boolean opensWithTable(List<String> lines) {
        int cells = BAR.split(lines.get(0), -1).length;
        return cells > 1 && BAR.split(lines.get(1), -1).length == cells && Byline.of(lines.get(1)) == null;
    }

    /** A headline is followed by its date, or by text that reads unlike it: else the first line may be one of many alike. */
    private static boolean opensWithTitle(List<String> lines) {
        if (lines.size() < 2
                || TextColumns.isRow(lines.get(0))
                || opensWithTable(lines)
                || !Line.isTitleLike(lines.get(0))
                || Byline.of(lines.get(0)) != null) {
            return false;
        }
        return Byline.of(lines.get(1)) != null
                || lines.size() > 3 && isName(lines.get(1)) && Byline.of(lines.get(2)) != null
                || lines.stream().skip(1).limit(3).anyMatch(line -> Line.endsSentence(line) || Line.units(line) > 60);
    }
}
