package briefing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn -Pdist verify} made, unpacked in a folder of its own and asked a question there. */
class Packages {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    Path folder;

    @TempDir
    Path own;

    @Test
    void zipUnpacksIntoOneFolderThatAnswers() throws Exception {
        run(folder, "jar", "xf", made(".zip").toString());
        Path home = only(folder);
        // The tool does not keep it; that of an unzip is held by the tar, which is made of the same files.
        assertThat(home.resolve("briefing").toFile().setExecutable(true)).isTrue();
        answers(home.resolve("briefing"));
    }

    @Test
    void tarHasAllThatAPersonNeeds() throws Exception {
        run(folder, "tar", "xzf", made(".tar.gz").toString());
        Path home = only(folder);
        assertThat(Files.isExecutable(home.resolve("briefing"))).isTrue();
        assertThat(Stream.of(
                        "briefing.cmd",
                        "briefing.jar",
                        "README.md",
                        ".env.example",
                        "LICENSE",
                        "Dockerfile",
                        "NOTICE",
                        "licenses",
                        "corpus",
                        "share/man/man1/briefing.1",
                        "share/bash-completion/completions/briefing",
                        "share/zsh/site-functions/_briefing",
                        "share/fish/vendor_completions.d/briefing.fish"))
                .allSatisfy(file -> assertThat(home.resolve(file)).exists());
        assertThat(home.resolve("briefing.cmd")).content().contains("\r\n");
        assertThat(home.resolve("share/man/man1/briefing.1")).content().startsWith(".TH");
        answers(home.resolve("briefing"));
    }

    @Test
    void debianPackageAnswersFromWhereItIsInstalled() throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(in -> Files.isExecutable(Path.of(in, "dpkg-deb"))));
        String deb = made(".deb").toString();
        assertThat(run(folder, "dpkg-deb", "-f", deb, "Depends")).contains("17");
        run(folder, "dpkg-deb", "-x", deb, folder.toString());
        assertThat(Files.readSymbolicLink(folder.resolve("usr/bin/briefing")))
                .isEqualTo(Path.of("/usr/share/briefing/briefing"));
        assertThat(folder.resolve("usr/share/man/man1/briefing.1")).exists();
        answers(folder.resolve("usr/share/briefing/briefing"));
    }

    private void answers(Path launcher) throws Exception {
        assertThat(run(folder, launcher.toString(), "ask", "What are MIIT's three AI priorities for 2026?"))
                .contains("three priorities");
        assertThat(run(folder, launcher.toString(), "status"))
                .contains(launcher.resolveSibling("corpus").toString());
    }

    private static Path made(String ending) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            List<Path> made = files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .toList();
            assertThat(made).as("packages ending in " + ending).hasSize(1);
            return made.get(0);
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    private String run(Path in, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().put("BRIEFING_STATE", own.resolve("state").toString());
        builder.environment().put("BRIEFING_CACHE", own.resolve("cache").toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }
}
