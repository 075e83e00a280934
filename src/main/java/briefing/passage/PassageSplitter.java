package briefing.passage;

import briefing.article.Article;
import briefing.article.TimeLimit;
import briefing.article.text.Caption;
import briefing.article.text.ListMark;
import briefing.language.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits an article into passages at the ends of sentences: so short that the embedding model reads all of them, title
 * included, and so long that a sentence keeps those that explain it. A heading goes with what follows it, and a passage
 * keeps to one language.
 */
public final class PassageSplitter {

    /** Characters of a Chinese passage: 200 to 350 did equally well, and 300 leaves the model room for a title. */
    private static final int CHINESE_CHARACTERS = 300;

    /** all-MiniLM cuts silently at 128 tokens, of which it needs two for itself. */
    private static final int ENGLISH_TOKENS = 126;

    /** As much of a sentence as tells where to cut it, in characters: it may be a whole file. */
    private static final int SEEN = 4_000;

    /** The passages of an article in order; together they cover its text, white space between them aside. */
    public List<Passage> split(Article article) {
        String text = article.text();
        double titleTokens = tokens(Passage.searchedTitle(article.title()));
        List<Passage> passages = new ArrayList<>();
        List<Span> open = new ArrayList<>();
        double filled = 0;
        for (Span sentence : pieces(text, titleTokens)) {
            TimeLimit.check();
            double size = size(sentence.of(text), titleTokens);
            if (!open.isEmpty() && (filled + size > 1 || changesLanguage(text, open, sentence))) {
                List<Span> carried = headingsAtEnd(text, open);
                close(article, open, passages);
                open = carried;
                filled = open.stream()
                        .mapToDouble(span -> size(span.of(text), titleTokens))
                        .sum();
            }
            open.add(sentence);
            filled += size;
        }
        close(article, open, passages);
        return passages;
    }

    private static void close(Article article, List<Span> sentences, List<Passage> passages) {
        if (!sentences.isEmpty()) {
            passages.add(Passage.of(
                    article,
                    sentences.get(0).start(),
                    sentences.get(sentences.size() - 1).end()));
        }
    }

    /** Takes the headings off the end of a passage, unless there is nothing else. */
    private static List<Span> headingsAtEnd(String text, List<Span> sentences) {
        int from = sentences.size();
        while (from > 1 && isHeading(text, sentences.get(from - 1))) {
            from--;
        }
        List<Span> headings = new ArrayList<>(sentences.subList(from, sentences.size()));
        sentences.subList(from, sentences.size()).clear();
        return headings;
    }

    /** A short line of its own without punctuation at its end. */
    public static boolean isHeading(String text, Span sentence) {
        boolean ownLine = (sentence.start() == 0 || text.charAt(sentence.start() - 1) == '\n')
                && (sentence.end() == text.length() || text.charAt(sentence.end()) == '\n');
        return ownLine
                && sentence.length() <= 60
                && Character.isLetterOrDigit(text.codePointBefore(sentence.end()))
                && !ListMark.isBullet(text, sentence.start())
                && !Caption.isCaption(text, sentence.start());
    }

    private static boolean changesLanguage(String text, List<Span> open, Span sentence) {
        String before =
                text.substring(open.get(0).start(), open.get(open.size() - 1).end());
        return sentence.length() > 20 && before.length() > 20 && Language.of(before) != Language.of(sentence.of(text));
    }

    /** The sentences, those that fill more than a passage cut at commas, or anywhere if need be. */
    private static List<Span> pieces(String text, double titleTokens) {
        List<Span> pieces = new ArrayList<>();
        for (Span sentence : Sentences.of(text)) {
            Span rest = sentence;
            for (Span seen = start(rest); size(seen.of(text), titleTokens) > 1; seen = start(rest)) {
                TimeLimit.check();
                int cut = cut(text, seen, titleTokens);
                pieces.add(new Span(rest.start(), cut).strip(text));
                rest = new Span(cut, rest.end()).strip(text);
            }
            if (rest.length() > 0) {
                pieces.add(rest);
            }
        }
        return pieces;
    }

    private static Span start(Span sentence) {
        return new Span(sentence.start(), Math.min(sentence.end(), sentence.start() + SEEN));
    }

    private static int cut(String text, Span span, double titleTokens) {
        int fits = (int) (span.length() / size(span.of(text), titleTokens) * 0.9);
        int latest = span.start() + Math.max(1, fits);
        for (int i = latest; i > span.start() + fits / 2; i--) {
            if ("；;，,、：:".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        for (int i = latest; i > span.start() + fits / 2; i--) {
            if (text.charAt(i - 1) == ' ') {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(latest)) ? latest + 1 : latest;
    }

    /** How much of a passage a text fills; 1 is full. */
    private static double size(String text, double titleTokens) {
        return Language.of(text) == Language.CHINESE
                ? (double) text.length() / CHINESE_CHARACTERS
                : tokens(text) / (ENGLISH_TOKENS - titleTokens);
    }

    /**
     * About how many WordPiece tokens a text has, rather more than less: short words are one, longer ones one for each five
     * letters begun, and every other character one.
     */
    static double tokens(String text) {
        double tokens = 0;
        int letters = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c < 0x250 && Character.isLetter(c)) {
                letters++;
            } else {
                tokens += letters == 0 ? 0 : letters <= 7 ? 1 : 1 + (letters - 3) / 5;
                letters = 0;
                tokens += Character.isDigit(c) ? 0.7 : Character.isWhitespace(c) ? 0 : 1;
            }
        }
        return tokens;
    }
}
