package briefing.answer.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String KEY = "0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "the key 0123456789abcdef is bad, the key *** is bad",
        "0123456789abcdef0123456789abcdef, ******",
        "cut at 0123456789ab, cut at ***",
        "0123456789xyz, ***xyz",
        "0123456 is a number, 0123456 is a number",
        "nothing of it, nothing of it"
    })
    void aKeyAndItsBeginningAreNotShown(String text, String shown) {
        assertThat(Redaction.of(KEY).applied(text)).isEqualTo(shown);
    }

    @Test
    void aKeyIsKnownAsItIsWrittenInAddressesToo() {
        assertThat(Redaction.of("a/b+c=d", null, "").applied("?key=a%2Fb%2Bc%3Dd or a/b+c=d"))
                .isEqualTo("?key=*** or ***");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 100})
    void aKeyIsNotShownHoweverAnAnswerComesInParts(int size) {
        String answer = "Chips 0123456789abcdef rose 01234 by 0123456789 percent 0120123456789abcdef";
        List<String> parts = new ArrayList<>();
        Redaction.Stream stream = Redaction.of(KEY).stream(parts::add);

        for (int i = 0; i < answer.length(); i += size) {
            stream.accept(answer.substring(i, Math.min(answer.length(), i + size)));
        }
        stream.end();

        assertThat(String.join("", parts)).isEqualTo("Chips *** rose 01234 by *** percent 012***");
    }

    @Test
    void whatIsNoKeyIsShownAtOnce() {
        List<String> parts = new ArrayList<>();
        Redaction.Stream stream = Redaction.of(KEY).stream(parts::add);

        stream.accept("Chips rose by 012");
        stream.accept(".5%");

        assertThat(parts).containsExactly("Chips rose by ", "012.5%");
    }
}
