package briefing.question;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Years;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks, read once from its words; whatever needs to know takes it from here.
 *
 * @param types what is asked for, the main type first; at least one
 * @param unit what is counted, or null
 * @param names people, bodies, places, products and quoted strings that it names
 * @param words its content words that are no names, as they stand there
 * @param unknown words of a Chinese question that no dictionary has, often names
 * @param attribute pieces of the words next to the one that asks: what is asked <i>of</i> the subject
 * @param years that it names in digits; "this year" is the year of the articles it is asked about, whatever today is
 * @param months that it names, 1 to 12
 * @param days that it names, as {@code 100 * month + day}
 * @param periods parts of a year that it names, see {@link Wordings#periods}
 * @param numbers in digits that are no years
 * @param series whether it asks for a series, or for one item of one
 * @param count how many things it says it asks for, or null
 * @param item the number of the item that it asks for, from 1, {@link #LAST} for the last; or null
 * @param change whether it asks how something changed
 * @param compares whether it compares
 * @param definition whether it asks what something is or means
 * @param called whether it asks for a name
 * @param superlative whether it asks for the most or first
 */
public record QuestionAnalysis(
        String text,
        Language language,
        List<AnswerType> types,
        @Nullable CountedUnit unit,
        List<QuestionName> names,
        List<String> words,
        List<String> unknown,
        List<String> attribute,
        Set<Integer> years,
        Set<Integer> months,
        Set<Integer> days,
        Set<String> periods,
        List<String> numbers,
        boolean series,
        @Nullable Integer count,
        @Nullable Integer item,
        boolean change,
        boolean compares,
        boolean definition,
        boolean called,
        boolean superlative) {

    public static final int LAST = -1;

    private static final List<String> ROLES = LanguagePack.allWords("person-titles");

    /**
     * Reads a question.
     *
     * @param text without filters, in simplified characters
     */
    public static QuestionAnalysis of(String text, Language language) {
        return new QuestionReader(text, language).read(Years.in(text, null));
    }

    /** The same, with words that took the place of others in the last question among its names. */
    QuestionAnalysis naming(List<String> instead) {
        List<QuestionName> all = Stream.concat(
                        names.stream(), instead.stream().map(word -> new QuestionName(word, QuestionName.Kind.INSTEAD)))
                .toList();
        return new QuestionAnalysis(
                text,
                language,
                types,
                unit,
                all,
                words,
                unknown,
                attribute,
                years,
                months,
                days,
                periods,
                numbers,
                series,
                count,
                item,
                change,
                compares,
                definition,
                called,
                superlative);
    }

    /** Whether nothing in it can be looked for: no name, word or time, and no series. */
    public boolean asksForNothing() {
        return names.isEmpty()
                && words.isEmpty()
                && years.isEmpty()
                && months.isEmpty()
                && days.isEmpty()
                && periods.isEmpty()
                && !series
                && count == null
                && item == null;
    }

    /** Whether it names somebody or something: what someone is, as a CEO, is no name. */
    public boolean isNamed() {
        return names.stream().anyMatch(name -> !ROLES.contains(name.text().toLowerCase(Locale.ROOT)));
    }

    public AnswerType main() {
        return types.get(0);
    }

    public boolean asks(AnswerType type) {
        return types.contains(type);
    }
}
