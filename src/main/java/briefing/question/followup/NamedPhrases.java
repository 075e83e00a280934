package briefing.question.followup;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.question.ChineseTagger;
import briefing.question.ChineseTagger.Word;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a question names: its words and names that say something, in rows as they stand side by side. */
record NamedPhrases(String question, List<String> words, List<String> rows) {

    /** How large: what is asked of something, and not the thing. */
    private static final Pattern MEASURE = Pattern.compile("\\bhow $", CASE_INSENSITIVE);

    /** Words beside a question word that name no thing: what else, how often exactly. */
    private static final Pattern NO_THING = Pattern.compile(LanguagePack.anyOf("follow-up.no-thing"), CASE_INSENSITIVE);

    /** Makes a kind of a word. */
    private static final Pattern SUFFIX = Pattern.compile(LanguagePack.anyOf("follow-up.kind-suffix"));

    static NamedPhrases of(String question) {
        QuestionAnalysis analysis = QuestionAnalysis.of(question, Language.of(question));
        List<String> words = Stream.concat(
                        analysis.words().stream(), analysis.names().stream().map(QuestionName::text))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return new NamedPhrases(question, words, rows(question, words));
    }

    /** The words and names of a thing that a question has not. */
    static List<String> newWords(String thing, String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        return of(thing).words.stream().filter(word -> !lower.contains(word)).toList();
    }

    private static List<String> rows(String question, List<String> words) {
        boolean[] in = new boolean[question.length() + 1];
        String lower = question.toLowerCase(Locale.ROOT);
        for (String word : words) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                Arrays.fill(in, Math.min(in.length, at), Math.min(in.length, at + word.length()), true);
            }
        }
        boolean chinese = Language.of(question) == Language.CHINESE;
        if (chinese) {
            withAdjectives(question, in);
        }
        List<String> rows = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= question.length(); i++) {
            boolean inside = in[i] || start >= 0 && i < question.length() && question.charAt(i) == ' ' && in[i + 1];
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String row = question.substring(start, i);
                rows.add(chinese ? withoutVerbs(row) : row);
                start = -1;
            }
        }
        rows.removeIf(String::isEmpty);
        return rows;
    }

    /**
     * Adds to what is named the single characters that belong to it: an adjective or a noun before it, as a name that no
     * dictionary has begins with, and what makes a kind of a word and stands between two.
     */
    private static void withAdjectives(String question, boolean[] in) {
        int at = 0;
        for (Word word : ChineseTagger.words(question)) {
            at = question.indexOf(word.text(), at);
            int end = at + word.text().length();
            boolean before = word.tag().equals("a") || word.tag().startsWith("n");
            boolean between =
                    at > 0 && in[at - 1] && SUFFIX.matcher(word.text()).matches();
            in[at] |= (before || between) && end == at + 1 && in[end];
            at = end;
        }
    }

    /** Its places. */
    List<String> places() {
        return QuestionAnalysis.of(question, Language.of(question)).names().stream()
                .filter(name -> name.kind() == QuestionName.Kind.PLACE)
                .map(QuestionName::text)
                .toList();
    }

    /** A row without the verbs and particles at its ends; empty where nothing is left that names a thing. */
    private static String withoutVerbs(String row) {
        List<Word> words = ChineseTagger.words(row);
        int from = 0;
        int to = words.size();
        while (from < to && isVerb(words.get(from))) {
            from++;
        }
        while (from < to && isVerb(words.get(to - 1))) {
            to--;
        }
        return words.subList(from, to).stream().map(Word::text).collect(Collectors.joining());
    }

    static boolean isVerb(Word word) {
        return word.tag().equals("v") || "duyp".indexOf(word.tag().charAt(0)) >= 0;
    }

    /** The rows that are things: no measure that is asked of one, and no word that names none. */
    List<String> things() {
        return rows.stream()
                .filter(row -> !NO_THING.matcher(row).matches())
                .filter(row -> !MEASURE.matcher(question.substring(0, question.indexOf(row)))
                        .find())
                .toList();
    }

    /** Each thing, each beginning of its row, and the word at its end. */
    List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        for (String row : things()) {
            phrases.add(row);
            for (String word : words) {
                int at = row.toLowerCase(Locale.ROOT).indexOf(word);
                if (at >= 0 && at + word.length() < row.length()) {
                    phrases.add(row.substring(0, at + word.length()));
                } else if (at > 0) {
                    phrases.add(row.substring(at));
                }
            }
        }
        return phrases;
    }

    /** The word at the end of a row, in lower case; the row where none is known. */
    String lastWord(String row) {
        String lower = row.toLowerCase(Locale.ROOT);
        return words.stream().filter(lower::endsWith).findFirst().orElse(lower);
    }

    /** Whether a phrase is only the beginning of a row. */
    boolean isBeginning(String phrase) {
        return !rows.contains(phrase) && rows.stream().anyMatch(row -> row.startsWith(phrase));
    }

    /** Whether a phrase is only the end of a row, and no name. */
    boolean isEnd(String phrase) {
        return !rows.contains(phrase)
                && !Character.isUpperCase(phrase.charAt(0))
                && rows.stream().anyMatch(row -> row.endsWith(phrase));
    }
}
