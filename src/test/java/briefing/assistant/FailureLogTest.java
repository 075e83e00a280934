package briefing.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class FailureLogTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-03-12T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void aTraceIsKeptWhereOnlyItsOwnerCanReadIt() throws IOException {
        Path log = log().keep(new IllegalStateException("the lamp is out")).orElseThrow();

        assertThat(log).isEqualTo(folder.resolve("state/failures.log"));
        assertThat(log)
                .content()
                .startsWith("2026-03-12T08:00:00Z java.lang.IllegalStateException: the lamp is out\n")
                .contains("FailureLogTest");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
    }

    @Test
    void keysAndPasswordsAreLeftOut() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(".env", Map.of("BRIEFING_CHAT_API_KEY", "0123456789abcdef")));
        FailureLog log = FailureLog.of(
                Settings.of(
                        null,
                        false,
                        withState(environment, folder.resolve("state").toString())),
                TODAY,
                environment);

        Path file = log.keep(new IllegalStateException(
                        "x".repeat(990)
                                + "0123456789abcdef http://bob:hunter2@host/ Authorization: Bearer eyJhb.c sk-abcdefgh",
                        new IllegalArgumentException("http://bob:hunter2@host/?Basic Ym9i sk-abcdefgh")))
                .orElseThrow();

        assertThat(file)
                .content()
                .contains("http://***@host/?Basic *** ***")
                .doesNotContain("01234", "hunter2", "eyJhb", "Ym9i", "sk-");
    }

    @Test
    void noPartOfAKeyIsLeftWhereALongLineIsCut() {
        FailureLog log = new FailureLog(folder.resolve("state"), TODAY, List.of("qzqzqzqzqzqzqzqz"));
        String before = "Bearer " + "y".repeat(ShortLines.MOST - 60) + " ";

        for (int i = 0; i < 60; i++) {
            log.keep(new RuntimeException(before + "x".repeat(i) + "qzqzqzqzqzqzqzqz and so on"));
        }

        assertThat(folder.resolve("state/failures.log")).content().doesNotContain("qz");
    }

    @Test
    void itNeverGrowsBeyondTwoMegabytes() throws IOException {
        FailureLog log = log();
        StackOverflowError endless = new StackOverflowError("deep ".repeat(100_000));
        for (int i = 0; i < 150; i++) {
            log.keep(endless);
        }

        assertThat(Files.size(folder.resolve("state/failures.log"))).isBetween(1_000L, 1_000_000L);
        assertThat(Files.size(folder.resolve("state/failures.old.log"))).isBetween(900_000L, 1_000_000L);
    }

    @Test
    void whereItCannotBeWrittenNothingElseFails() throws IOException {
        Files.writeString(folder.resolve("state"), "a file in the place of the folder");

        assertThat(log().keep(new IllegalStateException())).isEmpty();
    }

    private FailureLog log() {
        return new FailureLog(folder.resolve("state"), TODAY, List.of());
    }

    private static StandardEnvironment withState(StandardEnvironment environment, String state) {
        environment.getPropertySources().addLast(new MapPropertySource("state", Map.of("briefing.state", state)));
        return environment;
    }
}
