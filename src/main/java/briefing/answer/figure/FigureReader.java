package briefing.answer.figure;

import briefing.answer.figure.Figure.Bound;
import briefing.answer.figure.Figure.Subject;
import briefing.article.Article;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Period;
import briefing.language.PeriodExpressions;
import briefing.language.Quantities;
import briefing.language.Quantities.Located;
import briefing.passage.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the figures of sentences: value, unit, subject and time. */
public final class FigureReader {

    static final Pattern CLASSIFIER = Pattern.compile("\\s?(?:" + LanguagePack.anyOf("figure.classifier") + ")");

    private static final Pattern ORDINAL =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.ordinal") + ")$", Pattern.CASE_INSENSITIVE);

    /** What percentage points count: they are no percent. */
    static final String POINT = "pp";

    private static final Pattern POINTS =
            Pattern.compile(LanguagePack.anyOf("figure.points"), Pattern.CASE_INSENSITIVE);

    /** What stands between figures that are joined; a classifier may stand there, too. */
    private static final Pattern JOINS = Pattern.compile("(?:" + LanguagePack.anyOf("figure.joins") + ")");

    private static final int JOINT = 8;

    /** How often something is done is no measure. */
    private static final Pattern OFTEN = Pattern.compile(" (?:an?|per|each|every) ");

    private static final Pattern ABOUT = Pattern.compile(LanguagePack.anyOf("figure.about"), Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_LEAST =
            Pattern.compile(LanguagePack.anyOf("figure.at-least"), Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_MOST =
            Pattern.compile(LanguagePack.anyOf("figure.at-most"), Pattern.CASE_INSENSITIVE);

    /** A number of what need not be there: it is easier to find 10. */
    private static final Pattern SUPPOSED =
            Pattern.compile(LanguagePack.anyOf("figure.supposed"), Pattern.CASE_INSENSITIVE);

    /** Spans of time are said of everything, and hardly ever asked for. */
    private static final Set<String> TIMES = Set.of("year", "month", "day", "h", "min");

    /** How far before a figure its "more than" stands, in characters. */
    static final int HEDGE = 12;

    private static final int HEDGE_BEHIND = 4;

    private static final Pattern NOW = Pattern.compile(LanguagePack.anyOf("figure.now"), Pattern.CASE_INSENSITIVE);

    private static final Pattern SAME_TIME = Pattern.compile(LanguagePack.anyOf("figure.same-time"));

    /** With what an English sentence tells when it is, before its subject: "In the twelve months to June 2025,". */
    private static final Pattern PHRASE =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.frame") + ") [^,;]{1,100}+,", Pattern.CASE_INSENSITIVE);

    /** What stands between times of a list. */
    private static final Pattern LIST = Pattern.compile(LanguagePack.anyOf("figure.times-list"));

    private FigureReader() {}

    private static final Pattern SENTENCE = Pattern.compile("[.!?] ");

    /** So far from its beginning begins the time that an English sentence sets, in characters. */
    private static final int FRAME = 24;

    /** How far before a sentence the time that it speaks of is looked for, in characters. */
    private static final int PARAGRAPH = 120;

    /** Sentences before an English one that may set its time. */
    private static final int SENTENCES = 2;

    /** The time that is spoken of where a sentence comes: named in its paragraph before it, or in the title. */
    private static @Nullable Period context(Article article, Span sentence) {
        String text = article.text();
        int start = sentence.start();
        int line = text.lastIndexOf('\n', start) + 1;
        Period before = Language.of(text.substring(line, start)) == Language.CHINESE
                ? last(text.substring(Math.max(line, start - PARAGRAPH), start), article)
                : framed(text.substring(line, start), article);
        return before == null ? titled(article) : before;
    }

    /** The time that the title names, but for one that was still to come. */
    private static @Nullable Period titled(Article article) {
        Period named = last(article.title(), article);
        LocalDate published = article.published();
        return named == null || published != null && named.first().isAfter(published) ? null : named;
    }

    /** Of English only what begins a sentence: "In 2025," holds for what follows it, a year in passing does not. */
    private static @Nullable Period framed(String before, Article article) {
        List<String> sentences = SENTENCE.splitAsStream(before).toList();
        Period framed = null;
        for (String sentence : sentences.subList(Math.max(0, sentences.size() - SENTENCES), sentences.size())) {
            Matcher phrase = PHRASE.matcher(sentence);
            int frame = phrase.lookingAt() ? phrase.end() : FRAME;
            Period own = last(sentence, article, frame);
            framed = own == null ? framed : own;
        }
        return framed;
    }

    /** The time that is spoken of, in the year of which a sentence says at its beginning that it speaks of the same time. */
    private static @Nullable Period inYearOf(
            String sentence, List<PeriodExpressions.Found> times, @Nullable Period context) {
        if (context == null || times.isEmpty() || times.get(0).start() > 0) {
            return context;
        }
        boolean same = SAME_TIME.matcher(sentence.substring(times.get(0).end())).lookingAt();
        return same ? context.in(times.get(0).period().first().getYear()) : context;
    }

    private static @Nullable Period last(String text, Article article) {
        return last(text, article, text.length());
    }

    /** The last time that a text names before a place of it, and that holds for other sentences, too. */
    private static @Nullable Period last(String text, Article article, int end) {
        Period last = null;
        for (PeriodExpressions.Found time : PeriodExpressions.in(text, article.published())) {
            boolean day = time.period().first().equals(time.period().last());
            boolean passing = time.passing() || time.start() >= end || EventTime.isOfStudy(text, time);
            last = time.compared() || day || passing ? last : time.period();
        }
        return last;
    }

    /** The figures that a sentence of an article gives, but for spans of time and numbers of which nothing is said. */
    public static List<Figure> of(Article article, Span quote) {
        String sentence = quote.of(article.text());
        List<Located> numbers = Quantities.located(sentence);
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<PeriodExpressions.Found> times = PeriodExpressions.in(sentence, article.published());
        Period context = inYearOf(sentence, times, context(article, quote));
        List<Figure> figures = new ArrayList<>();
        List<Subject> previous = List.of();
        int from = 0;
        int behind = 0;
        List<Located> all = numbers.stream()
                .filter(located -> isFigure(sentence, located, times))
                .toList();
        for (int i = 0; i < all.size(); ) {
            int last = i;
            while (last + 1 < all.size() && isJoined(sentence, all.get(last), all.get(last + 1))) {
                last++;
            }
            List<Subject> group = new ArrayList<>();
            String first = figures.isEmpty() ? "" : figures.get(0).subject().thing();
            for (int k = i; k <= last; k++) {
                boolean each = previous.size() == last - i + 1;
                Subject before = each ? previous.get(k - i) : previous.size() == 1 ? previous.get(0) : Subject.NONE;
                Figure figure = figure(
                        article,
                        quote,
                        sentence,
                        new Place(
                                all.get(k),
                                from,
                                all.get(i).start(),
                                k - i,
                                last - i + 1,
                                new Before(before, first, each)),
                        times);
                if (figure != null) {
                    behind = behind(sentence, all.get(k));
                    boolean timed = figure.period() != null;
                    figures.add(timed || context == null ? figure : figure.of(context));
                    group.add(figure.subject());
                }
            }
            from = behind;
            previous = group.isEmpty() && previous.size() == 1 ? previous : List.copyOf(group);
            i = last + 1;
        }
        return figures;
    }

    /** Behind a figure and its classifier. */
    private static int behind(String sentence, Located located) {
        Matcher classifier = CLASSIFIER.matcher(sentence).region(located.end(), sentence.length());
        return located.quantity().unit() == null && classifier.lookingAt() ? classifier.end() : located.end();
    }

    /**
     * A figure among those that a sentence joins: 分别增长5.2%和3.1%.
     *
     * @param from behind the figure before them
     * @param start of the first of them
     * @param number of this one, from 0
     * @param of how many
     * @param before of what the figures before them are said
     */
    private record Place(Located located, int from, int start, int number, int of, Before before) {}

    /**
     * Of what the figures of a sentence before one are said.
     *
     * @param previous of the one before it, of the one in the same place where both are joined with as many; or none
     * @param first the thing of the first one, or empty
     * @param each whether as many are before it as it is joined with
     */
    record Before(Subject previous, String first, boolean each) {}

    private static boolean isJoined(String sentence, Located one, Located next) {
        return next.start() - one.end() <= JOINT
                && JOINS.matcher(sentence.substring(one.end(), Math.max(one.end(), next.start())))
                        .matches();
    }

    private static @Nullable Figure figure(
            Article article, Span quote, String sentence, Place place, List<PeriodExpressions.Found> times) {
        Located located = place.located();
        String unit = located.quantity().unit();
        boolean chinese = Language.of(sentence) == Language.CHINESE;
        int end = located.end();
        String counted = "";
        if (unit == null || unit.equals("person")) {
            Matcher classifier = CLASSIFIER.matcher(sentence).region(unit == null ? end : end - 1, sentence.length());
            if (chinese && classifier.lookingAt()) {
                counted = classifier.group("unit");
                end = classifier.end();
            } else if (unit == null
                    && (chinese
                            || EnglishSubjects.counted(sentence.substring(end)).isEmpty()
                                    && !EnglishSubjects.reaches(sentence.substring(0, located.start())))) {
                return null;
            }
        }
        if ("%".equals(unit)
                && POINTS.matcher(sentence.substring(located.start(), end)).find()) {
            counted = POINT;
        }
        // People are counted by their unit, which is what is spoken of where no other noun is.
        int noun = "person".equals(unit) && !chinese ? sentence.lastIndexOf(' ', end - 1) : end;
        Subject subject = chinese
                ? ChineseSubjects.of(
                        sentence,
                        place.from(),
                        place.start(),
                        end,
                        !counted.isEmpty() && !counted.equals(POINT) || "person".equals(unit),
                        place.before(),
                        place.of() > 1)
                : EnglishSubjects.of(
                        sentence,
                        place.from(),
                        place.start(),
                        noun < located.start() ? end : noun,
                        unit != null && !unit.equals("person"),
                        place.before().previous().thing());
        if (subject.thing().isEmpty()) {
            return null;
        }
        Period period = period(article, sentence, place, times, subject.planned());
        return new Figure(
                article,
                quote,
                new Span(quote.start() + located.start(), quote.start() + end),
                located.quantity(),
                located.upTo(),
                counted,
                isTold(subject, place) ? subject : Joined.of(subject, place.number(), place.of()),
                bound(sentence, located.start(), end),
                period,
                period != null);
    }

    /** Whether a figure is alone, or said of the same as the one in its place among those before it. */
    private static boolean isTold(Subject subject, Place place) {
        String before = place.before().previous().thing();
        return place.of() == 1
                || place.before().each() && !before.isEmpty() && subject.thing().startsWith(before);
    }

    /** No ordinal, part of a time, span of time or part of a name. */
    private static boolean isFigure(String sentence, Located located, List<PeriodExpressions.Found> times) {
        String unit = located.quantity().unit();
        boolean ordinal =
                ORDINAL.matcher(sentence.substring(0, located.start())).find();
        boolean inTime = times.stream().anyMatch(time -> time.start() < located.end() && located.start() < time.end());
        boolean nameLike = located.end() < sentence.length()
                && unit == null
                && (isLatin(sentence.charAt(located.end())) || sentence.charAt(located.end()) == '-');
        boolean often = "times".equals(unit)
                && OFTEN.matcher(sentence)
                        .region(located.end(), sentence.length())
                        .lookingAt();
        boolean supposed =
                SUPPOSED.matcher(sentence.substring(0, located.start())).find();
        return !ordinal && !supposed && !often && !inTime && !nameLike && (unit == null || !TIMES.contains(unit));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    static Bound bound(String sentence, int start, int end) {
        Span clause = Clause.around(sentence, start, end);
        int from = start;
        while (from > Math.max(clause.start(), start - HEDGE) && !Character.isDigit(sentence.charAt(from - 1))) {
            from--; // what stands before another figure is said of that one
        }
        int to = end;
        while (to < Math.min(clause.end(), end + HEDGE_BEHIND) && !Character.isDigit(sentence.charAt(to))) {
            to++;
        }
        return isFound(AT_LEAST, sentence, from, to)
                ? Bound.AT_LEAST
                : isFound(AT_MOST, sentence, from, to)
                        ? Bound.AT_MOST
                        : isFound(ABOUT, sentence, from, to) ? Bound.ABOUT : Bound.EXACT;
    }

    /** Whether a pattern, which may look at what stands around it, is found between two places. */
    private static boolean isFound(Pattern pattern, String sentence, int from, int to) {
        return pattern.matcher(sentence)
                .region(from, to)
                .useTransparentBounds(true)
                .find();
    }

    /**
     * The last time named before the figure, else the first behind it in its clause; not one that it is compared with. Of as
     * many times as figures each has its own.
     */
    private static @Nullable Period period(
            Article article, String sentence, Place place, List<PeriodExpressions.Found> times, boolean planned) {
        int start = place.located().start();
        List<Period> listed = new ArrayList<>();
        Period period = null;
        int end = sentence.length();
        for (PeriodExpressions.Found time : times) {
            boolean next = end <= time.start()
                    && LIST.matcher(sentence.substring(end, time.start())).matches();
            if (EventTime.isOfOther(sentence, time, start)) {
                continue;
            }
            boolean before = time.start() < place.start() && (!time.compared() || next);
            if (before && !next) {
                listed.clear();
            }
            if (before) {
                listed.add(time.period());
            }
            end = time.end();
            boolean behind = time.start() > start;
            if (!time.compared()
                    && (!behind
                            || period == null
                                    && Clause.around(sentence, start, start).end() > time.start())) {
                period = time.until()
                        ? new Period(time.period().last(), time.period().last())
                        : time.period();
            }
            if (!behind && NOW.matcher(sentence).region(time.end(), start).find()) {
                period = now(article);
            }
        }
        if (listed.size() > 1) {
            return listed.size() == place.of() ? listed.get(place.number()) : null; // else of several times together
        }
        boolean soFar = period != null
                && period.last().equals(article.published())
                && period.last().plusDays(1).getDayOfMonth() > 1 // no month or quarter that ends by itself
                && days(period) > 0;
        return soFar && planned && period != null
                ? new Period(
                        period.first(),
                        period.first().withMonth(12).withDayOfMonth(31)) // a forecast is of the whole year
                : period;
    }

    private static long days(Period period) {
        return period.last().toEpochDay() - period.first().toEpochDay();
    }

    private static @Nullable Period now(Article article) {
        LocalDate published = article.published();
        return published == null ? null : new Period(published, published);
    }
}
