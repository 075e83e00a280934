package briefing.question;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProperNamesTest {

    @ParameterizedTest
    @CsvSource({
        "What did pupils in Los Angeles learn?, Angeles, Los Angeles",
        "How many beds has Green Valley Children's Hospital?, Valley, Green Valley Children's Hospital",
        "What did the mayor of Elmdale say?, Elmdale, Elmdale",
        "谁是Blue Harbor的总裁？, Harbor, Blue Harbor",
    })
    void aNameIsToldAsItIsWritten(String question, String word, String whole) {
        assertThat(names(question).whole(List.of(word))).containsExactly(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "What did the mayor of Elmdale say?, Elmdale, true",
        "What did pupils in Los Angeles learn?, Los Angeles, true",
        "What did pupils in Los Angeles learn?, Angeles, false",
        "What did the Norwegian minister say?, Norwegian, false",
        "Along the river what was built?, Along, false",
        "谁是Blue Harbor的总裁？, Harbor, true",
        "绿港公司的总裁是谁？, 绿港, false",
        "绿港公司的revenue是多少？, revenue, false",
        "绿港汽车4月SUV销量是多少？, SUV, false",
        "绿港的App用户有多少？, App, false",
        "WHO RUNS BLUE HARBOR?, BLUE HARBOR, false",
        "Which Firms Received Most of the Money?, Firms Received Most, false",
    })
    void onlyAllOfANameTellsOfWhomAQuestionIs(String question, String missing, boolean whole) {
        assertThat(names(question).areWhole(List.of(missing.split(" ")))).isEqualTo(whole);
    }

    private static ProperNames names(String question) {
        return new ProperNames(QuestionAnalysis.of(question, Language.of(question)));
    }
}
