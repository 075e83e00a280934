package briefing.article.page;

import briefing.language.Language;
import briefing.language.PublicationDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How days are written where a page comes from, by the language and the country that it names. */
final class PageCalendar {

    /** Countries that write the month first, or the year. */
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "CA", "CN", "JP", "KR", "TW");

    /** Languages of such countries: without the country it is open what 5/3 is. */
    private static final Set<String> OPEN = Set.of("", "en", "zh", "ja", "ko");

    private static final Set<TextStyle> STYLES =
            Set.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    /** A day with the name of its month, as in {@code 3. März 2026} and {@code 3 de mayo de 2026}. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\d)(?<day>\\d{1,2})(?:[.º]|er)?(?: de)? (?<month>\\p{L}{2,14}+)\\.?,?(?: del?)? (?<year>(?:19|20)\\d\\d)(?!\\d)");

    private final boolean dayFirst;

    /** Names of months in lower case, without the full stop of an abbreviation; of languages that we do not read anyway. */
    private final Map<String, Integer> months;

    private PageCalendar(boolean dayFirst, Map<String, Integer> months) {
        this.dayFirst = dayFirst;
        this.months = months;
    }

    static PageCalendar of(Document page) {
        Element html = page.selectFirst("html[lang], html[xml:lang]");
        String language = html == null ? "" : html.attr("lang") + html.attr("xml:lang");
        return of(Locale.forLanguageTag(language.strip().replace('_', '-')));
    }

    private static PageCalendar of(Locale locale) {
        boolean dayFirst = locale.getCountry().isEmpty()
                ? !OPEN.contains(locale.getLanguage())
                : !MONTH_FIRST.contains(locale.getCountry());
        boolean read = locale.getLanguage().isEmpty()
                || Stream.of(Language.values())
                        .anyMatch(language -> language.code().equals(locale.getLanguage()));
        return new PageCalendar(dayFirst, read ? Map.of() : months(locale));
    }

    private static Map<String, Integer> months(Locale locale) {
        Map<String, Integer> months = new TreeMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : STYLES) {
                String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
                if (name.codePoints().anyMatch(Character::isLetter)) {
                    months.put(name.replaceFirst("\\.$", ""), month.getValue());
                }
            }
        }
        return months;
    }

    /** A text whose days are written so that they are the same everywhere, such as {@code 2026-3-5}. */
    String plain(String text) {
        String plain = dayFirst ? PublicationDate.dayFirst(text) : text;
        return months.isEmpty() ? plain : NAMED.matcher(plain).replaceAll(this::inNumbers);
    }

    private String inNumbers(MatchResult day) {
        Integer month = months.get(day.group(2).toLowerCase(Locale.ROOT));
        return month == null ? Matcher.quoteReplacement(day.group()) : day.group(3) + "-" + month + "-" + day.group(1);
    }
}
