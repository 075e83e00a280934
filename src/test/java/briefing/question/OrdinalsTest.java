package briefing.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinalsTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "the second one, 2", "2ND, 2", "21st article, 21", "article 3, 3", "第二篇, 2", "第12条, 12", "-1, 0"
    })
    void anArticleIsNamedByItsPlace(String text, int place) {
        assertThat(Ordinals.ofArticle(text)).hasValue(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the last one", "最后一篇"})
    void theLastOneIsAPlace(String text) {
        assertThat(Ordinals.ofArticle(text)).hasValue(QuestionAnalysis.LAST);
    }

    @Test
    void whatSaysMoreThanAPlaceNamesNone() {
        assertThat(Ordinals.ofArticle("second language")).isEmpty();
        assertThat(Ordinals.ofArticle("第二产业")).isEmpty();
    }
}
