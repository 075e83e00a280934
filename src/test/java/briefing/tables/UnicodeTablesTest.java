package briefing.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the tables to what makes them. With {@code -Dbriefing.write} it writes them. */
class UnicodeTablesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/briefing");

    @Test
    void theTableOfTraditionalCharactersIsWhatIcuSays() throws IOException {
        isMadeOf(UnicodeTables.simplified(), RESOURCES.resolve("language/traditional-simplified.txt"));
    }

    @Test
    void theTableOfPinyinIsWhatIcuSays() throws IOException {
        isMadeOf(UnicodeTables.pinyin(), RESOURCES.resolve("retrieval/translation/pinyin.txt"));
    }

    private static void isMadeOf(String table, Path file) throws IOException {
        if (System.getProperty("briefing.write") != null) {
            Files.writeString(file, table);
        }
        assertThat(file).hasContent(table);
    }
}
