package briefing.question;

import briefing.index.PassageFilter;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.TimeExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the filters, the quoted phrases and the dates out of a question. */
final class QuestionParser {

    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]{2,80})\"|“([^”]{2,80})”|「([^」]{2,80})」|『([^』]{2,80})』");

    private static final Pattern RECENT = Wordings.any("recent");

    /** Behind these a time is what something is compared with, and not when articles were published. */
    private static final Pattern AGAINST =
            Pattern.compile("(?:" + LanguagePack.anyOf("time.against") + ")$", Pattern.CASE_INSENSITIVE);

    private final PassageFilter options;
    private final LocalDate today;

    QuestionParser(PassageFilter options, LocalDate today) {
        this.options = options;
        this.today = today;
    }

    Question parse(String asked) {
        WrittenFilters written = WrittenFilters.of(asked, options, today);
        PassageFilter filter = written.filter();
        StringBuilder text = new StringBuilder(written.rest());
        TimeExpressions.Found recently = TimeExpressions.relative(written.rest(), today);
        boolean against = recently != null
                && AGAINST.matcher(written.rest().substring(0, recently.start()))
                        .find();
        if (recently != null && !against && filter.since() == null && filter.until() == null) {
            filter = filter.published(
                    recently.period().first(), recently.period().last());
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
}
