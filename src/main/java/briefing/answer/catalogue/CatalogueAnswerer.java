package briefing.answer.catalogue;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.catalogue.Mentions.Mention;
import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.PassageFilter;
import briefing.index.PassageSearch;
import briefing.language.Folding;
import briefing.language.Language;
import briefing.language.Period;
import briefing.passage.Span;
import briefing.question.ArticleQuestion;
import briefing.question.ArticleQuestion.Asked;
import briefing.question.ArticleQuestion.Which;
import briefing.question.Question;
import briefing.retrieval.Retrieval;
import briefing.retrieval.translation.Translator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the articles themselves, such as how many there are, which mention a name, or who wrote one. What a
 * question asks, and of which articles, is told by its {@link ArticleQuestion}; here the articles are found and said.
 */
public final class CatalogueAnswerer {

    /** A title may be given by a third of it. */
    private static final int PART_OF_TITLE = 3;

    private final PassageSearch index;
    private final Translator dictionary;

    /**
     * An answerer.
     *
     * @param dictionary how names and words are written in articles of the other language
     */
    public CatalogueAnswerer(PassageSearch index, Translator dictionary) {
        this.index = index;
        this.dictionary = dictionary;
    }

    /**
     * The answer, where the question is of this kind and there are articles that it can be about: who wrote <i>Hamlet</i> is a
     * question about what articles say, unless one has that title.
     *
     * @param atHand the ids of the articles that "it" and "this article" are, best first; may be empty
     */
    public Optional<Answer> answer(Question question, List<String> atHand) {
        ArticleQuestion asked = question.aboutArticles();
        boolean ofNumber = asked != null && asked.which() == Which.NUMBERED; // of a law, where no article has it
        return asked == null || asked.asked().isDigest() || ofNumber && atHand.isEmpty()
                ? Optional.empty()
                : new Work(question, asked, atHand).answer();
    }

    /**
     * The ids of the articles that a question about articles means, best first; of numbers knows whoever listed them.
     *
     * @param atHand as above
     */
    public List<String> meant(Question question, ArticleQuestion asked, List<String> atHand) {
        return new Work(question, asked, atHand)
                .articles().stream().map(CatalogueEntry::article).toList();
    }

    /** The work on one question. */
    private final class Work {

        private final Question question;
        private final ArticleQuestion asked;
        private final List<String> atHand;
        private final @Nullable Mentions mentions;

        Work(Question question, ArticleQuestion asked, List<String> atHand) {
            this.question = question;
            this.asked = asked;
            this.atHand = atHand;
            boolean looksInside = asked.which() == Which.MENTIONING || asked.which() == Which.ABOUT;
            mentions = looksInside ? Mentions.of(asked.words(), question.filter(), index, dictionary) : null;
        }

        Optional<Answer> answer() {
            List<CatalogueEntry> articles = articles();
            if (articles.isEmpty() && isOfOne()) {
                return Optional.empty();
            }
            CatalogueWording wording = new CatalogueWording(question.language(), asked.words());
            ArticleList list = new ArticleList(index, wording, this::quoted);
            boolean found = switch (asked.asked()) {
                case NUMBER -> counted(list, wording, articles);
                case LIST -> listed(list, wording, articles);
                case AUTHOR, DATE, SOURCE -> list.facts(asked.asked(), articles);
                case LENGTH -> lengths(list, wording, articles);
                case SUBJECT -> list.subjects(articles);
                case EVENTS -> events(list, articles);
                case SUMMARY, OUTLINE, COMPARE, NEW, FIGURES, TIMELINE -> throw new IllegalStateException("a digest");
            };
            return Optional.of(found ? answered(list) : none(list, wording, articles));
        }

        private Answer answered(ArticleList list) {
            return new Answered(
                    new Retrieval(question, List.of()),
                    null,
                    Mode.CATALOGUE,
                    list.text(),
                    list.citations(),
                    List.of(),
                    null);
        }

        private Answer none(ArticleList list, CatalogueWording wording, List<CatalogueEntry> articles) {
            boolean mentioned = articles.isEmpty() && !asked.words().isEmpty();
            String text = !list.text().isEmpty()
                    ? list.text()
                    : mentioned ? wording.count(List.of()) : wording.none(days(), all().toList());
            return new NotInCorpus(
                    new Retrieval(question, List.of()),
                    null,
                    Mode.CATALOGUE,
                    text,
                    list.citations(),
                    mentioned ? List.of(asked.words()) : List.of(),
                    false,
                    null);
        }

        /** Whether it asks something of one article, which it describes. */
        private boolean isOfOne() {
            boolean described = mentions != null || asked.which() == Which.TITLED;
            return described
                    && switch (asked.asked()) {
                        case NUMBER, LIST, COMPARE -> false;
                        default -> true;
                    };
        }

        private boolean counted(ArticleList list, CatalogueWording wording, List<CatalogueEntry> articles) {
            list.line(
                    articles.isEmpty() && mentions == null
                            ? wording.none(days(), all().toList())
                            : wording.count(articles));
            return true;
        }

        private boolean listed(ArticleList list, CatalogueWording wording, List<CatalogueEntry> articles) {
            if (articles.isEmpty()) {
                return false;
            }
            boolean outermost = asked.which() == Which.NEWEST || asked.which() == Which.OLDEST;
            list.line(
                    outermost ? wording.outermost(asked.which(), articles, asked.most() > 0) : wording.count(articles));
            list.titles(articles);
            return true;
        }

