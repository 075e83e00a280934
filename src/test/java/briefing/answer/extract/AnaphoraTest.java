package briefing.answer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.passage.Span;
import org.junit.jupiter.api.Test;

class AnaphoraTest {

    @Test
    void aSentenceThatPointsBackComesWithTheOneBefore() {
        assertThat(resolved("The plan has two parts. The council passed a bill. It caps fares at 2 yuan.", "It caps"))
                .isEqualTo("The council passed a bill. It caps fares at 2 yuan.");
        assertThat(resolved("市里公布了新办法。国务院批准了条例。该条例五月起施行。", "该条例")).isEqualTo("国务院批准了条例。该条例五月起施行。");
        assertThat(resolved("李明是工程师。他设计了这座桥。", "他设计")).isEqualTo("李明是工程师。他设计了这座桥。");
    }

    @Test
    void oneThatStandsAloneOrOpensItsParagraphStaysAlone() {
        assertThat(resolved("The council passed a bill. Itineraries change in May.", "Itin"))
                .isEqualTo("Itineraries change in May.");
        assertThat(resolved("The council passed a bill.\nIt caps fares.", "It caps"))
                .isEqualTo("It caps fares.");
        assertThat(resolved("会议开了两天。其他城市也会跟进。", "其他")).isEqualTo("其他城市也会跟进。");
    }

    private static String resolved(String text, String opening) {
        Span sentence = new Span(text.indexOf(opening), text.length());
        return Anaphora.resolved(text, sentence).of(text);
    }
}
