package briefing.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The times that sentences of an article speak of, from a day to a year, counted from the day of its publication where they are
 * not named whole: "in the first half" and 上半年 are of the last one that has begun.
 */
public final class PeriodExpressions {

    /**
     * A time and where it stands.
     *
     * @param start in UTF-16 units
     * @param end exclusive
     * @param compared whether something is only compared with it, as with 去年同期
     * @param until whether something is said of its end, as with "by the end of 2025"
     * @param passing whether it is a word such as "yesterday", which holds for no other sentence
     */
    public record Found(Period period, int start, int end, boolean compared, boolean until, boolean passing) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private static final String NAMED_YEAR = "(?<y>(?:19|20)\\d\\d)";

    private static final String PART = "(?<half>上半年|下半年)|第?(?<quarter>[一二三四1-4])季度?(?!报)|(?<quarters>前三季度)"
            + "|(?<from>1[0-2]|[1-9])(?:月份?)?[-—–~～至到](?<to>1[0-2]|[1-9])月份?"
            + "|前(?<first>[一二三四五六七八九十]{1,2}|1[0-2]|[1-9])个?月"
            + "|(?<m>1[0-2]|0?[1-9]) ?月份?(?: ?(?<d>3[01]|[12]\\d|0?[1-9]) ?[日号])?";

    private static final Pattern CHINESE = Pattern.compile("(?:(?<![\\d.])" + NAMED_YEAR
            + " ?年|(?<relative>今年|去年|前年|明年|本年|上年|上一年))(?: ?(?:" + PART
            + "|Q(?<q>[1-4])(?!\\d)))?(?<end>底|末)?|(?<now>截至目前|截止目前|截至今日|目前)");

    private static final Pattern CHINESE_PART = Pattern.compile("(?<![\\d.年])(?:" + PART + ")(?<end>底|末)?");

    private static final Pattern CHINESE_DAY =
            Pattern.compile("(?:(?<this>(?<=本月))|(?<![\\d.月]))(?<d>3[01]|[12]\\d|[1-9])日(?![元本])");

    private static final String OF_YEAR = "(?:(?: of|,| in)? (?:" + NAMED_YEAR + "|(?<relative>this year|last year)))?";

    private static final String ENGLISH_MONTH =
            "(?<m>January|February|March|April|May|June|July|August|September|October"
                    + "|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)";

    private static final Pattern ENGLISH_PART = Pattern.compile(
            "\\b(?<half>first|second) half\\b(?: of the year)?" + OF_YEAR
                    + "|\\b(?<h>H[12])\\b(?: (?<hy>20\\d\\d))?"
                    + "|\\b(?<q>Q[1-4])\\b(?: (?<qy>20\\d\\d))?",
            FLAGS);

    private static final Pattern ENGLISH_QUARTER = Pattern.compile(
            "\\b(?<quarter>first|second|third|fourth)[ -]quarter\\b(?: of the year)?" + OF_YEAR
                    + "|\\bfirst (?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}) (?<unit>months|quarters)\\b"
                    + "(?: of (?:(?<ny>20\\d\\d)|(?<nr>this year|last year)))?",
            FLAGS);

    private static final Pattern ENGLISH_DAY = Pattern.compile("\\b" + ENGLISH_MONTH
            + "(?: (?<d>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?\\b(?!,\\d))?(?:,? " + NAMED_YEAR + "\\b)?");

    private static final Pattern ENGLISH_YEAR = Pattern.compile(
            "(?<![\\d.,$€£¥-])\\b" + NAMED_YEAR
                    + "\\b(?![\\d,.]*\\d)(?! ?\\p{IsHan})(?! (?:yuan|people|companies|firms|percent|tons?|tonnes|units|years)\\b)"
                    + "|\\b(?<relative>this year|last year|next year)\\b",
            FLAGS);

    /** Days, weeks and months that are counted from the day of publication; what is named after a day is no day. */
    private static final Pattern RELATIVE = Pattern.compile(
            "(?<![\\p{Ll}每])(?<!black |cyber |good |super |every |each |next |coming |下|下个|day to |day through |周[一二三四五六日]至|周[一二三四五六日]到)(?:(?:"
                    + LanguagePack.anyOf("time.last-weekday")
                    + ")?+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[这本]?(?:周|星期)[一二三四五六日天])|"
                    + Stream.of("today", "yesterday", "this-week", "last-week", "this-month", "last-month")
                            .map(time -> LanguagePack.anyOf("time." + time))
                            .collect(Collectors.joining("|"))
                    + ")(?![\\p{Ll}\\d’'均]|,? \\p{Lu}\\p{Ll}{2,8}\\.? \\d|\\s?(?:to|through|至|到|-|–) ?(?:mon|tues|wednes|thurs|fri|satur|sun|周|星期))",
            FLAGS);

    /** What joins the first and the last time of one stretch. */
    private static final Pattern TO = Pattern.compile("\\s?(?:至|到|[-—–~～]+|to|through|until)\\s?", FLAGS);

