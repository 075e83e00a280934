package briefing.article.format;

import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.TextColumns;
import briefing.language.Language;
import java.util.List;

/** Joins paragraphs that were broken into lines of one width, as mail and old text files are. */
final class HardWraps {

    private HardWraps() {}

    /** The text with each paragraph on one line, where its lines are wrapped; else the text itself. */
    static String undone(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        int width = width(lines);
        if (width == 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < lines.size(); i++) {
            Interrupts.check();
            String line = lines.get(i);
            out.append(line);
            boolean continues = i + 1 < lines.size()
                    && line.length() >= width * 0.7
                    && !TextColumns.isRow(line)
                    && !startsAnew(lines.get(i + 1));
            boolean latin = continues
                    && !Language.isUnspaced(line.charAt(line.length() - 1))
                    && line.charAt(line.length() - 1) < 0x2e80;
            out.append(continues ? latin ? " " : "" : "\n");
        }
        return out.toString();
    }

    /** The width that lines were wrapped at, in characters, or 0 where they were not. */
    private static int width(List<String> lines) {
        int width = 0;
        for (String line : lines) {
            width = Math.max(width, line.length());
        }
        if (width < 30 || width > 120) {
            return 0;
        }
        int full = 0;
        int open = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Interrupts.check();
            String line = lines.get(i);
            if (line.length() >= width * 0.7 && !startsAnew(lines.get(i + 1))) {
                full++;
                open += Line.endsSentence(line) ? 0 : 1;
            }
        }
        return full >= 4 && open * 10 >= full * 7 ? width : 0;
    }

    private static boolean startsAnew(String line) {
        return line.isEmpty()
                || TextColumns.isRow(line)
                || Character.isSpaceChar(line.charAt(0))
                || line.charAt(0) == '\t'
                || line.matches("(?:[-*•·>|#]|\\d{1,3}[.)、]).*");
    }
}
