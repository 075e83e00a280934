package briefing.answer.select;

import briefing.answer.select.ArticleSentences.Sentence;
import briefing.answer.select.Selection.Quote;
import briefing.answer.select.SeriesChoice.Quoted;
import briefing.article.text.ListMark;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.passage.PassageSplitter;
import briefing.passage.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole thoughts of sentences that are quoted: with the one before where a sentence points back to it, with the next
 * one where it but announces or names what follows; an item of a list with what leads to the list; a row of a table with
 * the names of its columns.
 */
public final class WholeThoughts {

    private static final Pattern POINTS_BACK =
            Pattern.compile(LanguagePack.anyOf("thought.back"), Pattern.CASE_INSENSITIVE);

    private static final Pattern ANNOUNCES =
            Pattern.compile(LanguagePack.anyOf("thought.announces"), Pattern.CASE_INSENSITIVE);

    private static final Pattern ITEM = Pattern.compile(LanguagePack.anyOf("thought.item"), Pattern.CASE_INSENSITIVE);

    /** What ends a sentence or a part of one, and is left out before dots. */
    private static final String GOES_ON = " .。,，;；:：";

    /** How many sentences before it may be needed to understand one. */
    private static final int MOST_BEFORE = 2;

    /**
     * Lengths in characters.
     *
     * @param most of a sentence with what it needs
     * @param head an item that is shorter but names what its next sentence says
     * @param leadIn of what leads to a list, at most
     */
    private record Lengths(int most, int head, int leadIn) {}

    private static final Lengths CHINESE = new Lengths(240, 14, 90);
    private static final Lengths ENGLISH = new Lengths(600, 40, 250);

    private WholeThoughts() {}

    /** Whether a sentence is an item of a series, and not the first one is asked for: it starts in the middle. */
    public static boolean isItem(String text) {
        return ITEM.matcher(text).lookingAt();
    }

    /** Whether a sentence only leads to another. */
    public static boolean isLeadIn(String text) {
        String stripped = text.stripTrailing();
        return stripped.endsWith(":")
                || stripped.endsWith("：")
                || ANNOUNCES.matcher(stripped).find();
    }

    /** Whether a stretch is but the head of an item, which says little without the next sentence. */
    public static boolean isHead(Language language, String text) {
        return text.strip().length() < lengths(language).head() && isItem(text);
    }

