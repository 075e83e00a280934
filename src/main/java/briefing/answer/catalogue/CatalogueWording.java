package briefing.answer.catalogue;

import briefing.answer.catalogue.CatalogueQuestion.About;
import briefing.index.CatalogueEntry;
import briefing.language.Language;
import briefing.language.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what the catalogue holds, in the language of the question. */
final class CatalogueWording {

    private final boolean chinese;
    private final String mentioned;

    CatalogueWording(Language language, String mentioned) {
        this.chinese = language == Language.CHINESE;
        this.mentioned = mentioned;
    }

    /** That there are no such articles; where they are too old or too new, what there is. */
    String none(@Nullable Period period, List<CatalogueEntry> all) {
        Optional<LocalDate> newest = all.stream()
                .map(CatalogueEntry::published)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (period == null || newest.isEmpty()) {
            return chinese ? "没有这样的文章。" : "There are no such articles.";
        }
        boolean day = period.first().equals(period.last());
        return chinese
                ? period.first() + (day ? "" : " 到 " + period.last()) + " 没有文章；最新的一篇日期为 " + newest.get() + "。"
                : "There are no articles "
                        + (day ? "of " + period.first() : "from " + period.first() + " to " + period.last())
                        + "; the newest is of " + newest.get() + ".";
    }

    /** What is said before the articles are listed. */
    String said(About about, List<CatalogueEntry> articles) {
        return switch (about) {
            case OLDEST -> outermost("最早", "oldest", articles);
            case NEWEST -> outermost("最新", "newest", articles);
            default -> count(articles);
        };
    }

    private String outermost(String inChinese, String inEnglish, List<CatalogueEntry> articles) {
        String what = chinese
                ? inChinese + "的文章"
                : "The " + inEnglish + (articles.size() == 1 ? " article is" : " articles are");
        return what + (chinese ? "日期为 " : " of ") + articles.get(0).published() + (chinese ? "：" : ":");
    }

    /** How many articles there are, and of what time. */
    private String count(List<CatalogueEntry> articles) {
        int n = articles.size();
        if (chinese) {
            String what = mentioned.isEmpty() ? "" : "提到“" + mentioned + "”";
            return n == 0 ? "没有" + what + "的文章。" : "有 " + n + " 篇文章" + what + time(articles) + "。";
        }
        String verb = mentioned.isEmpty()
                ? ""
                : (n == 1 ? " mentions “" : n == 0 ? " mentions “" : " mention “") + mentioned + "”";
        if (n == 0) {
            return "No article" + verb + ".";
        }
        String articlesOf = n + (n == 1 ? " article" : " articles") + verb;
        return (mentioned.isEmpty() ? (n == 1 ? "There is " : "There are ") : "") + articlesOf + time(articles) + ".";
    }

    private String time(List<CatalogueEntry> articles) {
        List<LocalDate> days = articles.stream()
                .map(CatalogueEntry::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "";
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        if (first.equals(last)) {
            return chinese ? "，日期为" + first : ", of " + first;
        }
        return chinese ? "，日期从 " + first + " 到 " + last : ", from " + first + " to " + last;
    }

    String item(CatalogueEntry article) {
        String date = article.published() == null
                ? ""
                : chinese ? "（" + article.published() + "）" : " (" + article.published() + ")";
        return "- " + article.title() + date;
    }

    String more(int n) {
        return chinese ? "另有 " + n + " 篇。" : "And " + n + " more.";
    }
}
