package briefing.answer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.Article;
import briefing.index.PassageFilter;
import briefing.language.Language;
import briefing.passage.Span;
import briefing.question.Question;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearNoticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 5);

    @Test
    void theYearThatWasAskedAboutNeedsNoNotice() {
        assertThat(notice("How much steel was made in 2025?", MARCH, "Steel output fell in 2025."))
                .isNull();
        assertThat(notice("How much steel was made?", MARCH, "Steel output fell in 2025."))
                .isNull();
    }

    @Test
    void anotherYearThanWasAskedAboutIsNamed() {
        assertThat(notice("How much steel was made in 2024?", MARCH, "Steel output fell in 2025."))
                .isEqualTo("This is said of 2025, not of 2024.");
        assertThat(notice("2024年粗钢产量是多少？", MARCH, "2025年粗钢产量下降。")).isEqualTo("原文说的是2025年，不是2024年。");
    }

    @Test
    void lastYearIsCountedFromTodayInAQuestionAndFromTheArticlesDateInIt() {
        assertThat(notice("去年粗钢产量是多少？", MARCH, "去年粗钢产量下降。")).isNull();
        assertThat(notice("去年粗钢产量是多少？", MARCH.minusYears(3), "去年粗钢产量下降。")).isEqualTo("原文说的是2022年，不是2025年。");
    }

    @Test
    void anArticleThatDoesNotSpeakOfTheYearSaysOfWhenItIs() {
        assertThat(notice("How much steel was made in 2019?", MARCH, "Steel output fell."))
                .isEqualTo("The article of 2026-03-05 does not mention 2019.");
        assertThat(notice("2019年粗钢产量是多少？", null, "粗钢产量下降。")).isEqualTo("这篇文章没有提到2019年。");
    }

    private static String notice(String question, LocalDate published, String text) {
        Article article = new Article("a.txt", "", published, null, null, Language.of(text), text, null);
        return YearNotice.of(
                Question.parse(question, PassageFilter.NONE, TODAY),
                List.of(new Quote(article, new Span(0, text.length()))));
    }
}
