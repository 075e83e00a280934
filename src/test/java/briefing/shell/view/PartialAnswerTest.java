package briefing.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import briefing.language.Messages;
import briefing.shell.terminal.Links;
import briefing.shell.terminal.Screen;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However an answer is cut into parts, what is shown is the same. */
class PartialAnswerTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 40})
    void showsTheSameLinesHoweverTheTextIsCut(int length) {
        String text = "It opened 12 zero-carbon parks in 2025. [1]\n\n海港城建成了十二个零碳园区，今年再建三个。[2] Done.";

        assertThat(shown(text, length)).isEqualTo("""
                It opened 12
                zero-carbon parks
                in 2025. [1]

                海港城建成了十二个
                零碳园区，今年再建
                三个。[2] Done.
                """);
    }

    private static Screen screen(PrintWriter writer) {
        return new Screen(writer, writer, Screen.Size.of(() -> 18, () -> 24), false, true, Links.none());
    }

    private static String shown(String text, int length) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        try (PartialAnswer partial = new PartialAnswer(screen(writer), false, Messages.of(Language.ENGLISH))) {
            for (int i = 0; i < text.length(); i += length) {
                partial.accept(text.substring(i, Math.min(text.length(), i + length)));
            }
        }
        return out.toString().replaceAll("(?m) +$", "");
    }
}
