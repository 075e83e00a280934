package briefing.shell.view;

import briefing.language.LanguagePack;
import briefing.question.AnswerType;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of an answer the question asked about: figures where it asked for one, and the names and years that it gave. */
final class AsksFor {

    private static final Pattern FIGURE = Pattern.compile(
            "\\d[\\d,.]*+(?:\\s*+(?:%|％|‰|" + LanguagePack.anyOf("figure.unit") + "))*+", Pattern.CASE_INSENSITIVE);

    private AsksFor() {}

    /** Stretches of the answer: start and end. */
    static List<int[]> in(QuestionAnalysis question, String answer) {
        List<int[]> spans = new ArrayList<>();
        if (question.change() || question.types().stream().anyMatch(AnswerType::isHard)) {
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
        Stream<String> names = question.names().stream().map(QuestionName::text).filter(name -> name.length() > 1);
        Stream<String> years = question.years().stream().map(String::valueOf);
        Stream.concat(names, years).forEach(text -> {
            for (int at = answer.indexOf(text); at >= 0; at = answer.indexOf(text, at + text.length())) {
                if (at == 0 || answer.charAt(at - 1) != '[') {
                    spans.add(new int[] {at, at + text.length()});
                }
            }
        });
        return spans;
    }
}
