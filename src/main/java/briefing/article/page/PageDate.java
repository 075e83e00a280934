package briefing.article.page;

import briefing.article.text.Byline;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.language.LanguagePack;
import briefing.language.PublicationDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The day an article was published: what its page tells programs, shows below the headline, has in its address, shows elsewhere. */
final class PageDate {

    /** What sites and libraries call it, with a prefix of theirs or without. */
    private static final String NAMES =
            "(?i)^(?!.*(?:last|modif|updat|expir))(?:(?:.{0,40}[.:_-])?(?:publi(?:sh(?:ed)?|cation)[-_.]?(?:date|time|on|at)?|pub[-_.]?date|date[-_.]?published|citation_date)|originalpublicationdate|article_date_original|dc[.:]date(?:[.:](?:issued|created))?|dcterms[.:](?:created|issued|date)|sailthru[.:]date|og:time|weibo:article:create_at|date)$";

    private static final List<String> DATES = List.of(
            "meta[property=article:published_time]",
            "meta[name=article:published_time]",
            "meta[property=og:published_time]",
            "meta[property=og:article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name~=" + NAMES + "], meta[property~=" + NAMES + "]",
            "meta[property=article:created_time], meta[property=article:create_at], meta[property=og:release_date]",
            "[itemprop=datePublished]",
            "time[pubdate], time.published, time.entry-date, time[class*=publish]",
            "abbr.published, .dt-published"); // of the microformats hAtom and h-entry

    private static final String SHOWN_DATES =
            "time[datetime], [class*=date], [class*=time], [id*=date], [id*=time], [class*=publish], [class*=info], [class*=meta], [class*=byline], [class*=source]";

    /** A day that stands after so many elements is hardly the article's. */
    private static final int MOST_ELEMENTS = 3000;

    /** The longest bylines, and sentences that tell when something was posted, in characters. */
    private static final int LINE = 80;

    private static final int SENTENCE = 400;

    /** How many characters may stand between "posted" and the day: a weekday. */
    private static final int NEAR = 16;

    private static final Pattern TELLS =
            Pattern.compile(LanguagePack.anyOf("byline.published"), Pattern.CASE_INSENSITIVE);

    private final Document page;
    private final @Nullable Element heading;
    private final PageCalendar calendar;

    PageDate(Document page, @Nullable Element heading, PageCalendar calendar) {
        this.page = page;
        this.heading = heading;
        this.calendar = calendar;
    }

    /**
     * @param ld what the page tells in JSON-LD
     * @param seen the day that is shown below the headline
     */
    @Nullable
    LocalDate published(Head ld, @Nullable LocalDate seen, @Nullable String address) {
        LocalDate meta = inMeta();
        LocalDate told = ld.published() == null || seen != null && seen.equals(meta) ? meta : ld.published();
        LocalDate inAddress = address == null ? null : PublicationDate.inName(address);
        if (told != null && inAddress != null && isNextTo(told, inAddress) && !told.equals(seen)) {
            return inAddress; // of the place, where another day had begun in Greenwich, or not yet
        }
        if (told != null) {
            // What it tells programs may be the day of a change; a day apart is the time zone.
            boolean changed = seen != null
                    && seen.plusDays(1).isBefore(told)
                    && !isReversed(seen, told)
                    && !told.equals(inAddress);
            return changed ? seen : told;
        }
        if (seen != null || inAddress != null) {
            return seen != null ? seen : inAddress;
        }
        Element updated = page.selectFirst("meta[itemprop=dateUpdate]");
        return Stream.<Supplier<@Nullable LocalDate>>of(
                        this::marked,
                        () -> line(PageDate::alone),
                        () -> line(PageDate::posted),
                        () -> updated == null ? null : PublicationDate.in(updated.attr("content")))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNextTo(LocalDate a, LocalDate b) {
        return a.plusDays(1).equals(b) || b.plusDays(1).equals(a);
    }

    /** Whether one is 5/3 and the other 3/5 of a year: where the page comes from, the day goes first. */
    private static boolean isReversed(LocalDate a, LocalDate b) {
        return a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue();
    }

    private @Nullable LocalDate inMeta() {
        for (String query : DATES) {
            for (Element element : page.select(query)) {
                Interrupts.check();
                LocalDate day = PublicationDate.inName(String.join(
                        " ",
                        element.attr("content"),
                        element.attr("datetime"),
                        element.attr("title"),
                        calendar.plain(element.ownText())));
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    /** The first day in an element whose name says that it holds one. */
    private @Nullable LocalDate marked() {
        for (Element element : page.select(SHOWN_DATES)) {
            Interrupts.check();
            String text = element.text();
            Element time = element.selectFirst("time[datetime]");
            String told = time == null ? "" : time.attr("datetime") + " ";
            LocalDate day = text.length() > 120 ? null : PublicationDate.in(calendar.plain(told + text));
            if (day != null && !PageNoise.isElsewhere(element, heading)) {
                return day;
            }
        }
        return null;
    }

    /** The first day in a line for which a reader knows one. */
    private @Nullable LocalDate line(Function<String, @Nullable LocalDate> reader) {
        for (Element element : (Iterable<Element>) page.body().stream().limit(MOST_ELEMENTS)::iterator) {
            Interrupts.check();
            String own = element.ownText();
            LocalDate day = own.isBlank() || own.length() > SENTENCE ? null : reader.apply(calendar.plain(own));
            if (day != null && !PageNoise.isElsewhere(element, heading)) {
                return day;
            }
        }
        return null;
    }

    /** The day in a line that holds nothing else. */
    private static @Nullable LocalDate alone(String line) {
        Head byline = line.length() > LINE ? null : Byline.of(line);
        return byline == null ? null : byline.published();
    }

    /** The day in a sentence that tells when the article was posted. */
    private static @Nullable LocalDate posted(String sentence) {
        Matcher tells = TELLS.matcher(sentence);
        PublicationDate.Found found = tells.find() ? PublicationDate.find(sentence.substring(tells.end())) : null;
        return found == null || found.start() > NEAR ? null : found.day();
    }
}
