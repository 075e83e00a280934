package briefing.answer.extract;

import briefing.article.Article;
import briefing.language.Messages;
import briefing.language.Years;
import briefing.question.Question;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where what is quoted is of another year than what was asked about. */
final class YearNotice {

    private YearNotice() {}

    /** The notice in the question's language, or null where there is none to give. */
    static @Nullable String of(Question question, List<Quote> quotes) {
        Set<Integer> asked = Years.in(question.text(), question.today());
        Set<Integer> quoted = new TreeSet<>();
        quotes.forEach(
                quote -> quoted.addAll(Years.in(quote.text(), quote.article().published())));
        if (asked.isEmpty() || quoted.stream().anyMatch(asked::contains)) {
            return null;
        }
        Article article = quotes.get(0).article();
        Messages messages = Messages.of(question.language());
        if (!quoted.isEmpty()) {
            return messages.get("year.other", listed(quoted, messages), listed(asked, messages));
        }
        Set<Integer> around = Years.in(article.title() + "\n" + article.text(), article.published());
        if (article.published() != null) {
            around.add(article.published().getYear());
        }
        if (around.stream().anyMatch(asked::contains)) {
            return null;
        }
        return article.published() == null
                ? messages.get("year.absent.undated", listed(asked, messages))
                : messages.get("year.absent", listed(asked, messages), article.published());
    }

    private static String listed(Set<Integer> years, Messages messages) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(messages.get("year.between")));
    }
}
