package briefing.article.text;

import briefing.language.LanguagePack;
import briefing.language.PublicationDate;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lines that tell when, where and by whom an article was published, and nothing of the article itself. */
public final class Byline {

    private static final String NAME = "(?<name>[^\\s|｜:：，,。；;（(）)】\\]\\[<>/]{2,30})";
    private static final Pattern SOURCE =
            Pattern.compile("(?:" + LanguagePack.anyOf("byline.source") + ")\\s*[:：]\\s*" + NAME);
    private static final Pattern AUTHOR = Pattern.compile("(?:" + LanguagePack.anyOf("byline.author")
            + ")\\s*[:：/|｜]\\s*" + NAME + "(?: ?[、,，] ?[\\p{IsHan}]{2,4})*+");
    private static final Pattern BY = Pattern.compile(
            "^(?:(?i:written )?[Bb]y|BY)(?:\\s*+:)?+\\s++(?<name>\\p{Lu}[\\p{L}.'’-]+(?:\\s+(?:and\\s+|&\\s+|de\\s+|van\\s+|von\\s+)?\\p{Lu}[\\p{L}.'’-]*){0,5}(?:\\s(?:"
                    + LanguagePack.anyOf("byline.desk") + ")\\b)?)");
    private static final Pattern REST = Pattern.compile(
            "(?i)\\d{1,2}:\\d\\d(?::\\d\\d)?|" + LanguagePack.anyOf("byline.rest") + "|\\d+|[\\p{P}\\p{S}\\s]");

    private Byline() {}

    /** What a line tells of publication, or null where it tells nothing, or something else besides. */
    public static @Nullable Head of(String line) {
        if (line.length() > 160) {
            return null;
        }
        String rest = line;
        PublicationDate.Found found = PublicationDate.find(line);
        LocalDate day = found == null ? null : found.day();
        if (found != null) {
            rest = rest.substring(0, found.start()) + ' ' + rest.substring(found.end());
        }
        String source = null;
        Matcher m = SOURCE.matcher(rest);
        if (m.find()) {
            source = m.group("name");
            rest = rest.substring(0, m.start()) + ' ' + rest.substring(m.end());
        }
        String author = null;
        m = AUTHOR.matcher(rest);
        while (m.find()) {
            author = author == null ? m.group("name").replaceFirst("_.*", "") : author;
            rest = rest.substring(0, m.start()) + ' ' + rest.substring(m.end());
            m = AUTHOR.matcher(rest);
        }
        m = BY.matcher(rest.strip());
        if (author == null && m.find()) {
            author = m.group("name");
            rest = rest.strip().substring(m.end());
        }
        boolean tells = day != null || source != null || author != null;
        int left = Line.units(REST.matcher(rest).replaceAll(" "));
        return tells && left <= (day != null ? 8 : 2) ? new Head(null, day, source, author, null) : null;
    }
}
