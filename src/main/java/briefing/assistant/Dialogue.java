package briefing.assistant;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.answer.conversation.AboutAnswer;
import briefing.answer.conversation.Following;
import briefing.answer.conversation.Intent;
import briefing.answer.conversation.IntentRecognizer;
import briefing.answer.conversation.SideBySide;
import briefing.answer.conversation.SmallTalk;
import briefing.answer.conversation.Topic;
import briefing.answer.conversation.Utterance;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.passage.Sentences;
import briefing.question.ArticleQuestion;
import briefing.question.Question;
import briefing.question.QuestionAnalysis;
import briefing.question.followup.FollowUp;
import briefing.question.followup.NumberedArticle;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a line is: said in passing, said of the last answer, or a question, which is made whole where it follows on the
 * last one.
 */
public final class Dialogue {

    /** So many quotes say what an answer is about. */
    private static final int QUOTES = 8;

    private final Assistant assistant;
    private final Answerers answerers;
    private final Session session;
    private final IntentRecognizer intents;

    public Dialogue(Assistant assistant, Answerers answerers, Session session) {
        this.assistant = assistant;
        this.answerers = answerers;
        this.session = session;
        this.intents = new IntentRecognizer(assistant::model);
    }

    /** What comes of a line. */
    public sealed interface Turn {}

    /** It was no question, and this is what there is to say. */
    public record Told(Answer answer, Intent intent) implements Turn {}

    /** It is this question, which is to be answered. */
    public record Asked(String question, Following following) implements Turn {}

    /** What a line means that is in the words of an example; it needs no model and no index. */
    public Optional<Utterance> exact(String line) {
        return IntentRecognizer.exact(line, things(session.topic()));
    }

    /**
     * Takes a line.
     *
     * @param conversing whether it may be said of the last answer; a line of the standard input is not
     */
    public Turn turn(String line, QuestionContext context, boolean conversing, String mode) {
        Topic topic = conversing ? session.topic() : null;
        if (conversing) {
            session.asking(line); // until it is known better, in case that takes long and is stopped
        }
        boolean ofDay = topic != null && FollowUp.isAnotherDay(topic.question(), line); // no item of a list
        Optional<Utterance> said = ofDay ? Optional.empty() : intents.recognise(line, things(topic));
        Optional<Turn> ofListed = conversing ? ofListed(line, said.orElse(null)) : Optional.empty();
        if (ofListed.isPresent()) {
            return ofListed.get();
        }
        if (said.isPresent() && !isOfTwoArticles(line, said.get())) {
            Topic meant = topic == null ? null : meant(said.get(), topic);
            if (conversing) {
                session.about(meant);
            }
            return told(line, said.get(), meant, context);
        }
        FollowUp.Whole whole = answerers.followUps(mode, this::nearness).standalone(line, topic);
        boolean follows = topic != null && FollowUp.isFollowUp(line);
        if (conversing) {
            session.asking(whole.replaced() || topic == null ? whole.question() : topic.question());
            if (!follows && isOfNamed(line)) {
                session.leaveArticle();
            }
        }
        String article = conversing ? session.article() : null;
        List<Citation> before = conversing ? session.lastQuotes() : List.of();
        return new Asked(
                whole.question(),
                new Following(line, article, follows, whole.replaced(), whole.instead(), whole.kind(), before, false));
    }

    /**
     * A line about one article of the list that was shown: the second one, or what the second one says about jobs.
     *
     * @throws UsageException where the list has no such article
     */
    private Optional<Turn> ofListed(String line, @Nullable Utterance said) {
        if (!session.listsArticles()) {
            return Optional.empty();
        }
        Numbered numbered = assistant.numberedInQuestion(session);
        Integer item = said == null || said.intent() != Intent.ITEM ? null : said.item();
        if (item != null && (item > 0 || item == QuestionAnalysis.LAST)) {
            String id = numbered.article(item);
            String asked = Messages.of(Language.of(line))
                    .get("follow-up.article", numbered.articles().indexOf(id) + 1);
            session.asking(asked);
            return Optional.of(new Asked(asked, new Following(line, id, true, true, List.of())));
        }
        return said != null || ArticleQuestion.isOne(line)
                ? Optional.empty()
                : NumberedArticle.of(line)
                        .filter(named ->
                                named.sure() || numbered.find(named.number()).isPresent())
                        .map(named -> {
                            String id = numbered.article(named.number());
                            session.asking(named.question());
                            if (ArticleQuestion.isOne(named.question())) {
                                session.opened(id); // "it" is looked for there, as the catalogue answers
                            }
                            session.keepList(numbered.articles());
                            return new Asked(named.question(), Following.ofOnly(line, id));
                        });
    }

