package briefing.question;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.index.PassageFilter;
import briefing.language.Language;
import briefing.language.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void thisYearAndLastYearPreferWhatIsWrittenSinceTheirFirstDay() {
        LocalDate today = LocalDate.of(2026, 11, 23);

        assertThat(Question.parse("去年产量多少？", PassageFilter.NONE, today).period())
                .isEqualTo(new Period(LocalDate.of(2025, 1, 1), today));
        assertThat(Question.parse("output this year", PassageFilter.NONE, today).period())
                .isEqualTo(new Period(LocalDate.of(2026, 1, 1), today));
    }

    @Test
    void filtersAreTakenOutOfTheQuestion() {
        Question question = parse("What did he say about parks? source:xinhua title:\"press briefing\" article:2026/");

        assertThat(question.text()).isEqualTo("What did he say about parks?");
        assertThat(question.filter()).isEqualTo(new PassageFilter(null, null, "xinhua", "press briefing", "2026/"));
    }

    @Test
    void filtersMayBeWrittenWithFullWidthColonsAndQuotes() {
        Question question = parse("园区建设得如何 source：新华社 title：“部长通道”");

        assertThat(question.text()).isEqualTo("园区建设得如何");
        assertThat(question.filter()).isEqualTo(new PassageFilter(null, null, "新华社", "部长通道", null));
    }

    @Test
    void daysOfPublicationMayBeGivenInTheQuestion() {
        Question question = parse("chip exports since:2026-03 until:2026-04-15");

        assertThat(question.text()).isEqualTo("chip exports");
        assertThat(question.filter().since()).isEqualTo("2026-03-01");
        assertThat(question.filter().until()).isEqualTo("2026-04-15");
    }

    @Test
    void aFilterWithoutADateIsPartOfTheQuestion() {
        assertThat(parse("chip exports since:ever").text()).isEqualTo("chip exports since:ever");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source:\" x", "parks title:“", "since:\"", "article:\"open parks", "until:“ 2026"})
    void aFilterWithAnOpenQuoteIsPartOfTheQuestion(String asked) {
        assertThat(parse(asked).text()).isEqualTo(asked);
        assertThat(parse(asked).filter()).isEqualTo(PassageFilter.NONE);
    }

    @Test
    void ofALongQuestionTheFirstPartIsReadWithoutHalfACharacter() {
        Question question = parse("x".repeat(1999) + "😀" + "y".repeat(9000));

        assertThat(question.asked()).isEqualTo("x".repeat(1999));
        assertThat(question.text()).isEqualTo("x".repeat(1999));
    }

    @Test
    void aQuestionHasWordsWhereItHasALetterOrADigit() {
        assertThat(parse("\u0364\ufffd\ufeff？").isWordless()).isTrue();
        assertThat(parse("７").isWordless()).isFalse();
    }

    @Test
    void aQuestionOfFiltersOnlyIsSearchedAsItStands() {
        assertThat(parse("source:xinhua").text()).isEqualTo("source:xinhua");
    }

    @Test
    void quotedPhrasesAreRequired() {
        assertThat(parse("who said “双向奔赴” and \"zero-carbon parks\"?").required())
                .containsExactly("双向奔赴", "zero-carbon parks");
    }

    @Test
    void theLanguageIsThatOfMostWords() {
        assertThat(parse("What is 新质生产力?").language()).isEqualTo(Language.ENGLISH);
        assertThat(parse("MIIT 是什么机构？").language()).isEqualTo(Language.CHINESE);
    }

    @ParameterizedTest
    @CsvSource({
        "what was announced last week,            2026-11-16, 2026-11-22, what was announced",
        "上周发布了哪些政策,                        2026-11-16, 2026-11-22, 发布了哪些政策",
        "本周有什么新闻,                            2026-11-23, 2026-11-23, 有什么新闻",
        "news of this month,                      2026-11-01, 2026-11-23, news of",
        "上个月的出口,                              2026-10-01, 2026-10-31, 的出口",
        "最近三天的会议,                            2026-11-20, 2026-11-23, 的会议",
        "in the past 10 days what changed,        2026-11-13, 2026-11-23, what changed",
        "昨天的会议,                                2026-11-22, 2026-11-22, 的会议",
    })
    void timesCountedFromTodayFilterByPublication(String asked, LocalDate since, LocalDate until, String text) {
        Question question = parse(asked);

        assertThat(question.filter().since()).isEqualTo(since);
        assertThat(question.filter().until()).isEqualTo(until);
        assertThat(question.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026年3月有哪些政策,                       2026-03-01, 2026-03-31",
        "What happened in March 2026?,            2026-03-01, 2026-03-31",
        "2026年3月5日说了什么,                      2026-03-05, 2026-03-05",
        "What was said on 5 March 2026?,          2026-03-05, 2026-03-05",
        "'What was said on March 5th, 2026?',     2026-03-05, 2026-03-05",
    })
    void namedMonthsAndDaysArePreferred(String asked, LocalDate first, LocalDate last) {
        Question question = parse(asked);

        assertThat(question.period()).isEqualTo(new Period(first, last));
        assertThat(question.filter()).isEqualTo(PassageFilter.NONE);
    }

    @Test
    void aDayThatIsNotInTheCalendarIsNoPeriod() {
        assertThat(parse("2026年2月30日").period()).isNull();
    }

    @Test
    void yearsThatAQuestionIsAboutDoNotFilter() {
        Question question = parse("2025年工业增加值是多少？");

        assertThat(question.filter()).isEqualTo(PassageFilter.NONE);
        assertThat(question.period()).isNull();
    }

    @Test
    void optionsWinOverTimesInTheQuestion() {
        PassageFilter options = new PassageFilter(LocalDate.of(2025, 1, 1), null, null, null, null);

        assertThat(Question.parse("news of last week", options, TODAY).filter()).isEqualTo(options);
    }

    private static Question parse(String asked) {
        return Question.parse(asked, PassageFilter.NONE, TODAY);
    }
}
