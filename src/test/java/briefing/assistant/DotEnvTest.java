package briefing.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BRIEFING_CORPUS=articles|articles",
                "export BRIEFING_CORPUS=articles|articles",
                "BRIEFING_CORPUS = \"my articles\" # mine|my articles",
                "BRIEFING_CORPUS='a # b'|a # b",
                "BRIEFING_CORPUS=文章 # 注释|文章",
                "BRIEFING_CORPUS=http://a/#b|http://a/#b",
                "BRIEFING_CORPUS=\"say \\\"hi\\\"\"|say \"hi\"",
                "BRIEFING_CORPUS=|``"
            })
    void aSettingIsReadAsShellsWriteIt(String line, String value) {
        assertThat(DotEnv.settings(List.of(line))).containsExactly(java.util.Map.entry("BRIEFING_CORPUS", value));
    }

    @ParameterizedTest
    @CsvSource({"# BRIEFING_CORPUS=x", "no setting", "1A=x"})
    void otherLinesSetNothing(String line) {
        assertThat(DotEnv.settings(List.of(line))).isEmpty();
    }
}
