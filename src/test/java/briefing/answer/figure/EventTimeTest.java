package briefing.answer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The lighthouse was lit on May 3, 1998.|1998-05-03",
                "The port, founded in 1908, opened a museum on Wednesday.|2026-08-12",
                "The plan announced in 2019 will end on August 3, 2026, the board said.|2026-08-03",
                "The board announced in 2019 that it would widen the pier.|2019-01-01",
                "The pier that was built in 1998 was closed on August 3.|2026-08-03",
                "In July the board stopped the plan of May 3, 2021.|2026-07-01",
                "2025年，海州的新码头于5月3日开放。|2025-05-03",
                "The law passed in 2021 took effect in 2024.|2024-01-01",
                "Workers who struck won a raise in 2025.|2025-01-01",
                "Captains who had left the port came back in July.|2026-07-01",
                "成立于1908年的海州港务公司昨日宣布扩建码头。|2026-08-14",
                "上个月，海州港如期涨价，但港务局没有排除9月再涨。|2026-07-01",
                "2015年12月，海州港由两座旧码头合并而成。|2015-12-01",
                "海州港2025年吞吐量为900万吨。|2025-01-01",
                "港务局计划2027年建成新码头。|2027-01-01",
                "三座码头分别建成于1998年和2004年。|1998-01-01"
            })
    void theMainClauseTellsTheTime(String sentence, LocalDate first) {
        Period told = EventTime.of(sentence, DAY);

        assertThat(told).isNotNull().extracting(Period::first).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The plan announced in 2019 will bring two more boats.",
                "The port, founded in 1908, is the oldest of the bay.",
                "Founded in 1908, the port employs 300 people.",
                "Mia Stone, who joined the board in 2010, runs the port.",
                "Captains who sailed and rowed in 2019 know the bay.",
                "Mia Stone, who had led the board since it was founded in 1998, runs the port.",
                "Her 2020 review of ferries is quoted by everyone.",
                "Most ferries are late, according to a 2024 federal survey.",
                "Last year’s report names three harbours.",
                "The ferry law (2019) names three harbours.",
                "成立于1908年的海州港务公司有三座码头。",
                "2019年发布的规划提出扩建码头。",
                "上周公布的海州二季度数据让港务局安心。",
                "《海州港2019年规划》提出扩建码头。",
                "商人们正关注海州港7月会议纪要。",
                "港务局举行的2026年7月份发布会上，有人问起码头。"
            })
    void aTimeInPassingIsNotThatOfWhatIsTold(String sentence) {
        assertThat(EventTime.of(sentence, DAY)).isNull();
    }

    @Test
    void anArticleWithoutADateHasOnlyTheTimesInPassing() {
        assertThat(EventTime.of("Founded in 1908, the port employs 300 people.", null))
                .isEqualTo(new Period(LocalDate.of(1908, 1, 1), LocalDate.of(1908, 12, 31)));
    }
}
