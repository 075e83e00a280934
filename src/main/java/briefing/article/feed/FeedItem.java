package briefing.article.feed;

import briefing.article.text.Head;
import briefing.language.PublicationDate;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a feed tells of one of its items. */
final class FeedItem {

    /** RSS has authors as addresses, most often with the name behind: {@code lina@example.org (Li Na)}. */
    private static final Pattern NAMED_ADDRESS = Pattern.compile("(?<!\\S)[^\\s@]++@\\S++\\s++\\((?<name>[^()]++)\\)");

    private FeedItem() {}

    /**
     * Whose feed it is.
     *
     * @param address of its front page, or ""
     */
    record Site(String title, String address) {
        static final Site UNKNOWN = new Site("", "");
    }

    /**
     * The item's head; what is "" is not told. Feeds that collect the items of others name their sites; of one that does not,
     * the title is that of the items of its own site.
     */
    static Head head(String address, String day, String author, String source, Site site) {
        boolean own = isSameSite(address, site.address());
        return new Head(
                null,
                day.isEmpty() ? null : PublicationDate.in(day),
                told(source.isEmpty() && own ? site.title() : source),
                told(name(author)),
                null);
    }

    private static String name(String author) {
        Matcher named = NAMED_ADDRESS.matcher(author.strip());
        return named.matches() ? named.group("name") : author.contains("@") ? "" : author;
    }

    private static @Nullable String told(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Whether two addresses are of one site: the host of one is that of the other, or a part of it. */
    private static boolean isSameSite(String one, String other) {
        String host = host(one);
        String site = host(other);
        return !host.isEmpty()
                && !site.isEmpty()
                && (host.equals(site) || host.endsWith("." + site) || site.endsWith("." + host));
    }

    private static String host(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
            return lower.startsWith("www.") ? lower.substring(4) : lower;
        } catch (IllegalArgumentException e) {
            return ""; // an address that is none is of no site
        }
    }
}
