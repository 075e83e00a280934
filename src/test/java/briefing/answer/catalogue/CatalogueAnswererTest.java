package briefing.answer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.article.Article;
import briefing.embedding.HashedEmbeddingModel;
import briefing.index.Indexed;
import briefing.index.PassageFilter;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.question.Question;
import briefing.retrieval.translation.DictionaryTranslator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueAnswererTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @TempDir
    Path folder;

    private LocalPassageIndex index;

    @BeforeEach
    void open() {
        index = new LocalPassageIndex(folder.resolve("index"), new HashedEmbeddingModel("1").modelName());
        add(
                "parks.md",
                "Parks of the north",
                LocalDate.of(2026, 3, 9),
                "Ann Lee",
                "Wang Feng opened 12 zero-carbon parks. He said that more would follow.\nA second paragraph follows here.");
        add("glasses.txt", "智能眼镜走进课堂", LocalDate.of(2026, 3, 10), null, "校长王丰说，学校购买了很多智能眼镜。AI眼镜可以翻译，老师们很喜欢。");
        add(
                "bridge.md",
                "The bridge of Kexing",
                LocalDate.of(2025, 12, 1),
                "Bob Roe",
                "The long bridge will open on March 9, 2026, said its engineers. It was paid for by the city.");
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aNameIsFoundInTheArticlesOfBothLanguagesHoweverItIsWritten() {
        assertThat(text("Which articles mention Wang Feng?")).isEqualTo("""
                2 articles mention “Wang Feng”, from 2026-03-09 to 2026-03-10.
                - 智能眼镜走进课堂 (2026-03-10) [1]
                - Parks of the north (2026-03-09) [2]""");
        assertThat(text("哪些文章提到了王丰？")).isEqualTo("""
                有 2 篇文章提到“王丰”，日期从 2026-03-09 到 2026-03-10。
                - 智能眼镜走进课堂（2026-03-10） [1]
                - Parks of the north（2026-03-09） [2]""");
        assertThat(quotes("哪些文章提到了王丰？"))
                .containsExactly("校长王丰说，学校购买了很多智能眼镜。", "Wang Feng opened 12 zero-carbon parks.");
    }

    @Test
    void aWordIsFoundAsAWordAndNotWithinOthers() {
        assertThat(text("How many articles mention AI?")).startsWith("1 article mentions “AI”, of 2026-03-10.");
        assertThat(text("Which articles mention ONE?")).isEqualTo("No article mentions “ONE”.");
    }

    @Test
    void whatStandsInNoSentenceIsMentionedNowhere() {
        assertThat(answer("Which articles mention Elon Musk?", List.of())).hasValueSatisfying(answer -> {
            assertThat(answer).isInstanceOf(Answer.NotInCorpus.class);
            assertThat(answer.text()).isEqualTo("No article mentions “Elon Musk”.");
        });
    }

    @Test
    void severalWordsAreFoundWhereOneSentenceHasThemAll() {
        assertThat(text("Which articles mention the parks of Wang Feng?")).contains("Parks of the north");
        assertThat(text("Which articles mention the parks of Kexing?"))
                .isEqualTo("No article mentions “the parks of Kexing”.");
    }

    @Test
    void whatAnArticleIsAboutIsTheArticleThatSaysItInItsTitle() {
        assertThat(text("When was the article about the bridge published?"))
                .isEqualTo("“The bridge of Kexing” was published on 2025-12-01. [1]");
        assertThat(text("Which articles are about parks?")).contains("- Parks of the north (2026-03-09) [1]");
    }

    @Test
    void whoWroteAnArticleIsSaidOrThatItDoesNotSaySo() {
        assertThat(text("Who wrote “Parks of the North”?"))
                .isEqualTo("“Parks of the north” was written by Ann Lee. [1]");
        assertThat(text("Who wrote “Parks of the”?")).contains("written by Ann Lee");
        assertThat(text("《智能眼镜走进课堂》是谁写的？")).isEqualTo("《智能眼镜走进课堂》没有写明作者。 [1]");
        assertThat(answer("《智能眼镜走进课堂》是谁写的？", List.of()).orElseThrow()).isInstanceOf(Answer.NotInCorpus.class);
    }

    @Test
    void aTitleThatNoArticleHasIsThatOfSomethingElse() {
        assertThat(answer("Who wrote “Hamlet”?", List.of())).isEmpty();
        assertThat(answer("Who wrote “Art”?", List.of())).isEmpty();
        assertThat(answer("When was the article about the moon published?", List.of()))
                .isEmpty();
    }

    @Test
    void itIsTheArticleThatWasTalkedOf() {
        assertThat(answer("Who wrote it?", List.of("bridge.md")).orElseThrow().text())
                .isEqualTo("“The bridge of Kexing” was written by Bob Roe. [1]");
    }

    @Test
    void withoutOneItIsAnyArticle() {
        assertThat(text("When was it published?").lines()).hasSize(3);
    }

    @Test
    void theNewestArticleIsToldByItsFirstSentences() {
        assertThat(text("What is the latest one about?"))
                .isEqualTo("智能眼镜走进课堂 (2026-03-10): 校长王丰说，学校购买了很多智能眼镜。AI眼镜可以翻译，老师们很喜欢。 [1]");
        assertThat(text("最早的文章讲了什么？")).startsWith("The bridge of Kexing（2025-12-01）：The long bridge will open");
    }

    @Test
    void aDayIsToldByItsArticlesAndByWhatOthersSayOfIt() {
        assertThat(text("What happened on March 9?")).isEqualTo("""
                Parks of the north (2026-03-09): Wang Feng opened 12 zero-carbon parks. He said that more would follow. [1]
                The bridge of Kexing (2025-12-01): The long bridge will open on March 9, 2026, said its engineers. [2]""");
        assertThat(text("2025年3月9日发生了什么？")).isEqualTo("2025-03-09 没有文章；最新的一篇日期为 2026-03-10。");
        assertThat(text("2月30日发生了什么？")).isEqualTo("没有这样的文章。");
        assertThat(answer("What happened on March 8?", List.of()).orElseThrow()).isInstanceOf(Answer.NotInCorpus.class);
    }

    @Test
    void articlesOfAYearAreCounted() {
        assertThat(text("How many articles were published in 2025?")).isEqualTo("There is 1 article, of 2025-12-01.");
        assertThat(text("3月有几篇文章？")).isEqualTo("有 2 篇文章，日期从 2026-03-09 到 2026-03-10。");
    }

    @Test
    void asOfADayThereAreOnlyTheArticlesUntilThen() {
        LocalDate day = LocalDate.of(2026, 3, 9);
        Question newest = Question.parse("What is the newest article?", PassageFilter.NONE, day)
                .asOf(day);
        Question later =
                Question.parse("2026年3月10日有哪些文章？", PassageFilter.NONE, day).asOf(day);

        assertThat(answer(newest, List.of()).orElseThrow().text())
                .isEqualTo("The newest article is of 2026-03-09:\n- Parks of the north (2026-03-09) [1]");
        assertThat(answer(later, List.of()).orElseThrow().text()).isEqualTo("2026-03-10 没有文章；最新的一篇日期为 2026-03-09。");
    }

    private void add(String id, String title, LocalDate published, @Nullable String author, String text) {
        Article article = new Article(id, title, published, "Notebook", author, Language.of(text), text, null);
        Indexed.whole(index, article);
    }

    private String text(String question) {
        return answer(question, List.of()).orElseThrow().text();
    }

    private List<String> quotes(String question) {
        return answer(question, List.of()).orElseThrow().quoted().stream()
                .map(Citation::quote)
                .toList();
    }

    private Optional<Answer> answer(String question, List<String> atHand) {
        return answer(Question.parse(question, PassageFilter.NONE, TODAY), atHand);
    }

    private Optional<Answer> answer(Question question, List<String> atHand) {
        return new CatalogueAnswerer(index, new DictionaryTranslator(folder.resolve("glossary.tsv")))
                .answer(question, atHand);
    }
}
