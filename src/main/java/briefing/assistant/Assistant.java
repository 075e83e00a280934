package briefing.assistant;

import briefing.answer.Answer;
import briefing.answer.catalogue.CatalogueAnswerer;
import briefing.answer.conversation.Following;
import briefing.answer.digest.Digest;
import briefing.answer.digest.Digester;
import briefing.answer.digest.Disagreements;
import briefing.answer.digest.Summary;
import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Messages;
import briefing.language.Notice;
import briefing.language.Period;
import briefing.passage.Passage;
import briefing.question.ArticleQuestion;
import briefing.question.ArticleQuestion.Asked;
import briefing.question.ArticleQuestion.Which;
import briefing.question.Question;
import briefing.question.WrittenFilters;
import briefing.retrieval.PassageRetriever;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import briefing.retrieval.rerank.Reranker;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** From a line of input to its answer. Everything that takes time to load is loaded when it is first needed. */
public final class Assistant {

    /** Of a summary that is asked for in words. */
    private static final int SENTENCES = 5;

    /** The figures of more articles are more than anybody reads. */
    private static final int FIGURED = 10;

    private static final QuestionContext NO_CONTEXT = new QuestionContext(PassageFilter.NONE, null);

    private final ObjectProvider<PassageIndex> index;
    private final ObjectProvider<EmbeddingModel> model;
    private final ObjectProvider<Translator> dictionary;
    private final Answerers answerers;
    private final Reranker reranker;
    private final Clock clock;
    private @Nullable PassageIndex only;

    public Assistant(
            ObjectProvider<PassageIndex> index,
            ObjectProvider<EmbeddingModel> model,
            ObjectProvider<Translator> dictionary,
            Answerers answerers,
            Reranker reranker,
            Clock clock) {
        this.index = index;
        this.model = model;
        this.dictionary = dictionary;
        this.answerers = answerers;
        this.reranker = reranker;
        this.clock = clock;
    }

    public PassageIndex index() {
        return only == null ? index.getObject() : only;
    }

    /** From now on only these articles answer, which are in no corpus. */
    public void answerOnlyFrom(List<Article> articles) {
        only = MemoryIndex.of(articles, model());
    }

    public EmbeddingModel model() {
        return model.getObject();
    }

    /**
     * Checks the filters that a question names.
     *
     * @return why they let no article through, and what may have been meant; empty where they do
     * @throws UsageException for one that names no time
     */
    public Optional<Notice> unmatched(String asked, QuestionContext context) {
        LocalDate asOf = context.asOf();
        WrittenFilters written =
                WrittenFilters.of(Question.read(asked), context.filter(), asOf == null ? LocalDate.now(clock) : asOf);
        if (!written.unread().isEmpty()) {
            throw UsageException.of("filter.unread", written.unread().get(0));
        }
        PassageFilter filter = written.filter();
        boolean open = asOf == null || filter.until() != null && filter.until().isBefore(asOf);
        return UnmatchedFilter.of(open ? filter : filter.published(filter.since(), asOf), index().catalogue());
    }

    /**
     * The ids of the articles that a number means: those listed last; before any list or answer, as in a call of one
     * command, all as they are listed. Empty where it means a citation.
     */
    public List<String> listed(Session session) {
        if (!session.listed().isEmpty() || session.last().isPresent()) {
            return session.listed();
        }
        return index().catalogue().stream()
                .filter(entry -> entry.skipped() == null)
                .sorted(CatalogueEntry.NEWEST_FIRST)
                .map(CatalogueEntry::article)
                .toList();
    }

    /** What 1, 2 and so on are: the articles listed last, else those that the last answer quotes. */
    public Numbered numbered(Session session) {
        List<String> listed = listed(session);
        return listed.isEmpty() ? new Numbered(session.quoted(), false) : new Numbered(listed, true);
    }

    /** The same in a question: a list stands until something else is answered than what was asked by its numbers. */
    public Numbered numberedInQuestion(Session session) {
        List<String> asked = session.askedByNumber();
        return asked.isEmpty() ? numbered(session) : new Numbered(asked, true);
    }

