package briefing.question;

import briefing.index.PassageFilter;
import briefing.language.Folding;
import briefing.language.Language;
import briefing.language.Period;
import briefing.language.TimeExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the filters, the quoted phrases and the dates out of a question. */
final class QuestionParser {

    private static final Pattern FILTER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(source|title|article|since|until)[:：](\"[^\"]++\"|“[^“”]{1,200}+”|[^\\s?？\"“”][^\\s?？]*+)");

    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]{2,80})\"|“([^”]{2,80})”|「([^」]{2,80})」|『([^』]{2,80})』");

    private static final Pattern RECENT = Wordings.any("recent");

    private final PassageFilter options;
    private final LocalDate today;

    QuestionParser(PassageFilter options, LocalDate today) {
        this.options = options;
        this.today = today;
    }

    Question parse(String asked) {
        PassageFilter filter = options;
        StringBuilder text = new StringBuilder();
        Matcher filters = FILTER.matcher(Folding.simplified(asked));
        while (filters.find()) {
            PassageFilter with = with(filter, filters.group(1), unquoted(filters.group(2)));
            filters.appendReplacement(text, with == null ? Matcher.quoteReplacement(filters.group()) : " ");
            filter = with == null ? filter : with;
        }
        filters.appendTail(text);

        TimeExpressions.Found recently = TimeExpressions.relative(text.toString(), today);
        if (recently != null && filter.since() == null && filter.until() == null) {
            filter = new PassageFilter(
                    recently.period().first(),
                    recently.period().last(),
                    filter.source(),
                    filter.title(),
                    filter.article());
            text.replace(recently.start(), recently.end(), " ");
        }
        String left = text.toString().strip().replaceAll("\\s+", " ");
        boolean wordless = left.codePoints().noneMatch(Character::isLetterOrDigit);
        String looked = wordless ? asked.strip() : left;
        Language language = language(left);
        boolean filtered = filter.since() != null || filter.until() != null;
        return new Question(
                asked,
                looked,
                language,
                filter,
                quoted(left),
                TimeExpressions.named(left, today),
                RECENT.matcher(left).find(),
                today,
                null,
                QuestionAnalysis.of(looked, language),
                ArticleQuestion.of(looked, filtered, today).orElse(null));
    }

    /** The language of the words that ask, whatever the names in the question are written in. */
    private static Language language(String text) {
        List<Language> asking = Stream.of(Language.values())
                .filter(language -> Wordings.of(language).found("asks-in", text))
                .toList();
        return asking.size() == 1 ? asking.get(0) : Language.of(text);
    }

    private static List<String> quoted(String text) {
        List<String> phrases = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            for (int group = 1; group <= quoted.groupCount(); group++) {
                if (quoted.group(group) != null) {
                    phrases.add(quoted.group(group).strip());
                }
            }
        }
        return phrases;
    }

    /** The filter with one more restriction, or null where the value is no date. */
    private static @Nullable PassageFilter with(PassageFilter filter, String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "source" -> new PassageFilter(filter.since(), filter.until(), value, filter.title(), filter.article());
            case "title" -> new PassageFilter(filter.since(), filter.until(), filter.source(), value, filter.article());
            case "article" -> new PassageFilter(filter.since(), filter.until(), filter.source(), filter.title(), value);
            default -> {
                Period period = TimeExpressions.day(value);
                if (period == null) {
                    yield null;
                }
                yield name.equals("since")
                        ? new PassageFilter(
                                period.first(), filter.until(), filter.source(), filter.title(), filter.article())
                        : new PassageFilter(
                                filter.since(), period.last(), filter.source(), filter.title(), filter.article());
            }
        };
    }

    private static String unquoted(String value) {
        return value.length() > 1 && (value.startsWith("\"") || value.startsWith("“"))
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
