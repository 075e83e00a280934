package briefing.article.text;

import briefing.language.Language;
import briefing.language.LanguagePack;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a picture shows, as a line of {@link briefing.article.Article#text()}: it can be found, and is no sentence of the article. */
public final class Caption {

    private static final List<String> STARTS = LanguagePack.allWords("caption").stream()
            .flatMap(word -> Stream.of(word + ": ", word + "："))
            .toList();

    private static final Pattern FULL_STOP = Pattern.compile("(?<![.。])[.。]$");

    private Caption() {}

    /** The line of a caption. */
    public static String of(String caption) {
        Language language = Language.of(caption);
        String colon = language == Language.CHINESE ? "：" : ": ";
        return isCaption(caption, 0)
                ? caption
                : LanguagePack.of(language).words("caption").get(0) + colon + caption;
    }

    /** The title of a table as the line above it, without the full stop that would make it a sentence. */
    public static String title(String caption) {
        return FULL_STOP.matcher(caption).replaceFirst("");
    }

    /** Whether a line that starts at this place of a text is one. */
    public static boolean isCaption(String text, int at) {
        return STARTS.stream().anyMatch(start -> text.startsWith(start, at));
    }
}
