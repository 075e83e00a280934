package briefing.answer.select;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentTermsTest {

    @Test
    void aPartOfAWiderWordIsNotWhatIsAskedFor() {
        assertThat(isOnlyPart("出口", "海州出口增速", "海州进出口增长4%。")).isTrue();
        assertThat(isOnlyPart("出口", "海州出口增速", "海州进出口增长4%，出口增长7%。")).isFalse();
        assertThat(isOnlyPart("出口", "海州进出口增速", "海州进出口增长4%。")).isFalse();
        assertThat(isOnlyPart("增速", "海州出口增速", "海州进出口增长4%。")).isFalse();
    }

    private static boolean isOnlyPart(String word, String question, String text) {
        return ContentTerms.isOnlyPart(word, question, text);
    }
}
