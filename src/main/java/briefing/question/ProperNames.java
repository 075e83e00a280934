package briefing.question;

import briefing.language.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names in Latin letters as a question writes them: words with capitals side by side are one. What stands at the start of an
 * English question may be capitalised for that alone, and what tells where somebody is from is no name of his.
 */
public final class ProperNames {

    private static final Pattern BETWEEN = Pattern.compile("['’]s |[ -]");

    private static final Pattern CAPITALISED = Pattern.compile("[A-Z][a-z]{2}[A-Za-z]*");

    /** A word of a question that is no title: in titles only short words have no capital. */
    private static final Pattern LOWER_CASE = Pattern.compile("[ -][a-z]{4}");

    private final QuestionAnalysis question;
    private final List<Run> runs;

    /**
     * Words side by side.
     *
     * @param start in the question
     * @param end exclusive
     */
    private record Run(int start, int end, List<String> words) {}

    /** The names of a question. */
    public ProperNames(QuestionAnalysis question) {
        this.question = question;
        this.runs = runs(question);
    }

    private static List<Run> runs(QuestionAnalysis question) {
        String text = question.text();
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (String word : question.names().stream()
                .map(QuestionName::text)
                .filter(ProperNames::isLatin)
                .toList()) {
            int at = text.indexOf(word, from);
            if (at < 0) {
                continue;
            }
            from = at + word.length();
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && BETWEEN.matcher(text.substring(last.end(), at)).matches()) {
                List<String> words =
                        Stream.concat(last.words().stream(), Stream.of(word)).toList();
                runs.set(runs.size() - 1, new Run(last.start(), from, words));
            } else {
                runs.add(new Run(at, from, List.of(word)));
            }
        }
        return runs;
    }

    /** Names, each as the question writes all of it: Angeles as Los Angeles. */
    public List<String> whole(Collection<String> names) {
        return names.stream()
                .map(name -> runs.stream()
                        .filter(run -> run.words().contains(name))
                        .map(run -> question.text().substring(run.start(), run.end()))
                        .findFirst()
                        .orElse(name))
                .distinct()
                .toList();
    }

    /**
     * Whether some names are surely of somebody or something that no other word of the question tells: in Chinese a word in
     * Latin letters that begins with a capital and is no acronym, which may stand for an ordinary word (SUV); in English all
     * words of a name, where capitals tell names from other words.
     */
    public boolean areWhole(Collection<String> names) {
        if (question.language() == Language.CHINESE) {
            Wordings wordings = Wordings.of(Language.CHINESE);
            return names.stream()
                    .filter(name -> CAPITALISED.matcher(name).matches())
                    .anyMatch(name -> !wordings.matcher("latin.ordinary", name).matches());
        }
        Wordings wordings = Wordings.of(Language.ENGLISH);
        return LOWER_CASE.matcher(question.text()).find()
                && runs.stream()
                        .filter(run -> run.start() > 0)
                        .filter(run -> run.words().stream()
                                .noneMatch(
                                        word -> wordings.matcher("origin", word).matches()))
                        .anyMatch(run -> names.containsAll(run.words()));
    }

    private static boolean isLatin(String name) {
        char first = name.charAt(0);
        return first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z';
    }
}
