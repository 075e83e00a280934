package briefing.answer.conversation;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.answer.Confidence;
import briefing.answer.Reasons;
import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.language.Messages;
import briefing.passage.Span;
import briefing.question.Question;
import briefing.retrieval.Retrieval;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a question was not answered, in words: what was nearest, and what that lacks of what was asked. */
final class RefusalReasons {

    /** Words that are named. */
    private static final int MOST_WORDS = 6;

    private final NotInCorpus refused;
    private final PassageSearch index;
    private final Messages messages;
    private final Quotes quotes = new Quotes();

    RefusalReasons(NotInCorpus refused, PassageSearch index, Messages messages) {
        this.refused = refused;
        this.index = index;
        this.messages = messages;
    }

    /** @param line that asks for them */
    Answer told(Question line) {
        if (refused.mode() == Mode.CATALOGUE) {
            quotes.say(messages.get("talk.refused.catalogue"));
        } else {
            explain();
        }
        return new Answered(
                new Retrieval(line, refused.retrieval().passages()),
                null,
                Mode.CONVERSATION,
                quotes.text(),
                quotes.citations(),
                List.of(),
                null);
    }

    private void explain() {
        Confidence confidence = refused.confidence();
        Reasons reasons = confidence == null ? null : confidence.reasons();
        List<String> lacking = reasons == null || reasons.lacking().isEmpty() ? refused.missing() : reasons.lacking();
        Optional<Citation> nearest = nearest(reasons);
        if (nearest.isEmpty()) {
            quotes.say(messages.get("talk.refused.nothing"));
            say("talk.refused.asked", lacking);
            return;
        }
        quotes.say(messages.get(rule(reasons)));
        Citation near = nearest.get();
        index.article(near.article())
                .filter(article -> article.text().startsWith(near.quote(), near.start())) // unless it was changed since
                .ifPresent(article -> quotes.quote(
                        messages.get("talk.refused.nearest", article.title(), dated(article)),
                        article,
                        new Span(near.start(), near.end())));
        say("talk.refused.lacks", lacking);
    }

    private void say(String key, List<String> words) {
        if (!words.isEmpty()) {
            quotes.say(messages.get(
                    key,
                    String.join(
                            messages.get("list.between"),
                            words.stream().limit(MOST_WORDS).toList())));
        }
    }

    private String rule(@Nullable Reasons reasons) {
        String key = "talk.refused." + (reasons == null ? null : reasons.rule());
        return messages.has(key) ? key : "talk.refused.unsure";
    }

    private String dated(Article article) {
        return messages.dated(article.published());
    }

    /** What was shown as closest, or else the best of the sentences that were weighed. */
    private Optional<Citation> nearest(@Nullable Reasons reasons) {
        if (!refused.closest().isEmpty()) {
            return Optional.of(refused.closest().get(0));
        }
        Reasons.Sentence best = reasons == null ? null : reasons.best();
        if (best == null) {
            return Optional.empty();
        }
        return refused.retrieval().passages().stream()
                .map(ranked -> ranked.passage())
                .filter(passage -> passage.title().equals(best.title()))
                .flatMap(passage -> index.article(passage.article()).stream())
                .filter(article -> article.text().contains(best.text()))
                .findFirst()
                .map(article -> {
                    int start = article.text().indexOf(best.text());
                    return Citation.of(
                            1, article, new Span(start, start + best.text().length()), List.of());
                });
    }
}
