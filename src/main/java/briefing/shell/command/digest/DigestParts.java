package briefing.shell.command.digest;

import briefing.assistant.Assistant;
import briefing.assistant.Digests;
import briefing.assistant.Modes;
import briefing.assistant.Numbered;
import briefing.assistant.Session;
import briefing.assistant.UsageException;
import briefing.index.ArticleLookup;
import briefing.index.CatalogueEntry;
import briefing.language.Messages;
import briefing.question.Ordinals;
import briefing.shell.command.Readiness;
import briefing.shell.terminal.Screen;
import briefing.shell.view.SentNotice;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the commands of digests work with. */
public record DigestParts(
        Assistant assistant,
        Digests digests,
        Modes modes,
        SentNotice sent,
        Readiness readiness,
        Session session,
        Screen screen,
        Messages messages) {

    private static final Pattern QUOTED = Pattern.compile("^[\"“‘「『《](.+)[\"”’」』》]$");

    /**
     * The articles that a text names: a number of what was shown last, the name of a file, or a title or the greater part of
     * one; empty where it names none.
     */
    List<String> articles(String text) {
        return articles(text, entry -> names(text, entry));
    }

    /** The same where no topic can be meant: a part of a name is enough, and quotation marks may stand around it. */
    List<String> articlesByPart(String text) {
        return articles(QUOTED.matcher(text.strip()).replaceFirst("$1"), entry -> true);
    }

    private List<String> articles(String text, Predicate<CatalogueEntry> names) {
        OptionalInt number = Ordinals.ofArticle(text);
        if (number.isPresent()) {
            return List.of(numbered().article(number.getAsInt()));
        }
        return ArticleLookup.find(assistant.index().catalogue(), text).stream()
                .filter(names)
                .map(CatalogueEntry::article)
                .toList();
    }

    /** A word of a title is a topic, and not yet the name of an article. */
    private static boolean names(String text, CatalogueEntry entry) {
        String name = entry.article().replaceFirst("\\.[^./]{1,8}$", "");
        boolean file = text.endsWith(entry.article()) || entry.article().endsWith(text) || name.endsWith(text);
        return file || 2 * text.strip().length() > entry.title().length();
    }

    /** The one article that a text names. */
    String article(String text) {
        List<String> found = articlesByPart(text);
        if (found.size() != 1) {
            throw UsageException.of(found.isEmpty() ? "open.unknown" : "digest.several", text);
        }
        return found.get(0);
    }

    /** What numbers mean. */
    Numbered numbered() {
        return assistant.numbered(session);
    }
}
