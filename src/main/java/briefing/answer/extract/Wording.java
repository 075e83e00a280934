package briefing.answer.extract;

import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Citation;
import briefing.answer.Confidence;
import briefing.article.Article;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts quotes into the words of an answer. */
final class Wording {

    /** From here on quotes are a list, a line each. */
    private static final int LIST = 3;

    private Wording() {}

    /** The answer that is these quotes, in this order, each with its mark. */
    static Answered answered(Retrieval retrieval, Confidence confidence, List<Quote> quotes) {
        List<Citation> citations = new ArrayList<>();
        for (Quote quote : quotes) {
            Article article = quote.article();
            citations.add(new Citation(
                    citations.size() + 1,
                    article.id(),
                    article.title(),
                    article.published(),
                    article.source(),
                    quote.text(),
                    quote.span().start(),
                    quote.span().end(),
                    retrieval.copies(article.id())));
        }
        String marked = citations.stream()
                .map(citation -> citation.quote() + " [" + citation.n() + "]")
                .collect(Collectors.joining(quotes.size() >= LIST ? "\n" : " "));
        Language asked = retrieval.question().language();
        Article first = quotes.get(0).article();
        String text =
                first.language() == asked ? marked : frame(asked, first) + marked + KeyTerms.line(retrieval, quotes);
        return new Answered(
                retrieval,
                confidence,
                Mode.EXTRACTIVE,
                text,
                List.copyOf(citations),
                List.of(),
                YearNotice.of(retrieval.question(), quotes));
    }

    /** Says in the question's language whose words follow, as they are in another. */
    private static String frame(Language asked, Article article) {
        Messages messages = Messages.of(asked);
        String day = article.published() == null ? "" : messages.get("answer.dated", article.published());
        return messages.get("answer.frame." + article.language().code(), article.title(), day);
    }
}
