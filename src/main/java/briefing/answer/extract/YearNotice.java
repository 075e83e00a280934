package briefing.answer.extract;

import briefing.article.Article;
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
        if (!quoted.isEmpty()) {
            return switch (question.language()) {
                case CHINESE -> "原文说的是" + listed(quoted, "年、") + "年，不是" + listed(asked, "年、") + "年。";
                case ENGLISH -> "This is said of " + listed(quoted, ", ") + ", not of " + listed(asked, ", ") + ".";
            };
        }
        Set<Integer> around = Years.in(article.title() + "\n" + article.text(), article.published());
        if (article.published() != null) {
            around.add(article.published().getYear());
        }
        if (around.stream().anyMatch(asked::contains)) {
            return null;
        }
        String dated = article.published() == null ? "" : article.published().toString();
        return switch (question.language()) {
            case CHINESE -> "这篇文章" + (dated.isEmpty() ? "" : "发表于" + dated + "，") + "没有提到" + listed(asked, "年、") + "年。";
            case ENGLISH ->
                "The article " + (dated.isEmpty() ? "" : "of " + dated + " ") + "does not mention "
                        + listed(asked, ", ") + ".";
        };
    }

    private static String listed(Set<Integer> years, String between) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
