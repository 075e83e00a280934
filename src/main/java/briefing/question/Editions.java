package briefing.question;

import briefing.language.Language;
import briefing.language.Numerals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of several that follow on each other an event is: the 14th expo, 第十四届. What is said of one is not said of the next. */
public final class Editions {

    /**
     * One of several.
     *
     * @param of what they are, or a word of it
     */
    private record Edition(String words, int number, String of) {}

    private Editions() {}

    /** The edition that a question asks of, in its words, where a text in its language speaks of others of the kind alone. */
    public static Optional<String> lacking(QuestionAnalysis question, String text) {
        List<Edition> asked = in(question.language(), question.text());
        List<Edition> there = asked.isEmpty() ? List.of() : in(question.language(), text);
        return asked.stream()
                .filter(one -> there.stream().anyMatch(other -> other.of().equals(one.of())))
                .filter(one -> there.stream().noneMatch(other -> other.number() == one.number()))
                .map(Edition::words)
                .findFirst();
    }

    private static List<Edition> in(Language language, String text) {
        return Wordings.of(language)
                .matcher("edition", text)
                .results()
                .map(found -> new Edition(
                        found.group(), number(found.group(1)), found.group(2).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static int number(String words) {
        int place = Numerals.place(words);
        return place > 0 ? place : (int) Numerals.value(words.replaceAll("[a-z]", ""));
    }
}
