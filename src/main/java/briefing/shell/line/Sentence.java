package briefing.shell.line;

import briefing.article.corpus.CorpusLoader;
import briefing.language.Language;
import briefing.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a line that begins with the name of a command goes on as a sentence does, and so is a question: "status of 5G",
 * "open source software policy". What can only be an argument makes no sentence: a path, a number, a word in quotes, one or
 * two words without any that joins words.
 */
final class Sentence {

    /** So many words in a row are more than the name of a thing. */
    private static final int WORDS = 3;

    /** More questions in one line are no line that anybody typed. */
    private static final int MOST_QUESTIONS = 10;

    private static final Set<String> JOINING =
            Set.copyOf(LanguagePack.of(Language.ENGLISH).words("stop-words"));

    private static final Pattern ASKING =
            Pattern.compile(LanguagePack.anyOf("question.word"), Pattern.CASE_INSENSITIVE);

    private static final char WIDE_MARK = '？';

    private static final String QUESTION_MARKS = "?" + WIDE_MARK;

    private static final String STOPS = ",:;!，：；。！、…";

    private Sentence() {}

    /** @param after the words after the first one, and as they were typed */
    static boolean isOne(List<Word> after, String typed) {
        String text = typed.strip();
        if (text.isEmpty() || after.isEmpty() || isArgument(after.get(0)) && !endsIn(text, QUESTION_MARKS)) {
            return false;
        }
        return endsIn(text, QUESTION_MARKS)
                || ASKING.matcher(text.length() > 1_000 ? text.substring(0, 1_000) : text)
                        .find()
                || after.stream().anyMatch(word -> joins(word.raw()))
                || after.stream().filter(word -> !isArgument(word)).count() >= WORDS;
    }

    /**
     * The questions that a line consists of, where each ends in its mark; the line itself where it is not of several, or begins
     * with less than a question, as "Really? How many?" does.
     */
    static List<String> questions(String line) {
        List<String> questions = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            if (QUESTION_MARKS.indexOf(line.charAt(i)) >= 0 && endsAt(line, i + 1)) {
                questions.add(line.substring(from, i + 1).strip());
                from = i + 1;
            }
        }
        boolean several = questions.size() > 1 && questions.size() <= MOST_QUESTIONS;
        return several && line.substring(from).isBlank() && isWhole(questions.get(0)) ? questions : List.of(line);
    }

    /** Whether a question ends before a place: no second mark stands there, no quote or bracket closes, and no address goes on. */
    private static boolean endsAt(String line, int at) {
        if (at == line.length() || Character.isWhitespace(line.charAt(at))) {
            return true;
        }
        boolean wide = line.charAt(at - 1) == WIDE_MARK;
        return wide ? Character.isLetterOrDigit(line.charAt(at)) : Language.isUnspaced(line.codePointAt(at));
    }

    private static boolean isWhole(String question) {
        return question.split("\\s+", -1).length >= WORDS
                || question.codePoints().filter(Language::isUnspaced).count() > WORDS;
    }

    private static boolean joins(String word) {
        return JOINING.contains(word.toLowerCase(Locale.ROOT)) || endsIn(word, STOPS) && word.length() > 1;
    }

    /** Whether a word cannot be one of a sentence. */
    private static boolean isArgument(Word word) {
        String text = word.value();
        return !word.raw().equals(text)
                || CommandLine.isOption(text)
                || Glob.is(word)
                || LineParser.looksLikeAFile(text)
                || CorpusLoader.isAddress(text);
    }

    private static boolean endsIn(String text, String marks) {
        return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
