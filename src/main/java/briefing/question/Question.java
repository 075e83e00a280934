package briefing.question;

import briefing.index.PassageFilter;
import briefing.language.Language;
import briefing.language.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question, understood as far as words go: read once, by {@link #parse}, and whatever needs to know takes it from here.
 *
 * @param asked as it was typed, as far as it is read
 * @param text what to look for: the question without its filters, in simplified characters; never empty where {@code asked}
 *     is not
 * @param language that it is asked in, and answered in
 * @param filter which articles may answer
 * @param required phrases that were quoted: of the passages in a phrase's language those that have it come first
 * @param period a time that the question names, a day, a month or this year: articles of that time are preferred
 * @param recent whether it asks for the latest: newer articles are preferred
 * @param today what "this year" and "last week" are counted from
 * @param asOf the day as on which it is answered, from articles until then, or null for today and all articles
 * @param analysis what it asks for, and of what
 * @param aboutArticles what it asks about the articles themselves; null where it asks what they say
 */
public record Question(
        String asked,
        String text,
        Language language,
        PassageFilter filter,
        List<String> required,
        @Nullable Period period,
        boolean recent,
        LocalDate today,
        @Nullable LocalDate asOf,
        QuestionAnalysis analysis,
        @Nullable ArticleQuestion aboutArticles) {

    /** How much of a question is read, in UTF-16 units; work on it grows with its length. */
    public static final int LONGEST = 2_000;

    /** The part of a text that is read as a question: its first {@link #LONGEST} units, without half a character. */
    public static String read(String asked) {
        if (asked.length() <= LONGEST) {
            return asked;
        }
        return asked.substring(0, Character.isHighSurrogate(asked.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /**
     * The question as it is answered on a day, from articles that were published until then; {@link #parse} must have counted
     * from that day, too.
     */
    public Question asOf(LocalDate day) {
        LocalDate until = filter.until() == null || filter.until().isAfter(day) ? day : filter.until();
        PassageFilter limited = filter.published(filter.since(), until);
        return new Question(
                asked, text, language, limited, required, period, recent, today, day, analysis, aboutArticles);
    }

    /** The same, answered in a language. */
    public Question in(Language other) {
        return new Question(asked, text, other, filter, required, period, recent, today, asOf, analysis, aboutArticles);
    }

    /** The same of other words. */
    public Question of(String words) {
        return new Question(
                asked, words, language, filter, required, period, recent, today, asOf, analysis, aboutArticles);
    }

    /** The same in other words, which are read anew. */
    public Question reworded(String words) {
        List<String> instead = analysis.names().stream()
                .filter(name -> name.kind() == QuestionName.Kind.INSTEAD && words.contains(name.text()))
                .map(QuestionName::text)
                .toList();
        QuestionAnalysis anew = QuestionAnalysis.of(words, analysis.language()).naming(instead);
        return new Question(asked, words, language, filter, required, period, recent, today, asOf, anew, aboutArticles);
    }

    /** The same, asked of one article. */
    public Question within(String article) {
        PassageFilter one = new PassageFilter(
                filter.since(), filter.until(), filter.source(), filter.title(), article, filter.excluded());
        return new Question(asked, text, language, one, required, period, recent, today, asOf, analysis, aboutArticles);
    }

    /** The same, with words that took the place of others in the last question among its names. */
    public Question naming(List<String> instead) {
        return new Question(
                asked,
                text,
                language,
                filter,
                required,
                period,
                recent,
                today,
                asOf,
                analysis.naming(instead),
                aboutArticles);
    }

    /** Whether it has no letter and no digit, so that nothing can be found for it. */
    public boolean isWordless() {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /**
     * Understands a question, of which no more than {@link #read} says is read.
     *
     * @param options filters that hold beside those in the question, which win where both name the same
     */
    public static Question parse(String asked, PassageFilter options, LocalDate today) {
        return new QuestionParser(options, today).parse(read(asked));
    }
}