    /** A stretch that goes on, with dots in place of its full stop. */
    public static String cut(String text) {
        int end = text.length();
        while (end > 0 && GOES_ON.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** The quotes of a series, each item whole or cut with dots. */
    static List<Quote> series(List<Quoted> items) {
        List<Quote> quotes = new ArrayList<>();
        for (Quoted item : items) {
            String text = shown(item.text());
            if (saysNothing(text)) {
                continue;
            }
            quotes.add(new Quote(item.article(), item.span(), item.whole() ? text : cut(text)));
        }
        return quotes;
    }

    /**
     * The quotes of sentences, best first, none of which repeats another.
     *
     * @param several whether the question asks for several things: then an item that says some of them is quoted to its end
     */
    static List<Quote> sentences(List<Quoted> sentences, boolean several) {
        List<Quote> quotes = new ArrayList<>();
        for (int k = 0; k < sentences.size(); k++) {
            Quoted quoted = sentences.get(k);
            ArticleSentences article = quoted.sentences();
            int at = article.at(quoted.span().start());
            if (saysNothing(quoted.text()) || overlaps(quotes, quoted.article().id(), quoted.span())) {
                continue;
            }
            if (article.get(at).row()) {
                quotes.add(new Quote(article.article, quoted.span(), row(article.get(at)), true, quoted.related()));
                continue;
            }
            Quote leadIn = leadIn(article, at);
            boolean known = leadIn == null || overlaps(quotes, leadIn.article().id(), leadIn.span());
            if (leadIn != null && !known) {
                quotes.add(leadIn.asRelated(quoted.related()));
            }
            Span whole = leadIn == null ? whole(article, at, several) : forward(article, at, several);
            boolean free = !overlaps(quotes, article.article.id(), whole)
                    && sentences.stream()
                            .skip(k + 1L)
                            .noneMatch(other -> other.article().id().equals(article.article.id())
                                    && overlap(other.span(), whole)
                                    && !whole.contains(other.span()));
            Span span = free ? whole : quoted.span();
            quotes.add(new Quote(article.article, span, shown(span.of(article.article.text())))
                    .asRelated(quoted.related()));
            if (k == 0 && several && isItem(quoted.text())) {
                break; // the others are of other items
            }
        }
        return quotes;
    }

    /** One character is never a quote. */
    private static boolean saysNothing(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).limit(2).count() < 2;
    }

    private static boolean overlaps(List<Quote> quotes, String article, Span span) {
        return quotes.stream().anyMatch(quote -> quote.article().id().equals(article) && overlap(quote.span(), span));
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private static String shown(String text) {
        return text.replace('\n', ' ');
    }

    /** Of a row what stands below the caption: each cell with the name of its column. */
    public static String row(Sentence row) {
        return row.text().substring(row.text().indexOf('\n') + 1);
    }

    private static Lengths lengths(ArticleSentences article) {
        return lengths(article.language);
    }

    private static Lengths lengths(Language language) {
        return language == Language.CHINESE ? CHINESE : ENGLISH;
    }

    /** What leads to the list that a sentence is a line of, or null where it is none. */
    private static @Nullable Quote leadIn(ArticleSentences article, int at) {
        Sentence item = article.get(at);
        String text = article.article.text();
        int start = item.span().start();
        boolean line = start == 0 || text.charAt(start - 1) == '\n';
        if (!line || !isItem(item.text()) || item.under() < 0) {
            return null;
        }
        Sentence above = article.get(item.under());
        int depth = ListMark.depth(text, above.span().start());
        boolean around = depth > 0 && depth < ListMark.depth(text, start);
        boolean beside = depth > 0 && ListMark.isBullet(text, above.span().start()) == ListMark.isBullet(text, start);
        boolean leads = (around || !beside && isLeadIn(above.text()))
                && above.text().length() <= lengths(article).leadIn();
        return leads ? new Quote(article.article, above.span(), above.text()) : null;
    }

    /** A sentence with those before it that it points back to, and those after it that it announces. */
    public static Span whole(ArticleSentences article, int at) {
        return whole(article, at, false);
    }

    private static Span whole(ArticleSentences article, int at, boolean several) {
        int from = at;
        String text = article.article.text();
        while (at - from < MOST_BEFORE
                && from > 0
                && POINTS_BACK.matcher(article.get(from).text()).lookingAt()
                && sameLine(text, article.get(from - 1), article.get(from))) {
            from--;
        }
        Span forward = forward(article, at, several);
        Span both = new Span(article.get(from).span().start(), forward.end());
        return both.length() <= lengths(article).most() ? both : forward;
    }

    /** With the next sentences where a sentence announces them, is but the head of an item, or says only some of it. */
    private static Span forward(ArticleSentences article, int at, boolean several) {
        Lengths lengths = lengths(article);
        String text = article.article.text();
        Span span = article.get(at).span();
        int to = at;
        while (to + 1 < article.size()) {
            Sentence last = article.get(to);
            Sentence next = article.get(to + 1);
            boolean sameLine = sameLine(text, last, next);
            boolean head = to == at && sameLine && isHead(article.language, last.text());
            boolean some = several && sameLine && isItem(article.get(at).text()) && !isItem(next.text());
            boolean leads = isLeadIn(last.text());
            boolean listed = to > at && isLeadIn(article.get(at).text()) && !sameLine && isItem(next.text());
            Span longer = new Span(span.start(), next.span().end());
            if (!head && !some && !leads && !listed
                    || next.row()
                    || longer.length() > lengths.most()
                    || PassageSplitter.isHeading(text, next.span())) {
                break;
            }
            span = longer;
            to++;
        }
        return span;
    }

    private static boolean sameLine(String text, Sentence before, Sentence after) {
        return text.substring(before.span().end(), after.span().start()).indexOf('\n') < 0;
    }
}