    /** Whether it compares two articles that are at hand, which is a question about them. */
    private boolean isOfTwoArticles(String line, Utterance said) {
        return said.intent() == Intent.COMPARE
                && ArticleQuestion.isOne(line)
                && session.together().size() > 1;
    }

    /** Whether a question names what it is about, so that it is about no article that was talked of. */
    private static boolean isOfNamed(String question) {
        return QuestionAnalysis.of(question, Language.of(question)).isNamed();
    }

    /** What is said of quotes is of the last ones, also where an answer without any came since. */
    private Topic meant(Utterance said, Topic topic) {
        Topic quoted = session.quotedTopic();
        return said.intent().isAboutQuotes() && said.intent() != Intent.SHORTER && isRefused(topic) && quoted != null
                ? quoted
                : topic;
    }

    private static boolean isRefused(Topic topic) {
        return topic.answer() instanceof NotInCorpus refused
                && refused.mode() != Answer.Mode.CATALOGUE
                && refused.quoted().isEmpty();
    }

    private Told told(String line, Utterance said, @Nullable Topic topic, QuestionContext context) {
        PassageSearch search = assistant.index().forOneQuestion();
        Question question = assistant.question(line, context);
        boolean ofQuestions = said.intent() == Intent.EXAMPLE && topic == null; // of what may be asked here
        Intent intent = ofQuestions ? Intent.HELP : said.intent();
        if (!intent.isAboutLastAnswer()) {
            return new Told(new SmallTalk(search, question, said.language()).answer(intent), intent);
        }
        if (intent == Intent.COMPARE && topic != null) {
            return new Told(new SideBySide(search, question).of(session.answers()), intent);
        }
        AboutAnswer about = new AboutAnswer(search, question);
        if (!intent.isLanguage() || topic == null || topic.answer() == null) {
            return new Told(about.of(said, topic), intent);
        }
        Language language = intent == Intent.CHINESE ? Language.CHINESE : Language.ENGLISH;
        Answer quoted = inLanguage(language, topic.question(), topic.answer(), context);
        if (quoted instanceof NotInCorpus) {
            Topic before = session.quotedTopic();
            return isRefused(topic) && before != null && !before.equals(topic)
                    ? told(line, said, before, context)
                    : new Told(about.noneIn(language), intent);
        }
        Topic inLanguage = new Topic(topic.question(), quoted, quoted);
        int number = about.item(topic);
        Answer item =
                number == 0 ? quoted : about.of(new Utterance(Intent.ITEM, said.language(), number, false), inLanguage);
        if (item.quoted().isEmpty() || number == 0) {
            return new Told(quoted, intent);
        }
        session.about(inLanguage);
        return new Told(item, Intent.ITEM);
    }

    /** An answer in a language: to the question alone, or else to it and what was quoted, which says more of what is meant. */
    private Answer inLanguage(Language language, String question, Answer answer, QuestionContext context) {
        Answer alone = assistant.answerIn(language, question, context);
        if (!(alone instanceof NotInCorpus) || !(answer instanceof Answered)) {
            return alone;
        }
        String quoted = answer.quoted().stream()
                .limit(QUOTES)
                .map(Citation::quote)
                .map(quote -> Sentences.of(quote).get(0).of(quote))
                .collect(Collectors.joining(" "));
        return assistant.answerIn(language, question + " " + quoted, context);
    }

    /** What the things are called that were asked for: tasks, 任务. */
    private static Set<String> things(@Nullable Topic topic) {
        if (topic == null) {
            return Set.of();
        }
        QuestionAnalysis analysis = QuestionAnalysis.of(topic.question(), Language.of(topic.question()));
        return analysis.words().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .flatMap(word -> Stream.of(word, word.replaceFirst("ies$", "y"), word.replaceFirst("s$", "")))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private double nearness(String one, String other) {
        EmbeddingModel model = assistant.model();
        return CosineSimilarity.between(
                model.embed(one).content(), model.embed(other).content());
    }

    /** Keeps what came of a line that was no question. */
    public void keep(Told told, boolean conversing) {
        if (conversing) {
            session.told(told.answer(), told.intent());
        }
    }
}