    Question question(String asked, QuestionContext context) {
        LocalDate asOf = context.asOf();
        return asOf == null
                ? Question.parse(asked, context.filter(), LocalDate.now(clock))
                : Question.parse(asked, context.filter(), asOf).asOf(asOf);
    }

    /** The ranked passages for a question, without an answer. */
    public Retrieval retrieve(String asked, QuestionContext context) {
        return retriever(Answerers.EXTRACTIVE, index().forOneQuestion()).retrieve(question(asked, context));
    }

    /**
     * Answers a question: from the catalogue, where it is about the articles themselves, else from the passages that are
     * found for it.
     *
     * @param partial is given the text of an answer as it comes, where it comes in parts
     */
    public Answer answer(String asked, QuestionContext context, String mode, Consumer<String> partial) {
        PassageSearch search = index().forOneQuestion();
        Following following = context.following();
        Question plain = question(asked, context);
        Question question = following == null ? plain : plain.naming(following.instead());
        Optional<Notice> unmatched = unmatched(asked, context);
        if (unmatched.isPresent()) {
            return nothing(question, unmatched.get().in(Messages.of(question.language())));
        }
        return new CatalogueAnswerer(search, dictionary.getObject())
                .answer(question, spokenOf(question, context))
                .or(() -> digest(question, context, mode, search, partial))
                .orElseGet(() -> new Disagreements(search)
                        .in(
                                following == null || mode.equals(Answerers.GENERATED)
                                        ? answerers
                                                .of(mode, search, model(), dictionary.getObject())
                                                .answer(retriever(mode, search).retrieve(question), partial)
                                        : following.answer(
                                                question,
                                                question(following.typed(), context),
                                                (one, expected) -> quoted(one, expected, search))));
    }

    private Answer quoted(Question question, double expected, PassageSearch search) {
        return answerers
                .quoting(search, model(), expected)
                .answer(retriever(Answerers.EXTRACTIVE, search).retrieve(question));
    }

    /** The articles that a question about articles may mean: that of the number that it names, else those talked of. */
    private static List<String> spokenOf(Question question, QuestionContext context) {
        ArticleQuestion about = question.aboutArticles();
        return about == null || about.which() != Which.NUMBERED || about.asked().isDigest()
                ? context.atHand()
                : context.numbered().get().find(about.number()).map(List::of).orElse(List.of());
    }

    /** That there is nothing to answer with, and what would help. */
    private static Answer nothing(Question question, String text) {
        return new Answer.NotInCorpus(
                new Retrieval(question, List.of()),
                null,
                Answer.Mode.CATALOGUE,
                text,
                List.of(),
                List.of(),
                false,
                null);
    }

    /** What articles hold together, where a question asks for that; empty where none speaks of what it asks about. */
    private Optional<Answer> digest(
            Question question, QuestionContext context, String mode, PassageSearch search, Consumer<String> partial) {
        ArticleQuestion about = question.aboutArticles();
        if (about == null || !about.asked().isDigest()) {
            return Optional.empty();
        }
        Optional<Answer> unclear = unclear(question, about, context, search);
        if (unclear.isPresent()) {
            return unclear;
        }
        Digester digester = new Digester(search, model(), dictionary.getObject(), question.language());
        boolean ofTalk = about.asked() == Asked.SUMMARY
                && about.which() == Which.THIS
                && !context.atHand().isEmpty();
        Optional<Digest> digest = ofTalk || about.asked() == Asked.OUTLINE || about.asked() == Asked.COMPARE
                ? ofArticles(question, about, context, digester, search)
                : about.asked() == Asked.FIGURES && about.words().isEmpty()
                        ? Optional.of(digester.figures(figured(question, context, search)))
                        : ofTopic(question, about, question(about.words(), context), digester);
        return digest.map(
                found -> isWritten(found, mode) ? written(question, found, search, partial) : found.answer(question));
    }

