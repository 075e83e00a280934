package briefing.question;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

    @ParameterizedTest
    @CsvSource({
        "第十五届茶博会什么时候开幕？, 第十四届茶博会将于5月在杭州开幕。, 第十五届",
        "第15届茶博会什么时候开幕？, 第十四届茶博会将于5月在杭州开幕。, 第15届",
        "When does the 15th expo open?, the 14th expo opens in May., 15th expo",
    })
    void whatIsSaidOfOneIsNotSaidOfTheNext(String question, String text, String lacking) {
        assertThat(Editions.lacking(analysis(question), text)).hasValue(lacking);
    }

    @ParameterizedTest
    @CsvSource({
        "第十四届茶博会什么时候开幕？, 第14届茶博会将于5月在杭州开幕。",
        "第十五届茶博会什么时候开幕？, 茶博会第三期培训班开班，第二季度入园人数增长。",
        "第十五届茶博会什么时候开幕？, 第十四届茶博会闭幕，第十五届定于明年5月开幕。",
        "第十五届茶博会什么时候开幕？, 茶博会将于5月在杭州开幕。",
        "第十五届茶博会有多少学员？, 第3百届学员结业。",
        "When does the 15th expo open?, The fair opened on the 14th of May.",
        "How many visitors did the 2nd fair draw?, The second fair drew twice as many as the 1st fair.",
        "What happened on the 15th in Marlow?, On the 14th in Marlow it rained.",
        "When does the 15th ward open?, The 14th ward is open.",
    })
    void nothingElseIsMistakenForAnother(String question, String text) {
        assertThat(Editions.lacking(analysis(question), text)).isEmpty();
    }

    private static QuestionAnalysis analysis(String question) {
        return QuestionAnalysis.of(question, Language.of(question));
    }
}