    private static final Pattern PLANS = Pattern.compile(LanguagePack.anyOf("figure.plan"), FLAGS);

    private static final String CLAUSE_MARKS = "，。；,;.";

    private static final Pattern COMPARES = Pattern.compile(
            "(?:比|较|同|与|相比|相较于?|自|从|(?:与|和|同)[^，。]{0,4}|since|than|from|versus|compared (?:with|to)(?: the)?|against)\\s?(?:in |the )?$",
            FLAGS);

    private static final Pattern COMPARED =
            Pattern.compile("\\s?(?:的?同期|相比|水平|底相比|[^，。]{0,6}以来|至今|起|level|period of|['’]s level)", FLAGS);

    private static final Pattern UNTIL =
            Pattern.compile("(?:截至|截止|到|至|as of|by|until|(?:by |at )?the end of|end-)\\s?(?:the )?$", FLAGS);

    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven");

    /** A month so far ahead of the publication is of the year before. */
    private static final int AHEAD = 4;

    private final String text;
    private final @Nullable LocalDate published;
    private final List<Found> found = new ArrayList<>();

    /** Whether the time that is read stands behind a word for what is to come. */
    private boolean planned;

    private PeriodExpressions(String text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
    }

    /** The times of a text in their order, as far as they can be told; none overlaps another. */
    public static List<Found> in(String text, @Nullable LocalDate published) {
        return new PeriodExpressions(text, published).find();
    }

    private List<Found> find() {
        each(CHINESE, this::chinese);
        List<Found> years = List.copyOf(found);
        each(CHINESE_PART, m -> part(m, yearBefore(years, m.start())));
        each(CHINESE_DAY, this::dayOfMonth);
        each(ENGLISH_PART, this::englishHalf);
        each(ENGLISH_QUARTER, this::englishQuarter);
        each(ENGLISH_DAY, this::englishDay);
        each(ENGLISH_YEAR, this::englishYear);
        each(RELATIVE, m -> published == null ? null : TimeExpressions.given(m.group(), published));
        found.sort(Comparator.comparingInt(Found::start));
        return joined();
    }

    /** With "2012 to 2019" as one time, and what is said twice, as in 今天（16日）. */
    private List<Found> joined() {
        List<Found> joined = new ArrayList<>();
        for (Found time : found) {
            Found last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean stretch = last != null
                    && last.period().last().isBefore(time.period().first())
                    && TO.matcher(text.substring(last.end(), time.start())).matches();
            boolean twice = last != null && last.period().equals(time.period()) && time.start() - last.end() <= 1;
            if (last != null && (stretch || twice)) {
                Period whole = new Period(last.period().first(), time.period().last());
                joined.set(
                        joined.size() - 1,
                        new Found(whole, last.start(), time.end(), time.compared(), false, time.passing()));
            } else {
                joined.add(time);
            }
        }
        return List.copyOf(joined);
    }

    /** The year that was named last before a place, but for one that something is compared with. */
    private static @Nullable Integer yearBefore(List<Found> years, int place) {
        Integer year = null;
        for (Found time : years) {
            boolean told = time.start() < place && !time.compared();
            year = told ? (Integer) time.period().first().getYear() : year;
        }
        return year;
    }

    private interface Reading {
        @Nullable
        Period of(Matcher found);
    }

