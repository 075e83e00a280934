package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.answer.digest.Thoughts.Thought;
import briefing.answer.digest.Topic.Mention;
import briefing.answer.figure.Figure;
import briefing.answer.figure.FigureReader;
import briefing.answer.figure.FigureTable;
import briefing.answer.figure.TableFigures;
import briefing.answer.select.ArticleSentences;
import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.PassageFilter;
import briefing.index.PassageSearch;
import briefing.language.Interruption;
import briefing.language.Language;
import briefing.passage.TextTable;
import briefing.question.Question;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the articles of an index hold: summaries, what is new, figures, timelines, related articles, comparisons. However
 * many articles there are, it reads no more of them than a person would, the newest or the nearest first, and every loop can
 * be interrupted.
 */
public final class Digester {

    /** Articles of which one summary is made. */
    private static final int SUMMARIZED = 40;

    /** Thoughts that are compared for it. */
    private static final int THOUGHTS = 160;

    private static final int FIGURES = 1_000;

    private final PassageSearch index;
    private final EmbeddingModel model;
    private final Translator translator;
    private final Language language;
    private final Reading reading;
    private final Nearness nearness;

    /**
     * A digester for one request.
     *
     * @param language in which it is told, but for the quotes
     */
    public Digester(PassageSearch index, EmbeddingModel model, Translator translator, Language language) {
        this.index = index;
        this.model = model;
        this.translator = translator;
        this.language = language;
        reading = new Reading(index);
        nearness = new Nearness(model);
    }

    /** The newest articles that a filter lets through, in short. */
    public Summary summary(PassageFilter filter, int sentences) {
        List<CatalogueEntry> entries = newestFirst(filter);
        return summary(entries.stream().map(CatalogueEntry::article).toList(), sentences);
    }

    /** What articles say of a topic, in short. */
    public Summary summary(Question about, int sentences) {
        Topic topic = new Topic(about, index, model, translator, reading);
        List<Mention> mentions = topic.statements();
        List<Thought> thoughts = new ArrayList<>();
        Set<String> articles = new LinkedHashSet<>();
        mentions.forEach(mention -> articles.add(mention.article().article().id()));
        for (String id : articles) {
            List<Mention> own = mentions.stream()
                    .filter(mention -> mention.article().article().id().equals(id))
                    .toList();
            Thoughts.of(own.get(0).article(), Integer.MAX_VALUE).stream()
                    .filter(thought -> own.stream().anyMatch(mention -> isIn(thought, mention)))
                    .forEach(thoughts::add);
        }
        return summary(
                thoughts.subList(0, Math.min(THOUGHTS, thoughts.size())),
                articles.size(),
                articles.size(),
                topic.text(),
                topic.missing(),
                sentences);
    }

    private static boolean isIn(Thought thought, Mention mention) {
        return thought.span().start() < mention.sentence().span().end()
                && mention.sentence().span().start() < thought.span().end();
    }

    /** What some articles say, in short, in their order; of many the first ones. */
    public Summary summary(List<String> articles, int sentences) {
        List<Thought> thoughts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<ArticleSentences> read = new ArrayList<>();
        for (String id : articles) {
            if (read.size() < SUMMARIZED && seen.add(id)) {
                reading.of(id).ifPresent(read::add);
                seen.addAll(reading.copies(id));
            }
        }
        int each = Math.max(4, THOUGHTS / Math.max(1, read.size()));
        read.forEach(article -> thoughts.addAll(Thoughts.of(article, each)));
        int left = (int) articles.stream().filter(id -> !seen.contains(id)).count();
        return summary(thoughts, articles.size() - left, articles.size(), "", List.of(), sentences);
    }

    private Summary summary(
            List<Thought> thoughts, int articles, int of, String topic, List<String> missing, int sentences) {
        List<Thought> told =
                of == 1 ? thoughts : thoughts.stream().map(Thought::inShort).toList();
        List<Statement> statements = new ArrayList<>();
        for (Thought thought : new Summarizer(index, nearness, language).choose(told, sentences)) {
            Citation citation = Citation.of(
                    statements.size() + 1,
                    thought.article(),
                    thought.span(),
                    reading.copies(thought.article().id()));
            statements.add(new Statement(thought.shown(), citation));
        }
        return new Summary(language, articles, of, topic, missing, statements);
    }

