package briefing.answer;

import briefing.article.Language;
import briefing.index.CatalogueEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Says what the catalogue holds, in the language of the question. */
final class CatalogueWording {

    private final boolean chinese;
    private final String mentioned;

    CatalogueWording(Language language, String mentioned) {
        this.chinese = language == Language.CHINESE;
        this.mentioned = mentioned;
    }

    /** How many articles there are, and of what time. */
    String count(List<CatalogueEntry> articles) {
        int n = articles.size();
        if (chinese) {
            String what = mentioned.isEmpty() ? "" : "提到“" + mentioned + "”";
            return n == 0
                    ? "没有" + (what.isEmpty() ? "这样" : what) + "的文章。"
                    : "有 " + n + " 篇文章" + what + time(articles) + "。";
        }
        String verb = mentioned.isEmpty()
                ? ""
                : (n == 1 ? " mentions “" : n == 0 ? " mentions “" : " mention “") + mentioned + "”";
        if (n == 0) {
            return mentioned.isEmpty() ? "There are no such articles." : "No article" + verb + ".";
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
