package briefing.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.article.Article;
import briefing.article.corpus.Corpus;
import briefing.assistant.Settings;
import briefing.assistant.UsageException;
import briefing.language.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class ProgramsTest {

    private static final Article ARTICLE = new Article(
            "pier.txt",
            "Pier <b>opens</b>",
            LocalDate.of(2026, 3, 9),
            null,
            null,
            Language.ENGLISH,
            "The pier opened. <script>alert(1)</script> It is long.",
            null);

    @TempDir
    Path folder;

    @Test
    void thePageInTheBrowserHasTheQuoteMarkedAndPagesOfTheDayBeforeGo() throws Exception {
        Path pages = Files.createDirectories(folder.resolve("state/pages"));
        Path old = Files.writeString(pages.resolve("old.html"), "old");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path recent = Files.writeString(pages.resolve("recent.html"), "recent");

        Path page = programs(Map.of("BROWSER", "true")).browse(ARTICLE, 0, 16);

        assertThat(page)
                .content()
                .contains("The pier opened.")
                .contains("<mark")
                .doesNotContain("<script");
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }

    @Test
    void aBrowserThatDoesNotStartIsToldWithThePage() {
        assertThatThrownBy(() -> programs(Map.of("BROWSER", "/no/such/browser")).browse(ARTICLE, 0, 16))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void theEditorOpensTheFileAtTheLineOfTheQuote() throws Exception {
        Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(folder.resolve("corpus/pier.txt"), "Pier opens\n\nThe pier opened.\n");
        Path vi =
                Files.writeString(folder.resolve("vi"), "#!/bin/sh\necho \"$@\" > " + folder.resolve("called") + "\n");
        assertThat(vi.toFile().setExecutable(true)).isTrue();

        programs(Map.of("EDITOR", vi.toString())).edit(ARTICLE, "The pier opened.");

        assertThat(folder.resolve("called")).content().startsWith("+3 ").contains("pier.txt");
    }

    @Test
    void withoutAnEditorThatIsSaid() {
        assertThatThrownBy(() -> programs(Map.of()).edit(ARTICLE, "The pier")).isInstanceOf(UsageException.class);
    }

    private Programs programs(Map<String, String> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        Map<String, Object> all = new HashMap<>(variables);
        all.put("briefing.state", folder.resolve("state").toString());
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        return new Programs(
                new Corpus(folder.resolve("corpus")),
                Settings.of(null, false, environment),
                environment,
                Clock.systemUTC());
    }
}
