package briefing.question;

import briefing.language.Language;
import briefing.language.Numerals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** Which of several that follow on each other something is: the 14th fair, 第十四届. What is said of one is not said of the next. */
public final class Editions {

    /**
     * One of several.
     *
     * @param of what they are, or a word of it
     */
    private record Edition(String words, int number, String of) {}

    private Editions() {}

    /** The edition that a question asks of, in its words, where a text in a language speaks of others of the kind alone. */
    public static Optional<String> lacking(QuestionAnalysis question, Language language, String text) {
        List<Edition> there = in(language, text);
        boolean same = language == question.language();
        return in(question.language(), question.text()).stream()
                .filter(asked ->
                        there.stream().anyMatch(other -> !same || other.of().equals(asked.of())))
                .filter(asked -> there.stream().noneMatch(other -> other.number() == asked.number()))
                .map(Edition::words)
                .findFirst();
    }

    private static List<Edition> in(Language language, String text) {
        Matcher edition = Wordings.of(language).matcher("edition", text);
        return edition.results()
                .map(found -> new Edition(
                        found.group(),
                        (int) Numerals.value(found.group(1)),
                        found.group(2).toLowerCase(Locale.ROOT)))
                .toList();
    }
}
