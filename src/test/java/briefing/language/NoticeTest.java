package briefing.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeTest {

    /** What the code says as a notice: the first argument, or both of a choice. */
    private static final Pattern SAID = Pattern.compile(
            "(?:Notice|UsageException)\\.of\\(([^;]*?)(?:,|\\)\\)|\\);|\\);?\\n|\\) :)", Pattern.DOTALL);

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");

    @Test
    void whatGoesWrongIsToldInTheLanguageOfTheSession() throws IOException {
        Messages chinese = Messages.of(Language.CHINESE);
        Set<String> keys = keys();
        assertThat(keys).hasSizeGreaterThan(60).contains("skipped.scanned", "fetch.status", "store.slow");
        assertThat(keys)
                .allSatisfy(key -> assertThat(chinese.get(key))
                        .as(key)
                        .isNotEqualTo(Messages.of(Language.ENGLISH).get(key))
                        .containsPattern("\\p{IsHan}"));
    }

    @Test
    void aNoticeThatIsKeptIsToldInAnyLanguage() {
        Notice kept = Notice.ofStored(Notice.of("skipped.large", 50).stored());
        assertThat(kept.in(Messages.of(Language.ENGLISH))).isEqualTo("larger than 50 MB");
        assertThat(kept.in(Messages.of(Language.CHINESE))).isEqualTo("大于 50 MB");
    }

    @Test
    void whatAnotherProgramSaysStaysInItsWords() {
        String words = "No space left on device: 100% full";
        assertThat(Notice.ofStored(Notice.plain(words).stored()).in(Messages.of(Language.CHINESE)))
                .isEqualTo(words);
        assertThat(Notice.ofStored(words)).isEqualTo(Notice.plain(words));
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher said = SAID.matcher(Files.readString(file));
                while (said.find()) {
                    Matcher key = KEY.matcher(said.group(1));
                    while (key.find()) {
                        keys.add(key.group(1));
                    }
                }
            }
        }
        ResourceBundle.getBundle("briefing.language.messages", Locale.ROOT).keySet().stream()
                .filter(key -> key.matches("(?:embedding|fetch|skipped|store)\\..*"))
                .forEach(keys::add);
        return keys;
    }
}
