package briefing.shell.view;

import briefing.language.LanguagePack;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/**
 * Lays an answer out in lines: items of a list hang, below what leads to them a little to the right; and a list from one
 * article has its marks once, behind its last item.
 */
final class AnswerLayout {

    private static final Pattern MARK_AT_END = Pattern.compile(" ?\\[(\\d{1,4})]$");

    private static final Pattern ITEM = Pattern.compile(LanguagePack.anyOf("thought.item"), Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGN = Pattern.compile("(?:[-*•] |\\(?\\d{1,2}[.)] )");

    /** From here on lines of one article have one mark. */
    private static final int LIST = 3;

    private static final int INDENT = 2;

    private final IntFunction<@Nullable String> articleOf;
    private final int width;
    private final List<AttributedString> laidOut = new ArrayList<>();

    /**
     * A layout.
     *
     * @param articleOf the article of a mark's number, or null where there is none
     * @param width in columns
     */
    AnswerLayout(IntFunction<@Nullable String> articleOf, int width) {
        this.articleOf = articleOf;
        this.width = width;
    }

    List<AttributedString> of(AttributedString text) {
        List<AttributedString> paragraph = new ArrayList<>();
        for (AttributedString line : Wrapping.wrap(text, 0)) {
            if (line.length() == 0) {
                add(paragraph);
                laidOut.add(line);
                paragraph.clear();
            } else {
                paragraph.add(line);
            }
        }
        add(paragraph);
        return laidOut;
    }

    private void add(List<AttributedString> paragraph) {
        List<AttributedString> lines = marked(paragraph);
        boolean led = !lines.isEmpty() && !isItem(lines.get(0));
        for (AttributedString line : lines) {
            if (isItem(line)) {
                hang(line, led ? INDENT : 0);
            } else {
                int indent = indent(line);
                AttributedString words = line.subSequence(indent, line.length());
                laidOut.addAll(Wrapping.hanging(Text.of(" ".repeat(indent)), words, width));
            }
        }
    }

    /** How many spaces a line begins with, of one that goes on with an item. */
    private static int indent(AttributedString line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private static boolean isItem(AttributedString line) {
        return ITEM.matcher(line.toString()).lookingAt();
    }

    private void hang(AttributedString line, int indent) {
        Matcher sign = SIGN.matcher(line.toString());
        int hang = indent + (sign.lookingAt() ? sign.end() : INDENT);
        List<AttributedString> wrapped = Wrapping.wrap(line, Math.max(1, width - hang));
        for (int i = 0; i < wrapped.size(); i++) {
            laidOut.add(Text.join(Text.of(" ".repeat(i == 0 ? indent : hang)), wrapped.get(i)));
        }
    }

    /** The lines of a list, each run of one article with its marks at its end. */
    private List<AttributedString> marked(List<AttributedString> lines) {
        List<AttributedString> marked = new ArrayList<>();
        for (int from = 0, to; from < lines.size(); from = to) {
            to = from + 1;
            while (to < lines.size() && goesOn(number(lines.get(to - 1)), number(lines.get(to)))) {
                to++;
            }
            if (to - from < LIST) {
                marked.addAll(lines.subList(from, to));
                continue;
            }
            for (AttributedString line : lines.subList(from, to)) {
                marked.add(line.subSequence(0, markOf(line)));
            }
            int first = number(lines.get(from));
            int last = number(lines.get(to - 1));
            String marks = first == last ? " [" + last + "]" : " [" + first + "]–[" + last + "]";
            marked.set(marked.size() - 1, Text.join(marked.get(marked.size() - 1), Text.of(marks, Text.FAINT)));
        }
        return marked;
    }

    private boolean goesOn(int before, int after) {
        String article = articleOf.apply(before);
        return article != null && (after == before || after == before + 1) && article.equals(articleOf.apply(after));
    }

    /** The number of the mark that a line ends in, or 0. */
    private static int number(AttributedString line) {
        Matcher mark = MARK_AT_END.matcher(line.toString());
        return mark.find() ? Integer.parseInt(mark.group(1)) : 0;
    }

    private static int markOf(AttributedString line) {
        Matcher mark = MARK_AT_END.matcher(line.toString());
        return mark.find() ? mark.start() : line.length();
    }
}
