package briefing.retrieval.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameSoundsTest {

    private final NameSounds sounds = NameSounds.shipped();

    @Test
    void aNameSoundsLikeItsChineseFormAndLikeNoOther() {
        assertThat(sounds.evidence("曼宁", "manning")).isGreaterThan(10);
        assertThat(sounds.evidence("希曼斯", "seamans")).isGreaterThan(10);
        assertThat(sounds.evidence("曼宁", "seamans")).isNegative();
        assertThat(sounds.evidence("目的", "mood")).isNegative();
    }

    @Test
    void whatIsExplainedIsNoName() {
        HeardNames names = new HeardNames(sounds);
        BitSet explained = new BitSet();
        List<String> texts = List.of("Manning threw the ball, and Norman caught it.");

        assertThat(names.find(List.of(new HeardNames.Run("曼宁", explained)), texts)
                        .english("曼宁"))
                .containsExactly("Manning");
        explained.set(0, 2);
        assertThat(names.find(List.of(new HeardNames.Run("曼宁", explained)), texts)
                        .terms())
                .isEmpty();
    }

    @Test
    void aWordThatAlsoStandsInSmallLettersIsNoName() {
        HeardNames names = new HeardNames(sounds);

        assertThat(names.find(
                                List.of(new HeardNames.Run("曼宁", new BitSet())),
                                List.of("Manning the desk is work. They were manning it."))
                        .terms())
                .isEmpty();
    }
}
