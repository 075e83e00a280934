package briefing.cluster;

import briefing.article.Article;
import briefing.generated.GeneratedArticles;
import briefing.generated.GeneratedArticles.Generated;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.language.Language;
import briefing.passage.PassageSplitter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The generated article of a number as an index takes it; odd ones are in English.
 *
 * @param question what this article alone answers
 */
record NumberedArticle(Article article, String question) {

    private static final PassageSplitter SPLITTER = new PassageSplitter();

    static NumberedArticle of(int number) {
        Language language = number % 2 == 0 ? Language.CHINESE : Language.ENGLISH;
        Generated generated = GeneratedArticles.article(language, number, 0);
        List<String> parts = List.of(generated.text().split("\n\n", 3));
        Article article = new Article(
                generated.file(),
                parts.get(0),
                LocalDate.parse(parts.get(1)),
                "Notebook",
                null,
                language,
                parts.get(2).strip().replace("\n\n", "\n"),
                null);
        return new NumberedArticle(article, generated.question());
    }

    FileState state() {
        return new FileState(article.id(), article.text().length(), Instant.ofEpochMilli(1), article.title());
    }

    IndexedFile.Articles content() {
        return new IndexedFile.Articles(List.of(article), SPLITTER.split(article));
    }
}