    private void each(Pattern pattern, Reading reading) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (found.stream().anyMatch(other -> other.start() < end && start < other.end())) {
                continue;
            }
            String before = text.substring(Math.max(0, start - 24), start);
            planned = PLANS.matcher(inClause(before)).find();
            Period period;
            try {
                period = reading.of(matcher);
            } catch (DateTimeException e) {
                period = null;
            }
            if (period != null) {
                boolean compared = COMPARES.matcher(before).find()
                        || COMPARED.matcher(text).region(end, text.length()).lookingAt();
                boolean ends = text.charAt(end - 1) == '底' || text.charAt(end - 1) == '末';
                found.add(new Found(
                        period,
                        start,
                        end,
                        compared,
                        ends || UNTIL.matcher(before).find(),
                        pattern == RELATIVE));
            }
        }
    }

    private static String inClause(String before) {
        int from = before.length();
        while (from > 0 && CLAUSE_MARKS.indexOf(before.charAt(from - 1)) < 0) {
            from--;
        }
        return before.substring(from);
    }

    private @Nullable Period chinese(Matcher m) {
        if (m.group("now") != null) {
            return published == null ? null : new Period(published, published);
        }
        Integer year = m.group("y") != null ? Integer.valueOf(m.group("y")) : relative(m.group("relative"));
        if (year == null) {
            return null;
        }
        if (m.group("q") != null) {
            return quarter(m.group("q").charAt(0) - '0', year);
        }
        Period part = part(m, year);
        return part != null ? part : year(year, m.group("relative") != null && isThis(m.group("relative")));
    }

    /** This year is so far only until the day of publication. */
    private Period year(int year, boolean soFar) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return new Period(LocalDate.of(year, 1, 1), soFar && published != null ? published : last);
    }

    private static boolean isThis(String relative) {
        return relative.equals("今年") || relative.equals("本年") || relative.equalsIgnoreCase("this year");
    }

    private @Nullable Integer relative(@Nullable String word) {
        if (word == null || published == null) {
            return null;
        }
        int offset = switch (word.toLowerCase(Locale.ROOT)) {
            case "今年", "本年", "this year" -> 0;
            case "明年", "next year" -> 1;
            case "前年" -> -2;
            default -> -1;
        };
        return published.getYear() + offset;
    }

    /** A part of a year, which may be unknown. */
    private @Nullable Period part(Matcher m, @Nullable Integer year) {
        if (m.group("half") != null) {
            return half(m.group("half").charAt(0) == '上' ? 1 : 2, year);
        } else if (m.group("quarter") != null) {
            String number = m.group("quarter");
            return quarter(
                    Character.isDigit(number.charAt(0)) ? number.charAt(0) - '0' : (int) Numerals.value(number), year);
        } else if (m.group("quarters") != null) {
            return months(1, 9, year);
        } else if (m.group("from") != null) {
            int from = Integer.parseInt(m.group("from"));
            int to = Integer.parseInt(m.group("to"));
            return from < to ? months(from, to, year) : null;
        } else if (m.group("first") != null) {
            return months(1, (int) Numerals.value(m.group("first")), year);
        } else if (m.group("m") != null) {
            return monthOrDay(Integer.parseInt(m.group("m")), m.group("d"), year);
        }
        return null;
    }

    private @Nullable Period half(int half, @Nullable Integer year) {
        return months(half == 1 ? 1 : 7, half == 1 ? 6 : 12, year);
    }

    private @Nullable Period quarter(int quarter, @Nullable Integer year) {
        return months(3 * quarter - 2, 3 * quarter, year);
    }

    private @Nullable Period months(int from, int to, @Nullable Integer year) {
        Integer of = year;
        if (of == null && published != null) {
            int month = published.getMonthValue();
            boolean begun = from < month || to - month < AHEAD;
            of = published.getYear() + (planned ? to < month ? 1 : 0 : begun ? 0 : -1);
        }
        return of == null || to > 12
                ? null
                : new Period(LocalDate.of(of, from, 1), YearMonth.of(of, to).atEndOfMonth());
    }

    private @Nullable Period monthOrDay(int month, @Nullable String day, @Nullable Integer year) {
        Period whole = months(month, month, year);
        if (whole == null || day == null) {
            return whole;
        }
        LocalDate only = whole.first().withDayOfMonth(Integer.parseInt(day));
        return new Period(only, only);
    }

    /** 30日: of the month of publication, or the one before where that day is still to come. */
    private @Nullable Period dayOfMonth(Matcher m) {
        if (published == null) {
            return null;
        }
        int day = Integer.parseInt(m.group("d"));
        boolean before = m.group("this") == null && day > published.getDayOfMonth() + 7;
        YearMonth month = YearMonth.from(published).minusMonths(before ? 1 : 0);
        LocalDate only = month.isValidDay(day) ? month.atDay(day) : null;
        return only == null ? null : new Period(only, only);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private @Nullable Integer yearOf(Matcher m) {
        return m.group("y") != null ? Integer.valueOf(m.group("y")) : relative(m.group("relative"));
    }

    private @Nullable Period englishHalf(Matcher m) {
        if (m.group("h") != null) {
            return half(m.group("h").charAt(1) - '0', number(m.group("hy")));
        } else if (m.group("q") != null) {
            return quarter(m.group("q").charAt(1) - '0', number(m.group("qy")));
        }
        return half(m.group("half").equalsIgnoreCase("first") ? 1 : 2, yearOf(m));
    }

    private @Nullable Period englishQuarter(Matcher m) {
        if (m.group("n") != null) {
            int word = NUMBERS.indexOf(m.group("n").toLowerCase(Locale.ROOT));
            int n = word >= 0 ? word + 2 : Integer.parseInt(m.group("n"));
            int months = m.group("unit").equalsIgnoreCase("quarters") ? 3 * n : n;
            Integer year = m.group("ny") != null ? number(m.group("ny")) : relative(m.group("nr"));
            return months > 12 ? null : months(1, months, year);
        }
        int quarter = List.of("first", "second", "third", "fourth")
                        .indexOf(m.group("quarter").toLowerCase(Locale.ROOT))
                + 1;
        return quarter(quarter, yearOf(m));
    }

    private @Nullable Period englishDay(Matcher m) {
        int month = CalendarWords.month(m.group("m"));
        boolean may = month == Month.MAY.getValue() && m.group("d") == null && m.group("y") == null;
        if (may && !text.substring(Math.max(0, m.start() - 3), m.start()).equals("in ")) {
            return null;
        }
        return monthOrDay(month, m.group("d"), number(m.group("y")));
    }

    private @Nullable Period englishYear(Matcher m) {
        Integer year = yearOf(m);
        return year == null ? null : year(year, m.group("relative") != null && isThis(m.group("relative")));
    }
}
