package briefing.answer.select;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import briefing.question.QuestionName;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | US      | the industry employs a thousand people | false",
                "ENGLISH | US      | sales in the us rose                   | true",
                "ENGLISH | US      | american firms sold more               | true",
                "ENGLISH | EU      | the museum opened                      | false",
                "ENGLISH | Nvidia  | nvidia's chips                         | true",
                "CHINESE | 日本     | 更贴合百姓的日常需要                      | false",
                "CHINESE | 日本     | 中日两国的企业                           | true"
            })
    void aNameStandsWhereItIsAWord(Language language, String name, String text, boolean met) {
        QuestionNames names = new QuestionNames(language, List.of());

        assertThat(names.met(new QuestionName(name, QuestionName.Kind.PLACE), text, language))
                .isEqualTo(met);
    }
}
