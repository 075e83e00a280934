package briefing.article.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StripTest {

    @Test
    void onlyALongPictureIsCut() {
        assertThat(Strip.of(1080, 3_000)).hasSize(1);
        assertThat(Strip.of(400, 1_800)).hasSize(1);
        assertThat(Strip.of(1080, 20_000).size()).isBetween(12, 14);
    }

    @Test
    void eachLineIsWholeInTheStripThatHasIt() {
        int height = 20_000;
        List<Strip> strips = Strip.of(1080, height);
        for (int lineHeight : new int[] {12, 40, 160}) {
            for (int top = 0; top + lineHeight <= height; top += 7) {
                Box line = new Box(10, top, 900, top + lineHeight);
                List<Strip> having = strips.stream()
                        .filter(strip -> strip.has(line.below(-strip.top())))
                        .toList();
                assertThat(having).hasSizeBetween(1, 2).allSatisfy(strip -> {
                    assertThat(line.top()).isGreaterThanOrEqualTo(strip.top());
                    assertThat(line.bottom()).isLessThanOrEqualTo(strip.top() + strip.height());
                });
            }
        }
    }
}
