package briefing.assistant;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.answer.conversation.Conversation;
import briefing.answer.conversation.Intent;
import briefing.answer.conversation.Topic;
import briefing.question.ArticleQuestion;
import briefing.question.ArticleQuestion.Which;
import briefing.question.QuestionAnalysis;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What later commands of a conversation refer to. */
public final class Session {

    /** Kept for {@code save}; each holds the passages that were found for it. */
    private static final int MOST_ANSWERS = 200;

    /** So many answers stand before one's eyes. */
    private static final int LAST_ANSWERS = 3;

    private final Conversation conversation;
    private boolean told;
    private @Nullable Answer last;
    private @Nullable Answer found;
    private @Nullable Topic topic;
    private @Nullable Topic quotedTopic;
    private @Nullable String mode;
    private @Nullable String article;
    private List<String> listed = List.of();
    private List<String> asked = List.of();
    private List<String> kept = List.of();
    private boolean refused;
    private final List<String> opened = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();

    public Session(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The last answer: {@code sources} and {@code open 2} are about it. */
    public Optional<Answer> last() {
        return Optional.ofNullable(last);
    }

    /** The last answer that was searched for, and not told of another one: {@code why} is about it. */
    public Optional<Answer> found() {
        return Optional.ofNullable(found);
    }

    /**
     * The citation of the last answer that has this number, or is the {@link QuestionAnalysis#LAST}.
     *
     * @throws UsageException where there is none, with the numbers that there are
     */
    public Citation citation(int n) {
        List<Citation> citations = last().map(Answer::quoted).orElse(List.of());
        int wanted = n == QuestionAnalysis.LAST && !citations.isEmpty()
                ? citations.get(citations.size() - 1).n()
                : n;
        return citations.stream()
                .filter(cited -> cited.n() == wanted)
                .findFirst()
                .orElseThrow(() -> citations.isEmpty()
                        ? UsageException.of(last == null ? "session.empty" : "open.none")
                        : UsageException.of("open.number", citations.size()));
    }

    /** The ids of the articles that are talked of: the one that was opened, else those that the last answer quotes. */
    public List<String> atHand() {
        return opened.isEmpty() ? quoted().stream().distinct().toList() : List.of(opened.get(opened.size() - 1));
    }

    /**
     * The ids of the articles that may be meant together: those that were opened since the last answer, the last one first,
     * then those that it quotes; before these a list of two, unless another one was opened since.
     */
    public List<String> together() {
        List<String> articles = new ArrayList<>(opened);
        Collections.reverse(articles);
        articles.addAll(quoted());
        if (listed.size() == 2 && listed.containsAll(opened)) {
            articles.addAll(0, listed);
        }
        return articles.stream().distinct().toList();
    }

    /** The id of the article of each citation of the last answer. */
    List<String> quoted() {
        return last().map(Answer::quoted).orElse(List.of()).stream()
                .map(Citation::article)
                .toList();
    }

    /** What the conversation is about; null before the first question. */
    @Nullable
    Topic topic() {
        return topic;
    }

    /** What the conversation was about when it quoted something last; null before that. */
    @Nullable
    Topic quotedTopic() {
        return quotedTopic;
    }

    /** Goes back to what the conversation was about. */
    void about(@Nullable Topic before) {
        topic = before;
    }

    /** Keeps a question that is being answered, in case that is stopped; a list that was kept for one before is given up. */
    void asking(String question) {
        kept = List.of();
        topic = new Topic(question, null, null);
    }

    /**
     * Keeps an answer. One that quotes nothing leaves the last one that did: its numbers still stand above.
     *
     * @param conversing whether the next question may refer to it: only a person at a terminal converses
     */
    public void answered(Answer answer, boolean conversing) {
        if (last == null || !answer.quoted().isEmpty()) {
            last = answer;
            ArticleQuestion about = answer.retrieval().question().aboutArticles();
            boolean ofNumber = about != null && about.which() == Which.NUMBERED;
            asked = !kept.isEmpty() ? kept : ofNumber && !listed.isEmpty() ? listed : ofNumber ? asked : List.of();
            listed = List.of();
        }
        kept = List.of();
        if (!answer.quoted().isEmpty()) {
            opened.clear();
        }
        found = answer;
        boolean hint = answer instanceof NotInCorpus told && told.mode() == Mode.CATALOGUE;
        refused = hint ? refused : answer instanceof NotInCorpus;
        remember(answer);
        if (conversing) {
            article = articleAfter(answer);
            topic = new Topic(topic == null ? answer.retrieval().question().asked() : topic.question(), answer, answer);
            quotedTopic = answer.quoted().isEmpty() ? quotedTopic : topic;
            conversation.add(answer.retrieval().question().asked(), answer);
        }
    }

    /** The article that is talked of: the one that answered first of the last answer's, or was opened since; or null. */
    @Nullable
    String article() {
        return article;
    }

    /** Keeps that what is asked now is about something else than that article. */
    void leaveArticle() {
        article = null;
    }

    /** What does not answer is of no article; what tells of several articles is of none of them. */
    private @Nullable String articleAfter(Answer answer) {
        if (!(answer instanceof Answered answered)) {
            return article;
        }
        List<String> of =
                answer.quoted().stream().map(Citation::article).distinct().toList();
        boolean ofFolder = answered.mode() == Mode.CATALOGUE || answered.mode() == Mode.DIGEST;
        return of.isEmpty() || ofFolder && of.size() > 1 ? null : of.get(0);
    }

    /** Keeps which article is read, until the next answer that quotes. */
    public void opened(String id) {
        opened.remove(id);
        opened.add(id);
        article = id;
    }

    /**
     * The ids of the articles that were listed after the last answer, in that order: {@code open 2} means the second of
     * them.
     */
    public List<String> listed() {
        return listed;
    }

    /** The list of articles of which some were asked about by their numbers since; empty where another answer came. */
    List<String> askedByNumber() {
        return asked;
    }

    public void listed(List<String> articles) {
        listed = List.copyOf(articles);
        asked = List.of();
    }

    /** Keeps what was told of the last answer, where it quotes: the question that is talked of stays. */
    void told(Answer answer, Intent intent) {
        if (answer.quoted().isEmpty()) {
            return;
        }
        last = answer;
        listed = List.of();
        opened.clear();
        if (intent.isLanguage()) {
            found = answer;
        }
        remember(answer);
        if (topic != null && intent.moves()) {
            topic = new Topic(topic.question(), intent.isLanguage() ? answer : topic.answer(), answer);
            quotedTopic = topic;
        }
    }

    private void remember(Answer answer) {
        if (answers.size() == MOST_ANSWERS) {
            answers.removeFirst();
        }
        answers.add(answer);
    }

    /** The answers of the session in their order; of a long one the last {@value #MOST_ANSWERS}. */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** What the last answers quoted, of which a follow-up may be. */
    List<Citation> lastQuotes() {
        List<Answer> all = answers();
        return all.subList(Math.max(0, all.size() - LAST_ANSWERS), all.size()).stream()
                .flatMap(answer -> answer.quoted().stream())
                .toList();
    }

    /** Whether articles stand in a list before one's eyes. */
    boolean listsArticles() {
        return !listed.isEmpty() || !asked.isEmpty();
    }

    /** Keeps a list whose articles are asked about by their numbers, until something else is asked. */
    void keepList(List<String> articles) {
        kept = articles;
    }

    /** Whether the last question was not answered, and no article was opened since. */
    boolean isRefused() {
        return refused && opened.isEmpty();
    }

    /** Whether it is the first time that passages leave the machine. */
    public boolean firstSent() {
        boolean first = !told;
        told = true;
        return first;
    }

    /** How answers are made, where a person said so. */
    Optional<String> mode() {
        return Optional.ofNullable(mode);
    }

    void mode(String wanted) {
        mode = wanted;
    }

    public void reset() {
        last = null;
        found = null;
        refused = false;
        answers.clear();
        listed = List.of();
        asked = List.of();
        kept = List.of();
        opened.clear();
        article = null;
        topic = null;
        quotedTopic = null;
        conversation.reset();
    }
}
