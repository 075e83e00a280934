package briefing.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HalfFloatTest {

    @Test
    void everyHalfComesBackAsItWas() {
        for (int half = 0; half <= 0xffff; half++) {
            if ((half & 0x7c00) != 0x7c00) {
                assertThat(HalfFloat.of(HalfFloat.toFloat((short) half))).isEqualTo((short) half);
            }
        }
    }

    @Test
    void numbersAreKeptToThreeDigits() {
        for (float number = 0.001f; number < 65_000; number *= 1.013f) {
            assertThat(HalfFloat.toFloat(HalfFloat.of(number))).isCloseTo(number, within(number / 2048));
            assertThat(HalfFloat.toFloat(HalfFloat.of(-number))).isCloseTo(-number, within(number / 2048));
        }
    }

    @Test
    void knownNumbersHaveTheirBits() {
        assertThat(HalfFloat.of(1)).isEqualTo((short) 0x3c00);
        assertThat(HalfFloat.of(-2)).isEqualTo((short) 0xc000);
        assertThat(HalfFloat.of(65_504)).isEqualTo((short) 0x7bff);
        assertThat(HalfFloat.of(0x1p-24f)).isEqualTo((short) 0x0001);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> HalfFloat.of(70_000)).hasMessage("no half float: 70000.0");
        assertThatThrownBy(() -> HalfFloat.of(Float.NaN)).hasMessage("no half float: NaN");
    }
}
