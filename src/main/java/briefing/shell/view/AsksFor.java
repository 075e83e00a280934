package briefing.shell.view;

import briefing.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of an answer the question asked about: figures where it asked how many or when, and the names that it gave. */
final class AsksFor {

    private static final Pattern FIGURE_ASKED =
            Pattern.compile(LanguagePack.anyOf("figure.asked"), Pattern.CASE_INSENSITIVE);

    private static final Pattern FIGURE = Pattern.compile(
            "\\d[\\d,.]*+(?:\\s*+(?:%|％|‰|" + LanguagePack.anyOf("figure.unit") + "))*+", Pattern.CASE_INSENSITIVE);

    /** Capitalised words, acronyms, numbers and what was quoted. */
    private static final Pattern NAME = Pattern.compile(
            "“([^”]{2,40})”|\"([^\"]{2,40})\"|《([^》]{2,40})》|\\b(\\p{Lu}[\\p{L}\\d]*(?: \\p{Lu}[\\p{L}\\d]*){0,20}|\\d{4})\\b");

    private AsksFor() {}

    /** Stretches of the answer: start and end. */
    static List<int[]> in(String question, String answer) {
        List<int[]> spans = new ArrayList<>();
        if (FIGURE_ASKED.matcher(question).find()) {
            Matcher figure = FIGURE.matcher(answer);
            while (figure.find()) {
                boolean mark = figure.start() > 0 && answer.charAt(figure.start() - 1) == '[';
                if (!mark) {
                    spans.add(new int[] {
                        figure.start(), figure.start() + figure.group().strip().length()
                    });
                }
            }
        }
        Matcher name = NAME.matcher(question);
        while (name.find()) {
            String text = name.group().replaceAll("[“”\"《》]", "");
            boolean firstWord = name.start() == 0 && !text.equals(text.toUpperCase(Locale.ROOT));
            if (firstWord || text.length() < 2) {
                continue;
            }
            for (int at = answer.indexOf(text); at >= 0; at = answer.indexOf(text, at + text.length())) {
                if (at == 0 || answer.charAt(at - 1) != '[') {
                    spans.add(new int[] {at, at + text.length()});
                }
            }
        }
        return spans;
    }
}
