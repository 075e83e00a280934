package briefing.article.page;

import briefing.article.text.Furniture;
import briefing.article.text.Line;
import briefing.article.text.UnreadableException;
import briefing.language.LanguagePack;
import briefing.language.Notice;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page is whose text is elsewhere: in its frames, or with a server that the page's scripts ask for it. All that such
 * a page says is its name, and that the browser is to wait, or to allow scripts.
 *
 * @param framed whether pages stand within it
 * @param scripted whether it has scripts
 */
record PageShell(boolean framed, boolean scripted) {

    /** Longer texts are articles, if of such messages. In {@link Line#units}. */
    private static final int MOST_UNITS = 60;

    private static final Pattern LOADING =
            Pattern.compile("(?i)(?:" + LanguagePack.anyOf("page.loading") + ")[\\s.…。,，!！]*");

    private static final Pattern SCRIPTS = Pattern.compile("(?i)" + LanguagePack.anyOf("page.scripts"));

    /** Looks at a page before its code is taken out. */
    static PageShell of(Document page) {
        boolean scripted = page.selectFirst("script") != null;
        // Beside scripts, frames within the text are those of whoever counts visits.
        String frames = scripted ? "frameset, frame" : "frameset, frame, iframe[src]";
        return new PageShell(page.selectFirst(frames) != null, scripted);
    }

    /**
     * Refuses a page that has no article.
     *
     * @param title of the page, or null
     * @param text what was found in it
     * @throws UnreadableException where that is nothing that a person would read
     */
    void requireArticle(@Nullable String title, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean isEmpty = lines.stream().mapToInt(Line::units).sum() < MOST_UNITS
                && lines.stream()
                        .allMatch(line -> isMessage(line) || line.strip().equals(title));
        if (isEmpty && framed && lines.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.frames"));
        }
        if (isEmpty && scripted) {
            throw new UnreadableException(Notice.of("skipped.scripts"));
        }
    }

    private static boolean isMessage(String line) {
        return LOADING.matcher(line.strip()).matches()
                || Furniture.isLabel(line)
                || line.toLowerCase(Locale.ROOT).contains("javascript")
                        && SCRIPTS.matcher(line).find();
    }
}
