package briefing.answer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.catalogue.CatalogueQuestion.About;
import briefing.index.PassageFilter;
import briefing.question.Question;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueQuestionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many articles are there?",
                "how many articles do you have",
                "How many articles are in the corpus?",
                "How many articles does the corpus hold?",
                "How many articles are there in 2026-03?",
                "一共有多少篇文章？",
                "文章库里有多少文章",
                "2026年3月有多少篇文章？",
                "文章总共有几篇"
            })
    void howManyThereAreIsCounted(String question) {
        assertThat(of(question)).contains(new CatalogueQuestion(About.NUMBER, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which articles are there?",
                "List all articles",
                "Which articles were published last week?",
                "Which articles came out in March 2026?",
                "最近一周有哪些文章",
                "最近有什么新文章？",
                "列出所有文章"
            })
    void theArticlesOfATimeAreListed(String question) {
        assertThat(of(question)).contains(new CatalogueQuestion(About.LIST, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the oldest article?|OLDEST",
                "which article is the oldest in the corpus|",
                "the earliest article here|OLDEST",
                "Which is the newest article?|NEWEST",
                "What are the latest articles?|NEWEST",
                "show me the most recent article|NEWEST",
                "最早的文章是哪篇？|OLDEST",
                "最早的一篇文章是什么|OLDEST",
                "哪篇文章最早？|OLDEST",
                "最新的文章是哪一篇？|NEWEST",
                "最近的文章|NEWEST"
            })
    void theOldestAndTheNewestAreNamed(String question, @Nullable About about) {
        assertThat(of(question).map(CatalogueQuestion::about)).isEqualTo(Optional.ofNullable(about));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which articles mention Li Lecheng?|LIST|Li Lecheng",
                "which articles mention 李乐成|LIST|李乐成",
                "哪些文章提到了李乐成？|LIST|李乐成",
                "有哪些提到“零碳园区”的文章|LIST|零碳园区",
                "How many articles mention \"AI glasses\"?|NUMBER|AI glasses",
                "有多少篇文章提到小巨人？|NUMBER|小巨人"
            })
    void thoseThatMentionSomethingAreFound(String question, About about, String mentioned) {
        assertThat(of(question)).contains(new CatalogueQuestion(about, mentioned));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many articles does the new law have?",
                "How many articles of the constitution were amended?",
                "How many files did the agency release in 2025?",
                "Which articles of clothing sold best?",
                "What articles were exported to Japan?",
                "What are MIIT's three AI priorities for 2026?",
                "What was mentioned about AI glasses?",
                "宪法一共有多少条？",
                "该法共有多少条文章节？",
                "李乐成发表了多少篇文章？",
                "文章提到的三个方面是什么？",
                "哪些企业提到了人工智能？",
                "2025年我国有多少家智能工厂？",
                "有哪些新闻发言人出席了会议？",
                "What is the latest figure for AI glasses?",
                "最新的智能眼镜是什么？"
            })
    void aQuestionAboutWhatArticlesSayIsNone(String question) {
        assertThat(of(question)).isEmpty();
    }

    private static Optional<CatalogueQuestion> of(String question) {
        return CatalogueQuestion.of(Question.parse(question, PassageFilter.NONE, LocalDate.of(2026, 3, 12)));
    }
}
