package briefing.answer.conversation;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.language.Messages;
import briefing.passage.Span;
import briefing.question.Question;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.List;

/** The two things that were asked about last, side by side: the best quote of each answer with the date of its article. */
public final class SideBySide {

    private static final int TWO = 2;

    private final PassageSearch index;
    private final Question question;
    private final Messages messages;

    /** @param question the line that compares them */
    public SideBySide(PassageSearch index, Question question) {
        this.index = index;
        this.question = question;
        this.messages = Messages.of(question.language());
    }

    /**
     * Both of them, or that there are no two.
     *
     * @param answers of the session, oldest first
     */
    public Answer of(List<Answer> answers) {
        List<Citation> two = best(answers);
        boolean both = two.size() == TWO && isSame(two.get(0), two.get(1));
        List<Citation> best = both ? two.subList(0, 1) : two;
        Quotes quotes = new Quotes();
        quotes.say(messages.get(both ? "talk.compare.same" : "talk.compare.beside"));
        for (Citation citation : best) {
            Article article = index.article(citation.article()).orElse(null);
            if (article != null && article.text().startsWith(citation.quote(), citation.start())) {
                quotes.quote(
                        messages.titled(article.title(), article.published()) + messages.get("talk.says"),
                        article,
                        new Span(citation.start(), citation.end()));
            }
        }
        return quotes.citations().size() < (both ? 1 : TWO)
                ? new NotInCorpus(
                        new Retrieval(question, List.of()),
                        null,
                        Mode.CONVERSATION,
                        messages.get("talk.compare.none"),
                        List.of(),
                        List.of(),
                        false,
                        null)
                : new Answered(
                        new Retrieval(question, List.of()),
                        null,
                        Mode.CONVERSATION,
                        quotes.text(),
                        quotes.citations(),
                        List.of(),
                        null);
    }

    /** The first quote of each of the last two answers to questions; less than two where one of these has none. */
    private static List<Citation> best(List<Answer> answers) {
        List<Citation> best = new ArrayList<>();
        for (int i = answers.size() - 1; i >= 0 && best.size() < TWO; i--) {
            if (answers.get(i) instanceof Answered answered && answered.mode() == Mode.CONVERSATION) {
                continue;
            }
            if (!(answers.get(i) instanceof Answered answered)
                    || answered.quoted().isEmpty()) {
                return List.of();
            }
            Citation first = answered.quoted().get(0);
            best.add(0, first);
        }
        return best;
    }

    /** Whether one sentence says both. */
    private static boolean isSame(Citation one, Citation other) {
        return one.article().equals(other.article()) && one.start() == other.start();
    }
}
