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
        "第十五届茶博会什么时候开幕？, The 14th Tea Expo opens in May., 第十五届",
        "When does the 15th tea expo open?, the 14th tea expo opens in May., 15th tea",
        "When does the 15th tea expo open?, 第十四届茶博会将于5月在杭州开幕。, 15th tea",
    })
    void whatIsSaidOfOneIsNotSaidOfTheNext(String question, String text, String lacking) {
        assertThat(Editions.lacking(analysis(question), Language.of(text), text))
                .hasValue(lacking);
    }

    @ParameterizedTest
    @CsvSource({
        "第十四届茶博会什么时候开幕？, 第14届茶博会将于5月在杭州开幕。",
        "第十五届茶博会什么时候开幕？, 茶博会第三期培训班开班。",
        "第十五届茶博会什么时候开幕？, 第十四届茶博会闭幕，第十五届定于明年5月开幕。",
        "第十五届茶博会什么时候开幕？, 茶博会将于5月在杭州开幕。",
        "When does the 15th tea expo open?, The fair opened on the 14th of May.",
        "What happened on the 15th of May?, The 14th of May was a holiday.",
        "When does the tea expo open?, The 14th tea expo opens in May.",
    })
    void nothingElseIsMistakenForAnother(String question, String text) {
        assertThat(Editions.lacking(analysis(question), Language.of(text), text))
                .isEmpty();
    }

    private static QuestionAnalysis analysis(String question) {
        return QuestionAnalysis.of(question, Language.of(question));
    }
}
