package briefing.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeExpressionsTest {

    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        "monday, 2026-11-23",
        "Thursday, 2026-11-26",
        "fri, 2026-11-20",
        "last Monday, 2026-11-16",
        "周一, 2026-11-23",
        "星期天, 2026-11-22",
        "礼拜日, 2026-11-22",
        "这周三, 2026-11-25",
        "上周五, 2026-11-20",
        "March 9, 2026-03-09",
        "the 9th of December, 2025-12-09",
        "3月9日, 2026-03-09",
        "Feb 29, 2024-02-29",
        "2月29日, 2024-02-29"
    })
    void aDayWithoutItsYearOrDateIsTheLastOne(String text, LocalDate day) {
        assertThat(TimeExpressions.given(text, TODAY)).isEqualTo(new Period(day, day));
    }

    @Test
    void whatNamesNoDayOfTheCalendarIsNone() {
        assertThat(TimeExpressions.given("2月30日", TODAY)).isNull();
        assertThat(TimeExpressions.given("moonday", TODAY)).isNull();
        assertThat(TimeExpressions.given("last", TODAY)).isNull();
    }
}