    /** What is missing in a question for a digest; empty where it is clear which articles it is of. */
    private static Optional<Answer> unclear(
            Question question, ArticleQuestion about, QuestionContext context, PassageSearch search) {
        Messages messages = Messages.of(question.language());
        boolean ofAnswer = about.asked() == Asked.SUMMARY || about.asked() == Asked.OUTLINE;
        if (ofAnswer && about.which() == Which.THIS && context.refused()) {
            return Optional.of(nothing(question, noAnswer(context, search, messages)));
        }
        boolean these = about.asked() == Asked.COMPARE && about.which() == Which.THIS && about.other() == null;
        if (these && context.together().size() < 2) {
            return Optional.of(nothing(
                    question,
                    context.together().isEmpty()
                            ? messages.get("usage.compare")
                            : messages.get("digest.one", context.together().get(0))));
        }
        boolean numbers = about.which() == Which.NUMBERED || about.which() == Which.THIS;
        if (about.asked() == Asked.COMPARE
                && numbers
                && !these
                && context.numbered().get().articles().isEmpty()) {
            return Optional.of(nothing(question, messages.get("usage.compare")));
        }
        int figured = about.asked() == Asked.FIGURES && about.words().isEmpty()
                ? figured(question, context, search).size()
                : 0;
        return figured > FIGURED
                ? Optional.of(nothing(question, messages.get("digest.which-figures", figured)))
                : Optional.empty();
    }

    /** That there is no answer that could be summarized, and what could be. */
    private static String noAnswer(QuestionContext context, PassageSearch search, Messages messages) {
        return context.atHand().stream()
                .findFirst()
                .flatMap(search::article)
                .map(nearest ->
                        messages.get("digest.refused.near", messages.titled(nearest.title(), nearest.published())))
                .orElse(messages.get("digest.refused"));
    }

    /** The articles whose figures are meant where a question names no topic: those talked of, else all. */
    private static List<String> figured(Question question, QuestionContext context, PassageSearch search) {
        return !context.atHand().isEmpty()
                ? context.atHand()
                : search.catalogue().stream()
                        .filter(question.filter()::matches)
                        .sorted(CatalogueEntry.NEWEST_FIRST)
                        .map(CatalogueEntry::article)
                        .toList();
    }

    /** What all articles hold together, or those on a topic; empty where none is on it. */
    private static Optional<Digest> ofTopic(
            Question question, ArticleQuestion about, Question topic, Digester digester) {
        boolean all = about.words().isEmpty();
        Digest digest = switch (about.asked()) {
            case FIGURES -> digester.figures(topic);
            case TIMELINE -> digester.timeline(topic);
            case NEW -> digester.news(Set.of(), since(topic, question), all ? null : topic);
            default -> all ? digester.summary(question.filter(), SENTENCES) : digester.summary(topic, SENTENCES);
        };
        return digest.isEmpty() && !all ? Optional.empty() : Optional.of(digest);
    }

    /** Articles in short, or two side by side; empty where the question names none. */
    private Optional<Digest> ofArticles(
            Question question,
            ArticleQuestion about,
            QuestionContext context,
            Digester digester,
            PassageSearch search) {
        CatalogueAnswerer catalogue = new CatalogueAnswerer(search, dictionary.getObject());
        List<String> meant = meant(question, about, context, catalogue);
        if (meant.isEmpty() || about.asked() != Asked.COMPARE) {
            return meant.isEmpty() ? Optional.empty() : Optional.of(digester.summary(meant, SENTENCES));
        }
        List<String> others = about.second()
                .map(other -> meant(question, other, context, catalogue))
                .orElse(meant);
        Optional<String> other =
                others.stream().filter(article -> !article.equals(meant.get(0))).findFirst();
        if (other.isEmpty() && (about.which() == Which.NUMBERED || about.which() == Which.THIS)) {
            throw context.numbered().get().same(meant.get(0));
        }
        return other.flatMap(second -> digester.compare(meant.get(0), second));
    }

