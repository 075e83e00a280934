package briefing.question;

import briefing.language.Language;
import briefing.language.Numerals;
import briefing.language.PerLanguage;
import briefing.language.Period;
import briefing.question.ArticleQuestion.Asked;
import briefing.question.ArticleQuestion.Which;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The wordings of one language by which questions about the articles themselves are known, from its {@code articles.tsv}. */
final class ArticleWordings {

    /** In UTF-16 units; longer questions are about more than the articles. */
    private static final int LONGEST = 200;

    /** What a question may end in. */
    private static final String END = "?？.。!！ \t\n\u000B\f\r";

    private static final Pattern PART = Pattern.compile("\\{\\{([a-z]+)}}");

    private static final PerLanguage<ArticleWordings> ALL = PerLanguage.of(ArticleWordings::new);

    /** The articles that are meant by words. */
    private static final Set<Which> SAYING = EnumSet.of(Which.MENTIONING, Which.ABOUT, Which.TITLED, Which.NUMBERED);

    /** A pattern, and the groups that it has. */
    private record Wording(Asked asked, Pattern pattern, String regex) {

        @Nullable
        String group(Matcher matcher, String name) {
            return regex.contains("(?<" + name + ">") ? matcher.group(name) : null;
        }
    }

    private final Language language;
    private final Map<String, String> parts = new HashMap<>();
    private final List<Wording> wordings = new ArrayList<>();
    private final Pattern opens;
    private final Pattern closes;

    /** What stands beside a time from which on articles are meant. */
    private final Pattern from;

    private ArticleWordings(Language language) {
        this.language = language;
        for (String line : Wordings.lines(language, "articles.tsv")) {
            int tab = line.indexOf('\t');
            String name = line.substring(0, tab);
            String regex = PART.matcher(line.substring(tab + 1))
                    .replaceAll(part -> Matcher.quoteReplacement(parts.get(part.group(1))));
            Optional<Asked> asked = Stream.of(Asked.values())
                    .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst();
            if (asked.isPresent()) {
                wordings.add(new Wording(asked.get(), compiled(regex), regex));
            } else {
                parts.put(name, regex);
            }
        }
        opens = compiled(String.valueOf(parts.get("opens")));
        closes = compiled(String.valueOf(parts.get("closes")));
        from = compiled(String.valueOf(parts.get("since")));
    }

    private static Pattern compiled(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What a question asks about the articles, by the wordings of any language, as names in it may be of another. */
    static Optional<ArticleQuestion> read(String text, boolean filtered, LocalDate today) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return ALL.all().stream()
                .flatMap(wordings -> wordings.question(text, filtered, today).stream())
                .findFirst();
    }

    private Optional<ArticleQuestion> question(String asked, boolean filtered, LocalDate today) {
        String text =
                opens.matcher(withoutEnd(asked).strip().replaceAll("\\s+", " ")).replaceFirst("");
        text = closes.matcher(text).replaceFirst("").strip();
        for (Wording wording : wordings) {
            Matcher matcher = wording.pattern.matcher(text);
            if (matcher.matches()) {
                ArticleQuestion question = question(wording, matcher, text, today);
                boolean ofTime = question.asked() == Asked.EVENTS || question.asked() == Asked.NEW;
                if (!ofTime || question.time() != null || filtered) {
                    return Optional.of(question);
                }
            }
        }
        return Optional.empty();
    }

    private ArticleQuestion question(Wording wording, Matcher matcher, String text, LocalDate today) {
        String when = wording.group(matcher, "when");
        String since = wording.group(matcher, "since");
        PublicationTime time = since != null
                ? PublicationTime.given(since, today)
                : when == null ? null : time(text, matcher.start("when"), matcher.end("when"), today);
        String many = wording.group(matcher, "most");
        int most = many == null ? 0 : (int) Numerals.value(many);
        String second = wording.group(matcher, "other");
        String other = second == null ? null : unquoted(second);
        for (Which which : Which.values()) {
            String words = wording.group(matcher, which.name().toLowerCase(Locale.ROOT));
            if (words != null) {
                boolean says = SAYING.contains(which);
                return new ArticleQuestion(wording.asked, which, says ? unquoted(words) : "", other, time, most);
            }
        }
        Which which = wording.group(matcher, "it") == null ? Which.ALL : Which.THIS;
        return new ArticleQuestion(wording.asked, which, "", other, time, most);
    }

    /** The time that stands at a place, which goes on until today where the words beside it say so. */
    private @Nullable PublicationTime time(String text, int start, int end, LocalDate today) {
        String when = text.substring(start, end);
        Matcher before = from.matcher(text.substring(0, start));
        boolean since = from.matcher(text.substring(end)).lookingAt();
        while (before.find()) {
            since |= before.end() == start;
        }
        PublicationTime time = since ? PublicationTime.given(when, today) : null;
        Period first = time == null ? null : time.period();
        return first == null || first.first().isAfter(today)
                ? PublicationTime.of(when, language, today)
                : new PublicationTime(new Period(first.first(), today), 0, 0);
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && END.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String unquoted(String text) {
        return text.strip().replaceAll("^[\"“「『《](.*)[\"”」』》]$", "$1");
    }
}
