package briefing.assistant;

import briefing.answer.Answer;
import briefing.answer.digest.Comparison;
import briefing.answer.digest.Digest;
import briefing.answer.digest.Digester;
import briefing.answer.digest.Figures;
import briefing.answer.digest.News;
import briefing.answer.digest.Related;
import briefing.answer.digest.Summary;
import briefing.answer.digest.Timeline;
import briefing.index.CatalogueEntry;
import briefing.index.PassageFilter;
import briefing.language.Language;
import briefing.question.Question;
import briefing.retrieval.translation.Translator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What the folder holds, for whoever asks for it by a command or in words: {@code summary}, {@code new}, {@code figures},
 * {@code timeline}, {@code related}, {@code compare}. Each is told in the language of its topic, else in that of the messages.
 */
public final class Digests {

    private final Assistant assistant;
    private final ObjectProvider<Translator> dictionary;
    private final Settings settings;
    private final Clock clock;
    private final LastLook lastLook;

    public Digests(Assistant assistant, ObjectProvider<Translator> dictionary, Settings settings, Clock clock) {
        this.assistant = assistant;
        this.dictionary = dictionary;
        this.settings = settings;
        this.clock = clock;
        lastLook = new LastLook(settings);
    }

    /** These articles in short, in their order. */
    public Summary summary(List<String> articles, int sentences) {
        Language language = articles.size() == 1
                ? assistant
                        .index()
                        .article(articles.get(0))
                        .map(article -> article.language())
                        .orElse(settings.language())
                : settings.language();
        return digester(language).summary(articles, sentences);
    }

    /** What the articles that a filter lets through say of a topic, in short; of anything where it is empty. */
    public Summary summary(String topic, QuestionContext context, int sentences) {
        Question question = question(topic, context);
        return topic.isBlank()
                ? digester(settings.language()).summary(question.filter(), sentences)
                : digester(question.language()).summary(question, sentences);
    }

    /**
     * What is new since somebody last looked; or of what a topic or a filter lets through, all of it. A look without these is
     * kept as the last one.
     *
     * @param sinceLast of a topic or a filter, too, only what is new since the last look
     * @return with {@code more} and the groups empty where nothing is new
     */
    public News news(String topic, QuestionContext context, boolean sinceLast) {
        return news(topic, context, sinceLast, true);
    }

    /**
     * The same.
     *
     * @param keep whether it counts as a look; one of a program that only reads does not
     */
    public News news(String topic, QuestionContext context, boolean sinceLast, boolean keep) {
        Question question = question(topic, context);
        boolean look = topic.isBlank() && question.filter().equals(PassageFilter.NONE);
        Set<String> known = look || sinceLast ? lastLook.seen().orElse(Set.of()) : Set.of();
        Language language = topic.isBlank() ? settings.language() : question.language();
        News news = digester(language).news(known, question.filter(), topic.isBlank() ? null : question);
        if (look && keep) {
            lastLook.keep(assistant.index().catalogue().stream()
                    .filter(entry -> entry.skipped() == null)
                    .map(CatalogueEntry::article)
                    .toList());
        }
        return news;
    }

    /** The figures that articles give of a topic, with those that contradict each other marked. */
    public Figures figures(String topic, QuestionContext context) {
        Question question = question(topic, context);
        return digester(question.language()).figures(question);
    }

    /** What articles say of a topic, in the order of time. */
    public Timeline timeline(String topic, QuestionContext context) {
        Question question = question(topic, context);
        return digester(question.language()).timeline(question);
    }

    /** The articles nearest to one; empty where that one is gone. */
    public Optional<Related> related(String article, int most) {
        return digester(settings.language()).related(article, most);
    }

    /** Two articles side by side; empty where one of them is gone. */
    public Optional<Comparison> compare(String first, String second) {
        return digester(settings.language()).compare(first, second);
    }

    /**
     * A digest as an answer, so that its citations can be opened and saved as those of any other.
     *
     * @param asked the line that asked for it
     */
    public Answer answer(String asked, Digest digest) {
        return digest.answer(question(asked, new QuestionContext(PassageFilter.NONE, null)));
    }

    private Question question(String topic, QuestionContext context) {
        LocalDate asOf = context.asOf();
        LocalDate today = asOf == null ? LocalDate.now(clock) : asOf;
        Question question = Question.parse(topic, context.filter(), today);
        return asOf == null ? question : question.asOf(asOf);
    }

    private Digester digester(Language language) {
        return new Digester(assistant.index(), assistant.model(), dictionary.getObject(), language);
    }
}
