package briefing.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodExpressionsTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 8, 15);

    @ParameterizedTest
    @CsvSource({
        "2025年港口吞吐量创新高, 2025-01-01, 2025-12-31",
        "去年全市用电量下降, 2025-01-01, 2025-12-31",
        "今年上半年出口平稳, 2026-01-01, 2026-06-30",
        "上半年出口平稳, 2026-01-01, 2026-06-30",
        "二季度出口平稳, 2026-04-01, 2026-06-30",
        "2025年第三季度出口平稳, 2025-07-01, 2025-09-30",
        "1-7月出口平稳, 2026-01-01, 2026-07-31",
        "前七个月出口平稳, 2026-01-01, 2026-07-31",
        "7月份出口平稳, 2026-07-01, 2026-07-31",
        "12月出口平稳, 2025-12-01, 2025-12-31",
        "8 月 3 日开工, 2026-08-03, 2026-08-03",
        "12日开工, 2026-08-12, 2026-08-12",
        "30日开工, 2026-07-30, 2026-07-30",
        "exports in the first half of 2025, 2025-01-01, 2025-06-30",
        "exports in the first half, 2026-01-01, 2026-06-30",
        "exports in the second quarter, 2026-04-01, 2026-06-30",
        "exports in Q3 2025, 2025-07-01, 2025-09-30",
        "exports in the first seven months, 2026-01-01, 2026-07-31",
        "exports in July, 2026-07-01, 2026-07-31",
        "the bridge opened on August 3, 2026-08-03, 2026-08-03",
        "exports fell last year, 2025-01-01, 2025-12-31",
        "exports in 2025, 2025-01-01, 2025-12-31",
        "2025年Q3出口平稳, 2025-07-01, 2025-09-30",
        "2025 年 9 月开工, 2025-09-01, 2025-09-30",
        "港口将在第四季度扩建, 2026-10-01, 2026-12-31",
        "the port will be widened in February, 2027-02-01, 2027-02-28",
        "2021年3月至2025年6月共植树九万棵, 2021-03-01, 2025-06-30",
        "exports rose from 2021 to 2024, 2021-01-01, 2024-12-31",
        "今天(15日)开工, 2026-08-15, 2026-08-15",
        "昨日开工, 2026-08-14, 2026-08-14",
        "上个月开工, 2026-07-01, 2026-07-31",
        "周三开工, 2026-08-12, 2026-08-12",
        "上周三开工, 2026-08-05, 2026-08-05",
        "the bridge opened on Wednesday, 2026-08-12, 2026-08-12",
        "the bridge opened yesterday, 2026-08-14, 2026-08-14"
    })
    void aTimeIsCountedFromTheDayOfPublication(String text, LocalDate first, LocalDate last) {
        assertThat(PeriodExpressions.in(text, PUBLISHED))
                .extracting(PeriodExpressions.Found::period)
                .containsExactly(new Period(first, last));
    }

    @ParameterizedTest
    @CsvSource({"高于去年同期的水平", "比2024年多", "自2019年以来", "more than in 2024", "up since 2019"})
    void aTimeThatSomethingIsOnlyComparedWithIsSaidToBe(String text) {
        assertThat(PeriodExpressions.in(text, PUBLISHED)).allMatch(PeriodExpressions.Found::compared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每周三开放",
                "一周日均两班",
                "on Mondays",
                "every Monday",
                "next Wednesday",
                "将于下周三开放",
                "open Monday to Friday",
                "a Black Friday sale"
            })
    void whatIsOnlyNamedAfterADayIsNoTime(String text) {
        assertThat(PeriodExpressions.in(text, PUBLISHED)).isEmpty();
    }

    @Test
    void theYearThatWasNamedHoldsForWhatFollows() {
        assertThat(PeriodExpressions.in("2024年用电量上升，其中二季度最快", PUBLISHED))
                .extracting(found -> found.period().first())
                .isEqualTo(List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1)));
    }

    @Test
    void anUndatedArticleHasNoRelativeTimes() {
        assertThat(PeriodExpressions.in("去年上半年用电量上升", null)).isEmpty();
        assertThat(PeriodExpressions.in("exports fell last year", null)).isEmpty();
    }

    @Test
    void noDayOfTheCalendarIsNoTime() {
        assertThat(PeriodExpressions.in("2026年2月30日", PUBLISHED))
                .noneMatch(found -> found.period().first().equals(LocalDate.of(2026, 2, 30)));
    }
}
