package briefing.article.page;

import briefing.article.text.Byline;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.language.LanguagePack;
import briefing.language.PublicationDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page shows between its headline and its text: the day, the paper that a story comes from, who wrote it. */
final class ShownByline {

    /** How many lines below the headline may still come before the text. */
    private static final int LINES = 12;

    /** Longer lines are no bylines, in characters. */
    private static final int LONG = 160;

    private static final List<String> EDITOR = LanguagePack.allWords("editor");

    /** What a sentence has that tells when it was published. */
    private static final Pattern TELLS =
            Pattern.compile(LanguagePack.anyOf("byline.published"), Pattern.CASE_INSENSITIVE);

    private ShownByline() {}

    static Head below(Document page, @Nullable Element heading, PageCalendar calendar) {
        Head told = Head.UNKNOWN;
        if (heading == null) {
            return editor(page);
        }
        List<Element> all = page.getAllElements();
        int lines = 0;
        for (int i = all.indexOf(heading) + 1; i < all.size() && lines < LINES; i++) {
            Interrupts.check();
            Element element = all.get(i);
            if (PageNoise.isElsewhere(element, heading)) {
                continue; // when a picture was taken, or when another article was published
            }
            String own = calendar.plain(element.ownText());
            String whole = element.childrenSize() >= 8 ? own : calendar.plain(element.text());
            Head byline = whole.length() > LONG ? null : Byline.of(whole);
            told = byline == null ? told : told.or(dated(byline, element));
            if (own.isBlank()) {
                continue;
            }
            if (Line.isSentence(own) && Line.units(own) > 40) {
                break;
            }
            told = own.length() > LONG ? told : told.or(new Head(null, day(element, own), null, null, null));
            lines++;
        }
        return told.or(editor(page));
    }

    /** A byline with the day that its one time element tells programs, where that is not the day it shows. */
    private static Head dated(Head byline, Element line) {
        List<Element> times = byline.published() == null ? List.of() : line.select("time[datetime]");
        boolean same = times.size() == 1
                && Objects.equals(PublicationDate.in(times.get(0).text()), byline.published()); // no day of an update
        LocalDate day = same ? PublicationDate.in(times.get(0).attr("datetime")) : null;
        boolean other = day != null && Math.abs(ChronoUnit.DAYS.between(day, byline.published())) > 1;
        return other ? new Head(null, day, null, null, null).or(byline) : byline;
    }

    /** The day in a line that is no sentence on what happened that day. */
    private static @Nullable LocalDate day(Element element, String own) {
        LocalDate day = Line.isSentence(own) && !TELLS.matcher(own).find() ? null : PublicationDate.in(own);
        boolean told = element.normalName().equals("time") && element.closest("a, aside, nav, li") == null;
        return day == null && told ? PublicationDate.in(element.attr("datetime")) : day;
    }

    /** The editor, who is named below the text and often outside of it. */
    private static Head editor(Document page) {
        for (Element element : page.body().getAllElements()) {
            Interrupts.check();
            String own = element.ownText();
            if (EDITOR.stream().anyMatch(own::contains)) {
                Head byline = element.text().length() > LONG ? null : Byline.of(element.text());
                if (byline != null && byline.author() != null) {
                    return new Head(null, null, null, byline.author(), null);
                }
            }
        }
        return Head.UNKNOWN;
    }
}
