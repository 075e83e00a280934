package briefing.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void traditionalIsFoundAsSimplifiedAndFullWidthAsHalfWidth() {
        assertThat(Folding.fold("臺灣軟體，ＡＩ　２０２６！")).isEqualTo("台湾软体,AI 2026!");
    }

    @Test
    void everyPositionStays() {
        String text = "繁體😀「字」";
        assertThat(Folding.fold(text)).hasSameSizeAs(text).isEqualTo("繁体😀「字」");
    }
}
