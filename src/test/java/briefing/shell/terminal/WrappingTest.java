package briefing.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {

    @Test
    void englishBreaksAtSpaces() {
        assertThat(wrapped("the quick brown fox jumps", 11)).containsExactly("the quick", "brown fox", "jumps");
    }

    @Test
    void aChineseCharacterIsTwoColumns() {
        assertThat(wrapped("人工智能核心产业规模", 10)).containsExactly("人工智能核", "心产业规模");
    }

    @Test
    void noLineStartsWithAClosingMark() {
        assertThat(wrapped("建设零碳园区。再建数字园区", 12)).containsExactly("建设零碳园", "区。再建数字", "园区");
    }

    @Test
    void noLineEndsWithAnOpeningMark() {
        assertThat(wrapped("推动产业的《行动方案》", 12)).containsExactly("推动产业的", "《行动方案》");
    }

    @Test
    void aCitationsMarkStaysWithItsWord() {
        assertThat(wrapped("it grew fast. [1] Then", 13)).containsExactly("it grew", "fast. [1]", "Then");
    }

    @Test
    void aWordWiderThanTheLineIsCut() {
        assertThat(wrapped("see https://example.com/a", 10)).containsExactly("see", "https://ex", "ample.com/", "a");
    }

    @Test
    void itsOwnLineEndsAreKept() {
        assertThat(wrapped("a\n\nb", 10)).containsExactly("a", "", "b");
    }

    @Test
    void withoutAWidthNothingIsBroken() {
        assertThat(wrapped("the quick brown fox", 0)).containsExactly("the quick brown fox");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 13, 20, 39, 40, 80})
    void nothingIsLostAndNoLineIsTooWide(int width) {
        String text = "2025年，AI产业（core industry）规模突破1.2万亿元，“企业”超过6200家…… [1] and so on: 35%。";

        List<String> lines = wrapped(text, width);

        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allMatch(line -> line.isEmpty() || "，。）”".indexOf(line.charAt(0)) < 0);
        if (width >= 20) {
            assertThat(lines).allMatch(line -> Wrapping.columns(line) <= width);
        }
    }

    private static List<String> wrapped(String text, int width) {
        return Wrapping.wrap(new AttributedString(text), width).stream()
                .map(AttributedString::toString)
                .toList();
    }
}
