package briefing.answer.digest;

import briefing.answer.select.ArticleSentences;
import briefing.answer.select.ArticleSentences.Sentence;
import briefing.answer.select.WholeThoughts;
import briefing.article.Article;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Quantities;
import briefing.passage.Enumeration;
import briefing.passage.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of an article can stand alone: its whole sentences, and its series, each with all of its items. No headings, captions,
 * rows of tables or questions, and nothing of the line that says where and when a story was written.
 */
final class Thoughts {

    /**
     * One of them.
     *
     * @param span in the article's text
     * @param shown as a person reads it
     * @param meant what tells what it is about: the sentence, or the lead-in and the beginnings of the items
     * @param place among those of its article, from 0
     * @param series whether it is a series
     */
    record Thought(Article article, Span span, String shown, String meant, int place, boolean series) {

        /** What it says among what many articles say: of a series the first sentence of each item. */
        Thought inShort() {
            return series && meant.length() < shown.length()
                    ? new Thought(article, span, meant, meant, place, true)
                    : this;
        }

        boolean hasFigure() {
            return !Quantities.in(meant).isEmpty();
        }
    }

    private static final Pattern DATELINE =
            Pattern.compile(LanguagePack.anyOf("thought.dateline"), Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTICE =
            Pattern.compile(LanguagePack.anyOf("thought.notice"), Pattern.CASE_INSENSITIVE);

    private static final Pattern POINTS_BACK =
            Pattern.compile(LanguagePack.anyOf("thought.back"), Pattern.CASE_INSENSITIVE);

    /** Lengths in characters: of a sentence at least and at most, and of a series. */
    private record Lengths(int least, int most, int series) {}

    private static final Lengths CHINESE = new Lengths(16, 170, 360);
    private static final Lengths ENGLISH = new Lengths(45, 420, 1_000);

    /** What parts the cells of a table. */
    private static final char BAR = '|';

    /** Items of a series that is told. */
    private static final int ITEMS = 8;

    private final ArticleSentences sentences;
    private final Article article;
    private final String text;
    private final Lengths lengths;

    private Thoughts(ArticleSentences sentences) {
        this.sentences = sentences;
        article = sentences.article();
        text = article.text();
        lengths = article.language() == Language.CHINESE ? CHINESE : ENGLISH;
    }

    /** The first of them in order, at most so many. */
    static List<Thought> of(ArticleSentences sentences, int most) {
        return new Thoughts(sentences).find(most);
    }

    /** What tells what an article is about: its title, and what it says first. */
    static String about(Article article, List<Thought> thoughts) {
        StringBuilder about = new StringBuilder(article.title());
        thoughts.stream()
                .filter(thought -> thought.place() < 2)
                .forEach(thought -> about.append('\n').append(thought.meant()));
        return about.toString();
    }

    /** One sentence, whatever it is; a row of a table with the names of its columns. */
    static Thought sentence(ArticleSentences sentences, int number) {
        Thoughts thoughts = new Thoughts(sentences);
        Sentence sentence = sentences.sentences().get(number);
        if (sentence.row()) {
            String told = WholeThoughts.row(sentence);
            return new Thought(thoughts.article, sentence.span(), told, told, number, false);
        }
        Span span = thoughts.bare(sentence.span());
        return new Thought(thoughts.article, span, thoughts.oneLine(span), thoughts.oneLine(span), number, false);
    }

    private List<Thought> find(int most) {
        List<Enumeration> series =
                sentences.series().stream().filter(this::isTold).toList();
        List<Thought> thoughts = new ArrayList<>();
        for (int i = 0; i < sentences.sentences().size() && thoughts.size() < most; i++) {
            Span span = sentences.sentences().get(i).span();
            Enumeration around = series.stream()
                    .filter(one -> start(one) < span.end() && span.start() < end(one))
                    .findFirst()
                    .orElse(null);
            if (around == null) {
                add(thoughts, i);
            } else if (span.start() <= start(around) && start(around) < span.end()) {
                thoughts.add(series(around, thoughts.size()));
            }
        }
        return thoughts;
    }

    /** Whether it is announced by a sentence, as long as it says, and not a whole article. */
    private boolean isTold(Enumeration series) {
        return series.leadIn() != null
                && !series.contradictsItself()
                && series.items().size() <= ITEMS
                && (series.announced() != null
                        || WholeThoughts.isLeadIn(series.leadIn().of(text)))
                && end(series) - start(series) <= 3 * lengths.series();
    }

    private static int start(Enumeration series) {
        int first = series.items().get(0).span().start();
        return series.leadIn() == null ? first : Math.min(first, series.leadIn().start());
    }

    private static int end(Enumeration series) {
        return series.items().get(series.items().size() - 1).span().end();
    }

    private Thought series(Enumeration series, int place) {
        Span span = new Span(start(series), end(series));
        List<String> lines = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        if (series.leadIn() != null) {
            lines.add(oneLine(series.leadIn()));
            meant.add(oneLine(series.leadIn()));
        }
        for (Enumeration.Item item : series.items()) {
            int end = opening(item.span());
            boolean whole =
                    span.length() <= lengths.series() || end >= item.span().end();
            lines.add(cut(item.span(), whole ? item.span().end() : end));
            meant.add(cut(item.span(), end));
        }
        return new Thought(article, span, String.join("\n", lines), String.join("\n", meant), place, true);
    }

    /** Behind the first sentence of an item, and behind the next one where the first is but its head. */
    private int opening(Span item) {
        int first = sentences.at(item.start());
        int end = sentences.sentences().get(first).span().end();
        if (first + 1 < sentences.sentences().size()
                && end < item.end()
                && WholeThoughts.isHead(article.language(), oneLine(new Span(item.start(), end)))) {
            end = sentences.sentences().get(first + 1).span().end();
        }
        return Math.min(item.end(), Math.max(end, item.start() + 1));
    }

    /** The beginning of an item, with dots where it goes on. */
    private String cut(Span item, int end) {
        String beginning = oneLine(new Span(item.start(), end));
        return end < item.end() ? WholeThoughts.cut(beginning) : beginning;
    }

    private void add(List<Thought> thoughts, int i) {
        Sentence sentence = sentences.sentences().get(i);
        String own = sentence.text();
        boolean told = sentence.answers()
                && !sentence.row()
                && !isCells(own)
                && own.length() <= lengths.most()
                && ArticleSentences.endsWell(own)
                && !WholeThoughts.isLeadIn(own)
                && !WholeThoughts.isItem(own)
                && !NOTICE.matcher(own).find();
        if (!told) {
            return;
        }
        Span span = bare(POINTS_BACK.matcher(own).lookingAt() ? WholeThoughts.whole(sentences, i) : sentence.span());
        if (span.length() >= lengths.least() && span.length() <= lengths.most() && !isTitle(span)) {
            // A sentence that points back is told with the one before it, which is then not told again.
            while (!thoughts.isEmpty()
                    && thoughts.get(thoughts.size() - 1).span().end() > span.start()) {
                thoughts.remove(thoughts.size() - 1);
            }
            thoughts.add(new Thought(article, span, oneLine(span), oneLine(span), thoughts.size(), false));
        }
    }

    /** Cells of a table that has no other row. */
    private static boolean isCells(String own) {
        return own.indexOf(BAR) != own.lastIndexOf(BAR);
    }

    private boolean isTitle(Span span) {
        return span.of(text).startsWith(article.title())
                && span.length() < article.title().length() + 4;
    }

    /** Behind a title that stands before it on its line, and behind "BEIJING, March 5 (Xinhua) —" and 新华社北京3月5日电. */
    private Span bare(Span span) {
        Span own = withoutTitle(span);
        Matcher dateline = DATELINE.matcher(text).region(own.start(), own.end());
        return dateline.lookingAt() ? new Span(dateline.end(), own.end()).strip(text) : own;
    }

    /** In Chinese a space behind the title parts it from the sentence; in other languages it may be the subject. */
    private Span withoutTitle(Span span) {
        String title = article.title();
        int end = span.start() + title.length();
        boolean apart = !title.isEmpty()
                && end < span.end()
                && text.startsWith(title, span.start())
                && article.language() == Language.CHINESE
                && Character.isWhitespace(text.charAt(end));
        return apart ? new Span(end, span.end()).strip(text) : span;
    }

    private String oneLine(Span span) {
        return span.of(text).strip().replace('\n', ' ');
    }
}