    /** The ids of the articles that a question means; those of the last answer only where there is one. */
    private static List<String> meant(
            Question question, ArticleQuestion about, QuestionContext context, CatalogueAnswerer catalogue) {
        if (about.which() == Which.NUMBERED) {
            Numbered numbered = context.numbered().get();
            if (about.most() > 0) {
                return numbered.articles().stream()
                        .distinct()
                        .limit(about.most())
                        .toList();
            }
            return numbered.articles().isEmpty() ? List.of() : List.of(numbered.article(about.number()));
        }
        if (about.which() == Which.THIS) {
            return about.asked() == Asked.COMPARE && about.other() == null ? context.together() : context.atHand();
        }
        return catalogue.meant(question, about, context.atHand());
    }

    /** A summary is told in the words of the model, where that writes the answers; tables and lines of time are not. */
    private static boolean isWritten(Digest digest, String mode) {
        return digest instanceof Summary && !digest.isEmpty() && mode.equals(Answerers.GENERATED);
    }

    /**
     * A digest in the words of the model, which is held to what the digest quotes; empty where it is told in quotes.
     *
     * @param partial is given the text as it comes
     */
    public Optional<Answer> written(Digest digest, String mode, Consumer<String> partial) {
        if (!isWritten(digest, mode)) {
            return Optional.empty();
        }
        Messages messages = Messages.of(digest.language());
        String topic = ((Summary) digest).topic();
        String asked = topic.isEmpty() ? messages.get("digest.write") : messages.get("digest.write.about", topic);
        Question question = question(asked, NO_CONTEXT).in(digest.language());
        return Optional.of(written(question, digest, index().forOneQuestion(), partial));
    }

    private Answer written(Question question, Digest digest, PassageSearch search, Consumer<String> partial) {
        Answer quoted = digest.answer(question);
        Retrieval found = new Retrieval(
                question,
                digest.citations().stream()
                        .flatMap(citation -> search.article(citation.article()).stream()
                                .filter(article -> article.text().startsWith(citation.quote(), citation.start()))
                                .map(article -> Passage.of(article, citation.start(), citation.end())))
                        .map(passage -> new RankedPassage(passage, 1, 1, 1))
                        .toList());
        Answer inQuotes =
                new Answer.Answered(found, null, Answer.Mode.DIGEST, quoted.text(), quoted.quoted(), List.of(), null);
        return answerers
                .writer(retrieval -> inQuotes, search, model(), dictionary.getObject())
                .answer(found, partial);
    }

    /** What may be new: what was published since the time that is named, or what else the question lets through. */
    private static PassageFilter since(Question topic, Question question) {
        ArticleQuestion about = Objects.requireNonNull(question.aboutArticles());
        PassageFilter filter = about.words().isEmpty() ? question.filter() : topic.filter();
        Period since = about.time() == null ? null : about.time().period();
        return since == null ? filter : filter.published(since.first(), filter.until());
    }

    /** Answers a question with quotes of the articles in one language. */
    Answer answerIn(Language language, String asked, QuestionContext context) {
        PassageSearch search = new OneLanguage(index().forOneQuestion(), language);
        return answerers
                .of(Answerers.EXTRACTIVE, search, model(), dictionary.getObject())
                .answer(retriever(Answerers.EXTRACTIVE, search).retrieve(question(asked, context)));
    }

    /** Only where a model writes the answers is the question sent to it for translation too. */
    private PassageRetriever retriever(String mode, PassageSearch search) {
        return new PassageRetriever(search, model(), answerers.translator(mode, dictionary.getObject()), reranker);
    }

    /** Loads what the first question will need. Nothing is sent to an endpoint that scores passages. */
    public void warm() {
        PassageRetriever retriever = new PassageRetriever(index(), model(), dictionary.getObject());
        for (Language language : index().languages()) {
            retriever.retrieve(
                    question(LanguagePack.of(language).words("stop-words").get(0), NO_CONTEXT));
        }
        reranker.warm();
    }
}
