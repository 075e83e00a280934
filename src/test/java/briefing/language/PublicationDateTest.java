package briefing.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-05",
                "2026/3/5 10:22",
                "2026.03.05",
                "2026年3月5日",
                "2026 年 03 月 05 日",
                "二〇二六年三月五日",
                "March 5, 2026",
                "Mar. 5th, 2026",
                "Thu, 05 Mar 2026 10:00:00 +0800",
                "5 March 2026",
                "2026-03-05T23:30:00Z",
                "3/5/2026",
                "2026 Mar 5",
                "2026-Mar-05"
            })
    void everyFormIsThatDay(String printed) {
        assertThat(PublicationDate.in("Published " + printed)).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月5日", "March 5", "2026年", "2026-13-05", "2026-02-30", "1.2.3", "120260305"})
    void whatLacksAYearOrIsNoDayIsNone(String printed) {
        assertThat(PublicationDate.in(printed)).isNull();
    }

    @Test
    void aDayBeforeItsMonthIsSeenWhereThereIsNoSuchMonth() {
        assertThat(PublicationDate.in("18/03/2019")).isEqualTo(LocalDate.of(2019, 3, 18));
        assertThat(PublicationDate.in("12-15-2016")).isEqualTo(LocalDate.of(2016, 12, 15));
        assertThat(PublicationDate.in(PublicationDate.dayFirst("at 5/3/2026"))).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void aNameMayHoldItWithoutMarks() {
        assertThat(PublicationDate.inName("IMG_20260305_notes.txt")).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(PublicationDate.inName("https://example.org/2026/03/05/pier.html"))
                .isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(PublicationDate.inName("report-1.txt")).isNull();
    }
}
