package briefing.article.page;

import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.Login;
import briefing.language.LanguagePack;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article: in JSON-LD, in its meta elements, and in what it shows around the headline. */
final class PageHead {

    private static final Pattern SEPARATOR =
            Pattern.compile("(?:\\G|(?<!\\s))\\s*(?:[|｜_»«·•]|\\s[-–—:]\\s|—|--|::)\\s*");
    private static final Pattern BAR = Pattern.compile("[|｜]");

    /** Of its words, what a heading of the first order has in common with what the page calls itself: of several, and of one. */
    private static final double SEVERAL = 0.5;

    private static final double ONLY = 0.3;

    /** What follows the headline in a page's own title: most often the site. */
    private static final Pattern LAST_PART = Pattern.compile("[|｜_\\-–—][^|｜_–—-]*$");

    private static final Pattern BEFORE_NAME =
            Pattern.compile("^(?i:" + LanguagePack.anyOf("byline.before-name") + ")\\s*+(?:[:：]\\s*+)?+");
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,:/-]*");

    private PageHead() {}

    static Head of(Document page, String html) {
        Head ld = JsonLd.head(page);
        String origin =
                first(SavedFrom.address(html), attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url"));
        String address = origin != null && origin.startsWith("http") ? SavedFrom.original(Login.hidden(origin)) : null;
        Element heading = heading(page, ld);
        if (heading != null && BAR.matcher(heading.text()).find()) {
            heading.text(withoutSite(heading.text())); // which is no part of the text either
        }
        String title = heading == null ? titleWithoutHeading(page, ld) : heading.text();
        Element part = heading == null ? null : heading.closest("h1");
        PageCalendar calendar = PageCalendar.of(page);
        Head shown = ShownByline.below(page, part == null ? heading : part, calendar);
        String source = first(
                shown.source(),
                source(page, ld),
                SavedFrom.listed(html).source(),
                address == null ? null : host(address));
        LocalDate published = new PageDate(page, heading, calendar).published(ld, shown.published(), address);
        return new Head(title, published, source, author(page, ld, shown, source), address);
    }

    /**
     * The headline as it is shown: the heading that the page's own title begins with, or a heading of the first order that
     * shares many of its words with what the page calls itself.
     */
    private static @Nullable Element heading(Document page, Head ld) {
        String title = letters(page.title());
        String told = letters(first(meta(page, "og:title"), ld.title()));
        Element best = null;
        for (Element heading : page.select("h1, h2, h3, h1 *, [itemprop=headline], [class*=title], [id*=title]")) {
            Interrupts.check();
            String text = heading.hasText() && heading.childrenSize() < 20 ? letters(heading.text()) : "";
            boolean site = !told.isEmpty() && title.startsWith(text + told);
            boolean headline =
                    text.length() >= 4 && !site && (title.startsWith(text) || !told.isEmpty() && told.startsWith(text));
            if (headline
                    && (best == null || text.length() > letters(best.text()).length())) {
                best = heading;
            }
        }
        Set<String> names = words(page.title() + " " + meta(page, "og:title") + " " + ld.title());
        Set<String> site = words(String.valueOf(meta(page, "og:site_name")));
        List<Element> first = page.select("h1");
        double most = first.size() == 1 ? ONLY : SEVERAL;
        for (Element heading : first) {
            Interrupts.check();
            Set<String> words = words(heading.text());
            long shared = words.stream().filter(names::contains).count();
            double share = site.containsAll(words) ? 0 : (double) shared / words.size();
            boolean part = best != null && !best.equals(heading) && heading.equals(best.closest("h1"));
            if (share >= most
                    && !part
                    && (best == null
                            || best.closest("h1, h2, h3") == null
                            || Line.units(heading.text()) > Line.units(best.text()))) {
                best = heading;
                most = share + 0.01;
            }
        }
        return best;
    }

    /** What stands before a bar, where that is most of a headline. */
    private static String withoutSite(String headline) {
        Matcher bar = BAR.matcher(headline);
        boolean follows = bar.find() && 2 * Line.units(headline.substring(bar.end())) < Line.units(headline);
        return follows ? headline.substring(0, bar.start()).strip() : headline;
    }

    /** Chinese characters and words of other scripts. */
    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(
                text.toLowerCase(Locale.ROOT).replaceAll("(\\p{IsHan})", " $1 ").split("[^\\p{L}\\p{N}]+")));
    }

    private static @Nullable String titleWithoutHeading(Document page, Head ld) {
        Element only = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
        String told = first(meta(page, "og:title"), ld.title(), meta(page, "twitter:title"));
        String site = letters(meta(page, "og:site_name"));
        String title = first(told, page.title());
        if (title == null) {
            return only == null ? null : only.text();
        }
        Matcher m = SEPARATOR.matcher(title);
        int end = title.length();
        while (m.find()) {
            String rest = title.substring(m.end());
            boolean bar = BAR.matcher(m.group()).find();
            boolean names =
                    letters(rest).equals(site) || (told == null || bar) && Line.units(rest) * 2 < Line.units(title);
            if (m.start() > 0 && names) {
                end = m.start();
                break;
            }
        }
        String cut = title.substring(0, end);
        return only != null && only.hasText() && told == null && Line.units(only.text()) >= 8 ? only.text() : cut;
    }

    private static @Nullable String source(Document page, Head ld) {
        return first(meta(page, "mediaid"), meta(page, "og:site_name"), ld.source(), meta(page, "application-name"));
    }

    private static @Nullable String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? null : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null; // an address that is none names nobody
        }
    }

    private static @Nullable String author(Document page, Head ld, Head shown, @Nullable String source) {
        Matcher last = LAST_PART.matcher(page.title());
        String site = last.find() ? last.group() : "";
        for (String name : new String[] {
            ld.author(),
            shown.author(),
            meta(page, "author"),
            meta(page, "article:author"),
            meta(page, "parsely-author"),
            meta(page, "dc.creator"),
            text(page, "[rel=author]"),
            text(page, "[itemprop=author] [itemprop=name], [itemprop=author]"),
            text(page, ".byline-name, .author-name, .byline__name, .byline a, .author a, .author, .byline")
        }) {
            boolean isSite = name != null && (name.equals(source) || (Line.isHan(name) && site.contains(name)));
            if (name != null && !isSite && isName(name)) {
                return BEFORE_NAME.matcher(name).replaceFirst("");
            }
        }
        return null;
    }

    private static boolean isName(String name) {
        return name.length() <= 60
                && !NUMBER.matcher(name).matches()
                && !name.contains("://")
                && !name.contains("@")
                && !name.endsWith("：")
                && !name.toLowerCase(Locale.ROOT).equals("admin");
    }

    private static @Nullable String meta(Document page, String name) {
        return first(
                attribute(page, "meta[property=" + name + "]", "content"),
                attribute(page, "meta[name=" + name + "]", "content"));
    }

    private static @Nullable String attribute(Document page, String query, String name) {
        Element element = page.selectFirst(query);
        return element == null ? null : first(element.attr(name));
    }

    private static @Nullable String text(Document page, String query) {
        Element element = page.selectFirst(query);
        return element == null ? null : first(element.text());
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }

    private static String letters(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\W_&&[^\\p{L}\\p{N}]]+", "").toLowerCase(Locale.ROOT);
    }
}
