package briefing.question;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import briefing.language.Language;
import briefing.language.LanguagePack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a question names: its words and names that say something, in rows as they stand side by side. */
record NamedPhrases(String question, List<String> words, List<String> rows) {

    /** How large: what is asked of something, and not the thing. */
    private static final Pattern MEASURE = Pattern.compile("\\bhow $", CASE_INSENSITIVE);

    /** Words beside a question word that name no thing: what else, how often exactly. */
    private static final Pattern NO_THING = Pattern.compile(LanguagePack.anyOf("follow-up.no-thing"), CASE_INSENSITIVE);

    static NamedPhrases of(String question) {
        QuestionAnalysis analysis = QuestionAnalysis.of(question, Language.of(question));
        List<String> words = Stream.concat(
                        analysis.words().stream(), analysis.names().stream().map(QuestionName::text))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return new NamedPhrases(question, words, rows(question, words));
    }

    private static List<String> rows(String question, List<String> words) {
        boolean[] in = new boolean[question.length() + 1];
        String lower = question.toLowerCase(Locale.ROOT);
        for (String word : words) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                Arrays.fill(in, Math.min(in.length, at), Math.min(in.length, at + word.length()), true);
            }
        }
        List<String> rows = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= question.length(); i++) {
            boolean inside = in[i] || start >= 0 && i < question.length() && question.charAt(i) == ' ' && in[i + 1];
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                rows.add(question.substring(start, i));
                start = -1;
            }
        }
        return rows;
    }

    /** The rows that are things: no measure that is asked of one, and no word that names none. */
    List<String> things() {
        return rows.stream()
                .filter(row -> !NO_THING.matcher(row).matches())
                .filter(row -> !MEASURE.matcher(question.substring(0, question.indexOf(row)))
                        .find())
                .toList();
    }

    /** Each thing, each beginning of its row, and a name at its end. */
    List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        for (String row : things()) {
            phrases.add(row);
            for (String word : words) {
                int at = row.toLowerCase(Locale.ROOT).indexOf(word);
                if (at >= 0 && at + word.length() < row.length()) {
                    phrases.add(row.substring(0, at + word.length()));
                } else if (at > 0 && Character.isUpperCase(row.charAt(at))) {
                    phrases.add(row.substring(at));
                }
            }
        }
        return phrases;
    }

    /** Whether a phrase is only the beginning of a row. */
    boolean isBeginning(String phrase) {
        return !rows.contains(phrase) && rows.stream().anyMatch(row -> row.startsWith(phrase));
    }
}