    /**
     * The articles that are new.
     *
     * @param known ids of those that are not, whatever their dates
     * @param filter which may be new, by their dates too
     * @param of which they must speak, or null
     */
    public News news(Set<String> known, PassageFilter filter, @Nullable Question of) {
        Topic topic = of == null ? null : new Topic(of, index, model, translator, reading);
        Set<String> about = topic == null
                ? Set.of()
                : new HashSet<>(topic.statements().stream()
                        .map(mention -> mention.article().article().id())
                        .toList());
        List<CatalogueEntry> all = newestFirst(PassageFilter.NONE);
        List<CatalogueEntry> fresh = all.stream()
                .filter(filter::matches)
                .filter(entry -> !known.contains(entry.article()))
                .filter(entry -> topic == null || about.contains(entry.article()))
                .toList();
        Set<String> ids =
                new HashSet<>(fresh.stream().map(CatalogueEntry::article).toList());
        LocalDate newest = all.stream()
                .filter(entry -> !ids.contains(entry.article()))
                .map(CatalogueEntry::published)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new NewArticles(index, reading, nearness, language)
                .of(fresh, newest, topic == null ? List.of() : topic.missing());
    }

    /** The figures that articles give of a topic. */
    public Figures figures(Question about) {
        Topic topic = new Topic(about, index, model, translator, reading);
        List<Mention> mentions = topic.mentions(false);
        List<Figure> figures = figures(topic, mentions);
        if (figures.isEmpty()) {
            mentions = topic.mentions(true);
            figures = figures(topic, mentions);
        }
        boolean cut = figures.size() >= FIGURES || Topic.isCut(topic.articles(), mentions);
        return figures(topic.text(), topic.missing(), FigureTable.of(figures, nearness::ofFigures), cut);
    }

    private static List<Figure> figures(Topic topic, List<Mention> mentions) {
        List<Figure> figures = new ArrayList<>();
        for (Mention mention : mentions) {
            Interruption.check();
            if (figures.size() < FIGURES) {
                figures.addAll(topic.figures(mention));
            }
        }
        return figures;
    }

    /** All figures that some articles give, in their order. */
    public Figures figures(List<String> articles) {
        List<Figure> figures = articles.stream()
                .flatMap(id -> reading.of(id).stream())
                .flatMap(Digester::figures)
                .limit(FIGURES)
                .toList();
        return figures("", List.of(), FigureTable.of(figures, nearness::ofFigures), false);
    }

    private static Stream<Figure> figures(ArticleSentences read) {
        Article article = read.article();
        return Stream.concat(
                read.sentences().stream()
                        .filter(sentence -> sentence.answers() && !sentence.row())
                        .flatMap(sentence -> FigureReader.of(article, sentence.span()).stream()),
                TextTable.in(article.text()).stream().flatMap(table -> TableFigures.of(article, table).stream()));
    }

    private Figures figures(String topic, List<String> missing, FigureTable table, boolean cut) {
        List<Citation> citations = new ArrayList<>();
        for (FigureTable.Row row : table.rows()) {
            for (Figure figure : row.sources()) {
                citations.add(Citation.of(
                        citations.size() + 1,
                        figure.article(),
                        figure.quote(),
                        reading.copies(figure.article().id())));
            }
        }
        return new Figures(language, topic, missing, table, citations, cut);
    }

    /** What articles say of a topic, in the order of time. */
    public Timeline timeline(Question about) {
        Topic topic = new Topic(about, index, model, translator, reading);
        return new TimelineSearch(reading, language).of(topic, topic.statements());
    }

    /** The articles nearest to one; empty where that one is gone. */
    public Optional<Related> related(String article, int most) {
        return reading.of(article).map(one -> new Neighbours(index, reading, nearness, language).related(one, most));
    }

    /** Two articles side by side; empty where one of them is gone. */
    public Optional<Comparison> compare(String first, String second) {
        return reading.of(first)
                .flatMap(one -> reading.of(second)
                        .map(other ->
                                new Neighbours(index, reading, nearness, language(one, other)).compare(one, other)));
    }

    /** The language of two articles where it is one. */
    private Language language(ArticleSentences one, ArticleSentences other) {
        return one.article().language() == other.article().language()
                ? one.article().language()
                : language;
    }

    private List<CatalogueEntry> newestFirst(PassageFilter filter) {
        return index.catalogue().stream()
                .filter(filter::matches)
                .sorted(CatalogueEntry.NEWEST_FIRST)
                .toList();
    }
}
