package briefing.answer.select;

import briefing.article.Article;
import briefing.article.text.Byline;
import briefing.article.text.Caption;
import briefing.article.text.ListMark;
import briefing.index.Vocabulary;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Years;
import briefing.passage.Enumeration;
import briefing.passage.PassageSplitter;
import briefing.passage.Sentences;
import briefing.passage.Span;
import briefing.passage.TextTable;
import briefing.question.Wordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An article cut into sentences, with what is asked of them again and again, whatever the question. */
public final class ArticleSentences {

    private static final Pattern ASKS = Pattern.compile("[?？][”’」』\"')）]*$");

    private static final Pattern NO_THOUGHT =
            Pattern.compile(LanguagePack.anyOf("thought.none"), Pattern.CASE_INSENSITIVE);

    private static final String END_MARKS = "。.!！?？；;：:”\"'’)）";

    /** A line without an end mark and shorter than this heads what follows, in characters. */
    private static final int HEADING = 70;

    private static final String CLOSING = "”’」』\"')）》";

    /** A longer line says something, in characters. */
    private static final int LABEL = 30;

    /** A lead-in that is longer says something itself, in characters. */
    private static final int LEAD_IN = 160;

    /** What is shorter says nothing, in characters. */
    private static final int SHORTEST = 6;

    /** One sentence, or a row of a table. What costs time to find is found when it is first asked for. */
    public final class Sentence {

        private final Span span;
        private final String text;
        private final String lower;
        private final boolean row;
        private final boolean answers;
        private final int under;
        private @Nullable Set<String> tokens;
        private @Nullable Times times;

        private Sentence(Span span, String text, String lower, boolean row, boolean answers, int under) {
            this.span = span;
            this.text = text;
            this.lower = lower;
            this.row = row;
            this.answers = answers;
            this.under = under;
        }

        public Span span() {
            return span;
        }

        /** What tells what it says: of a row, with its head and caption. */
        public String text() {
            return text;
        }

        public String lower() {
            return lower;
        }

        public boolean row() {
            return row;
        }

        /** Whether it may be quoted as an answer: no heading, question, caption or thanks, no head of a table. */
        public boolean answers() {
            return answers;
        }

        /** The number of the heading or lead-in that it stands under, or -1. */
        public int under() {
            return under;
        }

        public synchronized Set<String> tokens() {
            if (tokens == null) {
                tokens = Set.copyOf(vocabulary.tokens(lower));
            }
            return tokens;
        }

        public Set<Integer> years() {
            return times().years();
        }

        public Set<Integer> months() {
            return times().months();
        }

        public Set<Integer> days() {
            return times().days();
        }

        public Set<String> periods() {
            return times().periods();
        }

        private synchronized Times times() {
            if (times == null) {
                Wordings wordings = Wordings.of(language);
                times = new Times(
                        Years.in(text, article.published()),
                        wordings.months(text),
                        wordings.days(text),
                        wordings.periods(text));
            }
            return times;
        }
    }

    /** The times that a text names. */
    private record Times(Set<Integer> years, Set<Integer> months, Set<Integer> days, Set<String> periods) {}

    final Article article;
    final Language language;
    final List<Sentence> sentences = new ArrayList<>();
    final Set<String> titleTokens;
    final String titleLower;
    final String lower;
    final Set<Integer> titleYears;
    private final Vocabulary vocabulary;
    private @Nullable Times times;

    public ArticleSentences(Article article, Vocabulary vocabulary) {
        this.article = article;
        this.language = article.language();
        this.vocabulary = vocabulary;
        String text = article.text();
        titleLower = article.title().toLowerCase(Locale.ROOT);
        lower = titleLower + "\n" + text.toLowerCase(Locale.ROOT);
        titleTokens = new HashSet<>(vocabulary.tokens(titleLower));
        titleYears = Years.in(article.title(), article.published());
        int[] under = new int[ListMark.DEEPEST + 1]; // by depth of a list
        Arrays.fill(under, -1);
        int numbered = -1; // the last line with a number: the head of the text below it, or an item
        int depth = 0;
        boolean caption = false;
        Map<Integer, Row> rows = rows(text, language);
        int end = 0;
        for (Span cut : Sentences.of(text)) {
            Row row = rows.get(cut.start());
            Span span = row == null ? cut : row.span();
            if (span.start() < end) {
                continue;
            }
            end = span.end();
            String own = row == null ? span.of(text) : row.told();
            boolean heading = PassageSplitter.isHeading(text, span);
            boolean startsLine = span.start() == 0 || text.charAt(span.start() - 1) == '\n';
            caption = startsLine ? Caption.isCaption(text, span.start()) : caption;
            depth = startsLine ? ListMark.depth(text, span.start()) : depth;
            if (startsLine) {
                Arrays.fill(under, Math.max(1, depth), under.length, -1);
            }
            boolean answers = row == null
                    ? !heading && !caption && !isLabel(text, span) && own.length() >= SHORTEST && !isNoThought(own)
                    : row.answers();
            Sentence sentence = new Sentence(
                    span,
                    own,
                    own.toLowerCase(Locale.ROOT),
                    row != null,
                    answers,
                    depth == 0 && numbered >= 0 ? numbered : under(under, depth));
            String stripped = own.stripTrailing();
            char last = stripped.charAt(stripped.length() - 1);
            boolean leadsIn = (last == ':' || last == '：') && stripped.length() < LEAD_IN;
            boolean line = stripped.length() < HEADING && END_MARKS.indexOf(last) < 0;
            if (row == null && !caption && (heading || leadsIn || line)) {
                under[depth] = sentences.size();
                boolean bullet = ListMark.isBullet(text, span.start());
                numbered = depth == 0 ? -1 : depth == 1 && !bullet ? sentences.size() : numbered;
            }
            sentences.add(sentence);
        }
    }

