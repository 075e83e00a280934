package briefing.article.page;

import briefing.article.text.Byline;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.language.LanguagePack;
import briefing.language.PublicationDate;
import java.util.List;
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

    private ShownByline() {}

    static Head below(Document page, @Nullable Element heading) {
        Head told = Head.UNKNOWN;
        if (heading == null) {
            return editor(page);
        }
        List<Element> all = page.getAllElements();
        int lines = 0;
        for (int i = all.indexOf(heading) + 1; i < all.size() && lines < LINES; i++) {
            Interrupts.check();
            String own = all.get(i).ownText();
            String whole = all.get(i).childrenSize() < 8 ? all.get(i).text() : own;
            Head byline = whole.length() > LONG ? null : Byline.of(whole);
            told = byline == null ? told : told.or(byline);
            if (own.isBlank()) {
                continue;
            }
            if (Line.isSentence(own) && Line.units(own) > 40) {
                break;
            }
            told = own.length() > LONG ? told : told.or(new Head(null, PublicationDate.in(own), null, null, null));
            lines++;
        }
        return told.or(editor(page));
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
