package briefing.question;

import briefing.index.PassageFilter;
import briefing.language.Folding;
import briefing.language.Period;
import briefing.language.TimeExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The filters that a person writes into a question, as in {@code source:Xinhua since:7d -rumours}.
 *
 * @param filter these, and the options beside them
 * @param rest the question without them, in simplified characters
 * @param unread those that name no time, as they were written
 */
public record WrittenFilters(PassageFilter filter, String rest, List<String> unread) {

    private static final Pattern FILTER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(source|title|article|since|until)[:：](\"[^\"]++\"|“[^“”]{1,200}+”|[^\\s?？\"“”][^\\s?？]*+)");

    /** A word after a dash that a space stands before; with a dash behind it too, it is an aside. */
    private static final Pattern EXCLUDED = Pattern.compile(
            "(?<!\\S)[-－](?:\"([^\"]{1,80}+)\"|“([^“”]{1,80}+)”|(\\p{L}[\\p{L}\\p{N}]*+(?:[-'’.][\\p{L}\\p{N}]++)*+))(?=[\\s?？]|\\z)");

    /**
     * Takes the filters out of a question.
     *
     * @param options filters that hold beside those in the question, which win where both name the same
     */
    public static WrittenFilters of(String asked, PassageFilter options, LocalDate today) {
        PassageFilter filter = options;
        List<String> unread = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher filters = FILTER.matcher(Folding.simplified(asked));
        while (filters.find()) {
            PassageFilter with = with(filter, filters.group(1), unquoted(filters.group(2)), today);
            if (with == null) {
                unread.add(filters.group());
            }
            filters.appendReplacement(text, with == null ? Matcher.quoteReplacement(filters.group()) : " ");
            filter = with == null ? filter : with;
        }
        filters.appendTail(text);
        return excluding(filter, text.toString(), unread);
    }

    /** A question of nothing but words to leave out asks for them. */
    private static WrittenFilters excluding(PassageFilter filter, String text, List<String> unread) {
        List<String> excluded = new ArrayList<>(filter.excluded());
        Matcher words = EXCLUDED.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (words.find()) {
            for (int group = 1; group <= words.groupCount(); group++) {
                if (words.group(group) != null) {
                    excluded.add(words.group(group).strip());
                }
            }
            words.appendReplacement(rest, " ");
        }
        words.appendTail(rest);
        boolean asks = rest.codePoints().anyMatch(Character::isLetterOrDigit);
        return asks
                ? new WrittenFilters(filter.without(excluded), rest.toString(), unread)
                : new WrittenFilters(filter, text, unread);
    }

    /** The filter with one more restriction, or null where the value is no time. */
    private static @Nullable PassageFilter with(PassageFilter filter, String name, String value, LocalDate today) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "source" ->
                new PassageFilter(
                        filter.since(), filter.until(), value, filter.title(), filter.article(), filter.excluded());
            case "title" ->
                new PassageFilter(
                        filter.since(), filter.until(), filter.source(), value, filter.article(), filter.excluded());
            case "article" ->
                new PassageFilter(
                        filter.since(), filter.until(), filter.source(), filter.title(), value, filter.excluded());
            default -> {
                Period period = TimeExpressions.given(value, today);
                if (period == null) {
                    yield null;
                }
                yield name.equals("since")
                        ? filter.published(period.first(), filter.until())
                        : filter.published(filter.since(), period.last());
            }
        };
    }

    private static String unquoted(String value) {
        return value.length() > 1 && (value.startsWith("\"") || value.startsWith("“"))
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
