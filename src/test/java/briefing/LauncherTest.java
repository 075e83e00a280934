package briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The launcher with a Java that only says what it was called for. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script; Windows starts the jar")
@Tag("slow")
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            jar=none
            for argument; do
                case $argument in
                    -version) echo 'openjdk version "17.0.1"' >&2 ;;
                    -Djarmode=tools) unpacks=yes ;;
                    -XX:AOTCacheOutput=*) [ -e "${0%java}knows-aot" ] || exit 1; archive=${argument#*=} ;;
                    -XX:AOTCache=*) linked=' linked' ;;
                    -XX:ArchiveClassesAtExit=*) archive=${argument#*=} ;;
                    -Dbriefing.starting=*) starting=${argument#*=} ;;
                    *.jar) jar=$argument ;;
                    */app) app=$argument ;;
                esac
            done
            if [ -n "${unpacks:-}" ]; then
                mkdir -p "$app/lib" && echo app >"$app/briefing.jar" && echo lib >"$app/lib/one.jar"
            elif [ -n "${archive:-}" ]; then
                echo classes >"$archive"
            elif [ "$jar" != none ]; then
                case $jar in */start/*/app/briefing.jar) echo unpacked${linked:-} ;; *) echo plain ;; esac
                [ -n "${DIES:-}" ] || rm -f "${starting:-}"
                exit "${ENDS:-0}"
            fi
            """;

    @TempDir
    Path folder;

    private Path cache;

    @BeforeEach
    void install() throws IOException {
        cache = folder.resolve("a cache");
        Files.copy(Path.of("src/main/launcher/briefing"), folder.resolve("briefing"));
        Files.writeString(folder.resolve("briefing.jar"), "jar");
        executable("jdk/bin/java", JAVA);
        executable("bin/sleep", "#!/bin/sh\n");
    }

    @Test
    void whatTheFirstStartMadeReadyIsUsedByTheNext() throws Exception {
        assertThat(start()).isEqualTo("plain 0");
        awaitReady();
        assertThat(start()).isEqualTo("unpacked 0");
        assertThat(start("ENDS=3")).isEqualTo("unpacked 3");
        assertThat(start()).isEqualTo("unpacked 0");
    }

    @Test
    void aJavaThatCanLinkClassesAheadDoesSo() throws Exception {
        Files.writeString(folder.resolve("jdk/bin/knows-aot"), "");
        start();

        assertThat(awaitReady().resolve("classes.aot")).exists();
        assertThat(start()).isEqualTo("unpacked linked 0");
    }

    /** Something done to the folder of the newest start. */
    private interface Change {
        void to(Path start) throws IOException;
    }

    enum Damage {
        JAR_TRUNCATED(start -> Files.write(start.resolve("app/briefing.jar"), new byte[0])),
        LIBRARY_MISSING(start -> Files.delete(start.resolve("app/lib/one.jar"))),
        LIBRARY_A_FOLDER(start -> {
            Files.delete(start.resolve("app/lib/one.jar"));
            Files.createDirectory(start.resolve("app/lib/one.jar"));
        }),
        ARCHIVE_LONGER(start -> Files.writeString(start.resolve("classes.jsa"), "x", StandardOpenOption.APPEND)),
        ARCHIVE_MISSING(start -> Files.delete(start.resolve("classes.jsa"))),
        NOTES_EMPTY(start -> Files.writeString(start.resolve("made"), "")),
        NOTES_A_FOLDER(start -> {
            Files.delete(start.resolve("made"));
            Files.createDirectory(start.resolve("made"));
        }),
        A_FILE(start -> {
            delete(start);
            Files.writeString(start, "a");
        }),
        ALL_A_FILE(start -> {
            delete(start.getParent());
            Files.writeString(start.getParent(), "a");
        });

        private final Change change;

        Damage(Change change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverBecameOfItTheJarRunsAndItIsMadeAgain(Damage damage) throws Exception {
        start();
        damage.change.to(awaitReady());

        assertThat(start()).isEqualTo("plain 0");
        awaitReady();
        assertThat(start()).isEqualTo("unpacked 0");
    }

    @Test
    void whatDiesBeforeTheProgramBeginsIsNotUsedAgain() throws Exception {
        start();
        awaitReady();
        assertThat(start("DIES=yes", "ENDS=134")).isEqualTo("unpacked 134");

        assertThat(start()).isEqualTo("plain 0");
        awaitReady();
        assertThat(start()).isEqualTo("unpacked 0");
    }

    @Test
    void whereTheCacheIsNoFolderTheJarRuns() throws Exception {
        Files.writeString(cache, "a");

        assertThat(start()).isEqualTo("plain 0");
        assertThat(start()).isEqualTo("plain 0");
        assertThat(cache).hasContent("a");
    }

    /** What ran, and what it ended with. */
    private String start(String... settings) throws Exception {
        ProcessBuilder launcher = new ProcessBuilder(
                        "sh", folder.resolve("briefing").toString(), "articles")
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(
                        folder.resolve("briefing.jar").toFile()));
        launcher.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        launcher.environment().put("BRIEFING_CACHE", cache.toString());
        launcher.environment().merge("PATH", folder.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        for (String setting : settings) {
            launcher.environment().put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
        }
        Process process = launcher.start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        return said + " " + process.waitFor();
    }

    /** The folder of what is made ready in the background. */
    private Path awaitReady() throws Exception {
        for (int i = 0; i < 600; i++) {
            List<Path> starts = list(cache.resolve("start"));
            if (starts.size() == 1
                    && Files.isRegularFile(starts.get(0).resolve("made"))
                    && Files.size(starts.get(0).resolve("made")) > 0) {
                return starts.get(0);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nothing was made ready within 30 seconds");
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path path : list(folder)) {
            delete(path);
        }
        Files.delete(folder);
    }

    private void executable(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
