package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.answer.digest.News.Group;
import briefing.answer.digest.News.Item;
import briefing.answer.digest.Thoughts.Thought;
import briefing.answer.figure.Figure;
import briefing.answer.figure.FigureNames;
import briefing.answer.figure.FigureReader;
import briefing.answer.select.ArticleSentences;
import briefing.answer.select.ArticleSentences.Sentence;
import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Overlap;
import briefing.passage.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells of articles in groups of what they are about, each by its title, what it says first and its foremost figures. */
final class NewArticles {

    /** Articles that are told; of more than a person reads in a day only the number is. */
    private static final int MOST = 200;

    private static final int TERMS = 3;

    /** A sentence that begins so goes on with the one before it. */
    private static final Pattern FOLLOWS =
            Pattern.compile(LanguagePack.anyOf("thought.follows"), Pattern.CASE_INSENSITIVE);

    /** Sentences among which is what an article says first. */
    private static final int LEADS = 4;

    /** How much more of its title's words a later one of them must have. */
    private static final double TITLED = 0.2;

    /** Figures of an article. */
    private static final int FIGURES = 3;

    /** A smaller figure is no key figure. */
    private static final double SMALL = 2;

    /** Sentences of an article that are looked at for these. */
    private static final int SENTENCES = 40;

    private final PassageSearch index;
    private final Reading reading;
    private final Nearness nearness;
    private final KeyTerms terms;
    private final Language language;

    NewArticles(PassageSearch index, Reading reading, Nearness nearness, Language language) {
        this.index = index;
        this.reading = reading;
        this.nearness = nearness;
        this.terms = new KeyTerms(index);
        this.language = language;
    }

    /**
     * The news.
     *
     * @param entries of the new articles, the newest first
     * @param newest when the last of the others was published, or null
     * @param missing words of the topic that stand nowhere
     */
    News of(List<CatalogueEntry> entries, @Nullable LocalDate newest, List<String> missing) {
        Map<String, List<String>> copies = new HashMap<>();
        List<Story> stories = new ArrayList<>();
        Set<String> told = new HashSet<>();
        int more = 0;
        for (CatalogueEntry entry : entries) {
            if (told.contains(entry.article())) {
                continue;
            }
            if (stories.size() == MOST) {
                more++;
                continue;
            }
            ArticleSentences article = reading.of(entry.article()).orElse(null);
            Story story = article == null ? null : story(article);
            if (story != null) {
                List<String> same = reading.copies(entry.article());
                copies.put(entry.article(), same);
                told.addAll(same);
                stories.add(story);
            }
        }
        List<List<Integer>> clusters = Clusters.ofArticles(
                stories.stream().map(Story::article).toList(),
                story -> stories.get(story).meant(),
                index,
                nearness);
        List<Group> groups = new ArrayList<>();
        int[] n = {0};
        for (List<Integer> cluster : ordered(clusters)) {
            List<Article> articles =
                    cluster.stream().map(i -> stories.get(i).article()).toList();
            List<String> label =
                    cluster.size() < 2 ? List.of() : terms.shared(articles, others(stories, cluster), TERMS);
            List<Item> items = cluster.stream()
                    .map(i -> item(stories.get(i), copies, ++n[0]))
                    .toList();
            groups.add(new Group(label, items));
        }
        return new News(language, groups, more, newest, missing);
    }

    /** The newest first, and what is in no group behind the groups, but for what is newer than all of them. */
    private static List<List<Integer>> ordered(List<List<Integer>> clusters) {
        int newer = 0;
        while (newer < clusters.size() && clusters.get(newer).size() == 1) {
            newer++;
        }
        List<List<Integer>> ordered = new ArrayList<>(clusters);
        ordered.subList(newer, ordered.size()).sort(Comparator.comparing(cluster -> cluster.size() == 1));
        return ordered;
    }

    private static List<Article> others(List<Story> stories, List<Integer> cluster) {
        return IntStream.range(0, stories.size())
                .filter(i -> !cluster.contains(i))
                .mapToObj(i -> stories.get(i).article())
                .toList();
    }

    /**
     * A new article.
     *
     * @param meant what tells what it is about
     */
    private record Story(Article article, Thought lead, String meant, List<String> figures) {}

    private @Nullable Story story(ArticleSentences sentences) {
        Article article = sentences.article();
        List<Thought> thoughts = Thoughts.of(sentences, 3);
        Thought lead = lead(article, sentences);
        if (lead == null) {
            return null;
        }
        return new Story(article, lead, Thoughts.about(article, thoughts), figures(sentences));
    }

    /** What an article says first, or soon after with clearly more of the words of its title. */
    private static @Nullable Thought lead(Article article, ArticleSentences sentences) {
        List<Thought> first = Thoughts.of(sentences, LEADS).stream()
                .filter(one -> !one.series())
                .toList();
        Thought lead = first.isEmpty() ? beginning(sentences) : first.get(0);
        for (Thought one : first) {
            boolean more = lead != null
                    && !FOLLOWS.matcher(one.shown()).lookingAt()
                    && Overlap.share(article.title(), one.shown())
                            > TITLED + Overlap.share(article.title(), lead.shown());
            lead = more ? one : lead;
        }
        return lead;
    }

    /** The first row of an article without sentences that is a table; of another one its first line. */
    private static @Nullable Thought beginning(ArticleSentences sentences) {
        for (int i = 0; i < sentences.sentences().size(); i++) {
            Sentence sentence = sentences.sentences().get(i);
            if (sentence.row() && sentence.answers()) {
                return Thoughts.sentence(sentences, i);
            }
        }
        Article article = sentences.article();
        String text = article.text();
        int end = text.indexOf('\n');
        Span line = new Span(0, Math.min(end < 0 ? text.length() : end, 300)).strip(text);
        return line.length() == 0 ? null : new Thought(article, line, line.of(text), line.of(text), 0, false);
    }

    private List<String> figures(ArticleSentences sentences) {
        FigureNames names = new FigureNames(language);
        List<Figure> keys = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Thought thought : Thoughts.of(sentences, SENTENCES)) {
            if (told.size() == FIGURES) {
                break;
            }
            for (Figure figure : FigureReader.of(thought.article(), thought.span())) {
                boolean named = figure.subject().complete() || figure.quantity().unit() == null;
                boolean key = named && figure.quantity().value() > SMALL && !thought.series();
                String line = names.thing(figure) + " " + names.value(figure);
                if (key && told.size() < FIGURES && !told.contains(line)) {
                    told.add(line);
                    keys.add(figure);
                }
            }
        }
        return keys.stream().map(figure -> told(figure, keys, names)).toList();
    }

    /** A figure with its time where another of the same thing stands beside it. */
    private static String told(Figure figure, List<Figure> keys, FigureNames names) {
        String thing = names.thing(figure);
        String line = thing + " " + names.value(figure);
        boolean again =
                keys.stream().filter(other -> names.thing(other).equals(thing)).count() > 1;
        return again && figure.period() != null ? line + names.of(figure.period()) : line;
    }

    private Item item(Story story, Map<String, List<String>> copies, int n) {
        Article article = story.article();
        List<String> same = copies.getOrDefault(article.id(), List.of());
        Thought lead = story.lead();
        Statement statement = new Statement(lead.shown(), Citation.of(n, article, lead.span(), same));
        return new Item(
                article.id(), article.title(), article.published(), article.source(), statement, story.figures(), same);
    }
}