    /** The years that it names, and that of its publication. */
    Set<Integer> years() {
        return times().years();
    }

    Set<Integer> months() {
        return times().months();
    }

    Set<Integer> days() {
        return times().days();
    }

    private synchronized Times times() {
        if (times == null) {
            Set<Integer> years = new TreeSet<>(titleYears);
            Set<Integer> months = new TreeSet<>(Wordings.of(language).months(article.title()));
            Set<Integer> days = new TreeSet<>();
            for (Sentence sentence : sentences) {
                years.addAll(sentence.years());
                months.addAll(sentence.months());
                days.addAll(sentence.days());
            }
            LocalDate published = article.published();
            if (published != null) {
                years.add(published.getYear());
                months.add(published.getMonthValue());
                days.add(100 * published.getMonthValue() + published.getDayOfMonth());
            }
            times = new Times(years, months, days, Set.of());
        }
        return times;
    }

    /** What a line of a list of this depth stands under: an item of a list around it, or what leads to the outermost. */
    private static int under(int[] under, int depth) {
        for (int d = Math.max(0, depth - 1); d > 0; d--) {
            if (under[d] >= 0) {
                return under[d];
            }
        }
        return under[0];
    }

    /**
     * A row of a table.
     *
     * @param told caption, head and row, on two lines
     */
    private record Row(Span span, String told, boolean answers) {}

    /** The rows of an article's tables by where they start. */
    private static Map<Integer, Row> rows(String text, Language language) {
        Map<Integer, Row> rows = new HashMap<>();
        for (TextTable table : TextTable.in(text)) {
            String caption = table.caption() == null ? "" : table.caption().of(text) + "\n";
            if (table.head() != null) {
                Span span = table.head().span();
                rows.put(span.start(), new Row(span, span.of(text), false));
            }
            for (TextTable.Row row : table.rows()) {
                String told = table.told(text, row, colon(language));
                String said = told.isEmpty() ? row.span().of(text) : caption + told;
                rows.put(row.span().start(), new Row(row.span(), said, told.length() >= SHORTEST));
            }
        }
        return rows;
    }

    /** What stands between the name of a column and its cell. */
    private static String colon(Language language) {
        return language == Language.CHINESE ? "：" : ": ";
    }

    /** Whether it is a short line of its own that ends as no sentence does, such as a heading that ends in a quotation mark. */
    private static boolean isLabel(String text, Span span) {
        int end = span.end();
        while (end > span.start() && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean ownLine = (span.start() == 0 || text.charAt(span.start() - 1) == '\n')
                && (span.end() == text.length() || text.charAt(span.end()) == '\n');
        return ownLine
                && span.length() <= LABEL
                && end < span.end()
                && end > span.start()
                && Character.isLetterOrDigit(text.charAt(end - 1))
                && !WholeThoughts.isItem(span.of(text));
    }

    /** Whether it asks, thanks for a question, names who wrote it or what a picture shows: nothing that answers. */
    private static boolean isNoThought(String text) {
        return ASKS.matcher(text).find()
                || NO_THOUGHT.matcher(text).lookingAt()
                || !endsWell(text) && Byline.of(text) != null;
    }

    private @Nullable List<Enumeration> series;

    /** The series of the article; found when they are first asked for. */
    public synchronized List<Enumeration> series() {
        if (series == null) {
            series = Enumeration.of(article.text());
        }
        return series;
    }

    private @Nullable List<Enumeration> frames;

    /** Series without numbers; found when they are first asked for. */
    synchronized List<Enumeration> frames() {
        if (frames == null) {
            frames = Frames.of(this);
        }
        return frames;
    }

    public Article article() {
        return article;
    }

    /** In order, rows of tables among them. */
    public List<Sentence> sentences() {
        return Collections.unmodifiableList(sentences);
    }

    /** The tokens of the title, as they are indexed. */
    public Set<String> titleTokens() {
        return Collections.unmodifiableSet(titleTokens);
    }

    /** The number of the sentence that a position of the text stands in, or of the last that begins before it. */
    public int at(int position) {
        int from = 0;
        int to = sentences.size() - 1;
        while (from < to) {
            int middle = (from + to + 1) >>> 1;
            if (sentences.get(middle).span().start() <= position) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    Sentence get(int i) {
        return sentences.get(i);
    }

    int size() {
        return sentences.size();
    }

    public static boolean endsWell(String text) {
        String stripped = text.stripTrailing();
        return END_MARKS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }
}