        private boolean lengths(ArticleList list, CatalogueWording wording, List<CatalogueEntry> articles) {
            if (asked.which() == Which.LONGEST || asked.which() == Which.SHORTEST) {
                list.line(wording.extreme(asked.which(), articles.size() > 1));
            }
            return list.facts(Asked.LENGTH, articles);
        }

        private boolean events(ArticleList list, List<CatalogueEntry> articles) {
            boolean any = list.subjects(articles);
            return asked.time() == null ? any : list.sentencesOf(asked.time(), question.filter()) || any;
        }

        private Stream<CatalogueEntry> all() {
            PassageFilter filter = question.filter();
            PassageFilter ofAnyDay = filter.published(null, question.asOf());
            return index.catalogue().stream().filter(ofAnyDay::matches);
        }

        /** Those that are asked about, the newest first, or of those that are about something the best. */
        private List<CatalogueEntry> articles() {
            List<CatalogueEntry> ofTime = all().filter(question.filter()::matches)
                    .filter(entry -> asked.time() == null || asked.time().contains(entry.published()))
                    .sorted(CatalogueEntry.NEWEST_FIRST)
                    .toList();
            List<CatalogueEntry> articles = switch (asked.which()) {
                case ALL -> ofTime;
                case NEWEST, OLDEST -> outermost(ofTime);
                case LONGEST, SHORTEST -> new Lengths(index).extremes(asked.which() == Which.LONGEST, ofTime);
                case CHINESE -> in(Language.CHINESE, ofTime);
                case ENGLISH -> in(Language.ENGLISH, ofTime);
                case MENTIONING, ABOUT -> mentioning(ofTime, Objects.requireNonNull(mentions));
                case TITLED ->
                    ofTime.stream()
                            .filter(entry -> isTitle(asked.words(), entry.title()))
                            .toList();
                case THIS, NUMBERED -> atHand(ofTime);
            };
            return isOfOne() ? articles.stream().limit(1).toList() : articles;
        }

        /** Those whose title is in a language: the catalogue tells no other sign of it. */
        private static List<CatalogueEntry> in(Language language, List<CatalogueEntry> entries) {
            return entries.stream()
                    .filter(entry -> Language.of(entry.title()) == language)
                    .toList();
        }

        private List<CatalogueEntry> atHand(List<CatalogueEntry> entries) {
            List<CatalogueEntry> these = entries.stream()
                    .filter(entry -> atHand.contains(entry.article()))
                    .sorted(Comparator.comparingInt(entry -> atHand.indexOf(entry.article())))
                    .toList();
            return these.isEmpty() ? entries : these;
        }

        private List<CatalogueEntry> mentioning(List<CatalogueEntry> entries, Mentions found) {
            Map<String, Mention> by = found.articles();
            boolean byFit = asked.which() == Which.ABOUT || isOfOne();
            Comparator<CatalogueEntry> best = Comparator.<CatalogueEntry, Boolean>comparing(entry ->
                            !Objects.requireNonNull(by.get(entry.article())).inTitle())
                    .thenComparing(entry ->
                            -Objects.requireNonNull(by.get(entry.article())).passages());
            List<CatalogueEntry> having = entries.stream()
                    .filter(entry -> by.containsKey(entry.article()))
                    .toList();
            return byFit ? having.stream().sorted(best).toList() : having;
        }

        /** As many as are asked for, or those of the first or the last day that has any; of articles with the newest first. */
        private List<CatalogueEntry> outermost(List<CatalogueEntry> articles) {
            List<CatalogueEntry> dated =
                    articles.stream().filter(entry -> entry.published() != null).toList();
            if (dated.isEmpty()) {
                return List.of();
            }
            boolean newest = asked.which() == Which.NEWEST;
            if (asked.most() > 0) {
                int from = newest ? 0 : Math.max(0, dated.size() - asked.most());
                return dated.stream().skip(from).limit(asked.most()).toList();
            }
            CatalogueEntry end = dated.get(newest ? 0 : dated.size() - 1);
            return dated.stream()
                    .filter(entry -> Objects.equals(entry.published(), end.published()))
                    .toList();
        }

        /** The days that it asks about; null for any. */
        private @Nullable Period days() {
            LocalDate since = question.filter().since();
            LocalDate until = question.filter().until();
            boolean asOfOnly = since == null && Objects.equals(until, question.asOf());
            if (asOfOnly || (since == null && until == null)) {
                return asked.time() == null ? null : asked.time().period();
            }
            return new Period(since == null ? LocalDate.EPOCH : since, until == null ? question.today() : until);
        }

        /** The sentence of an article that shows what was asked for, where there is one. */
        private Optional<Span> quoted(Article article) {
            return mentions == null ? Optional.empty() : mentions.sentence(article);
        }
    }

    /** Whether words are a title, or so much of it that no other is meant. */
    private static boolean isTitle(String words, String title) {
        String wanted = letters(words);
        String whole = letters(title);
        return whole.contains(wanted) && wanted.length() * PART_OF_TITLE >= whole.length() && !wanted.isEmpty();
    }

    private static String letters(String text) {
        return Folding.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]++", "");
    }
}
