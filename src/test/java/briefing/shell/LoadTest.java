package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told of a load, and what is left of one that could not be finished. */
class LoadTest {

    @TempDir
    Path folder;

    @Test
    void eachFileOfAFolderIsToldOfInItsOrder() throws IOException {
        write("news/a.txt");
        Files.write(folder.resolve("news/b.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        write("news/c.txt");

        Run run = load("--json", "news");

        assertThat(run.out().lines()).first().isEqualTo("{\"loaded\":\"news/a.txt\"}");
        assertThat(run.out().lines()).element(1).asString().startsWith("{\"failed\":\"b.txt\",\"reason\":\"");
        assertThat(run.out().lines()).element(2).isEqualTo("{\"loaded\":\"news/c.txt\"}");
        assertThat(run.out().lines()).element(3).asString().startsWith("{\"added\":2,");
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void ofManyFilesThatAreThereAlreadyTenAreNamedAndAllCounted() {
        for (int i = 10; i < 30; i++) {
            write("news/" + i + ".txt");
        }
        assertThat(load("news").out())
                .contains("loaded news/10.txt\n", "loaded news/29.txt\nloaded 20 files; 0 were there already\n");

        assertThat(load("news").out())
                .contains("news/19.txt is there already\nloaded 0 files; 20 were there already\n")
                .doesNotContain("news/20.txt");
    }

    @Test
    void aHiddenFileIsRefusedSinceNobodyWouldFindIt() {
        write(".notes.txt");

        assertThat(load(".notes.txt").err()).contains(".notes.txt: hidden; nothing hidden is read of a corpus");
    }

    @Test
    void whatAKilledLoadLeftInTheFolderIsGoneAfterTheNextStart() {
        String left = "corpus/news/.4194999-17.part"; // of a process with a number that no system gives
        String ofOthers = "corpus/news/.photo.part";
        String underWay = "corpus/.%d-17.part".formatted(ProcessHandle.current().pid());
        List.of(left, ofOthers, underWay, "new.txt").forEach(this::write);

        load("new.txt");

        assertThat(folder.resolve(left)).doesNotExist();
        assertThat(folder.resolve(ofOthers)).exists();
        assertThat(folder.resolve(underWay)).exists();
    }

    @Test
    void ctrlCStopsALoadAndWhatItToldOfStays() throws Exception {
        Run.writeCorpus(folder);
        write("first.txt");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TypedShell shell = new TypedShell(folder, Map.of())) {
            shell.until("briefing> ");
            shell.line("load " + folder.resolve("first.txt") + " http://127.0.0.1:" + silent.getLocalPort() + "/");
            shell.until("loaded first.txt");
            silent.accept();

            shell.ctrlC();

            assertThat(shell.until("briefing> "))
                    .contains("Stopped. What was loaded stays.")
                    .doesNotContain("Exception", "failed");
            shell.line("articles").until("3 articles");
        }
    }

    @Test
    void aDiskThatIsFullIsSaidOfEachFileThatFoundNoRoomAndTheOthersStay() throws Exception {
        for (int i = 10; i < 30; i++) {
            write("news/" + i + ".txt");
        }
        try (SmallMount disk = SmallMount.of(folder.resolve("corpus"), "size=40k")) {
            Run run = load("news");

            assertThat(run.code()).isEqualTo(4);
            assertThat(run.out()).contains("loaded news/10.txt\n").doesNotContain("loaded news/29.txt");
            assertThat(run.err()).contains("29.txt: the corpus folder cannot be written to: No space left on device");
            List<Path> written = files(disk.folder());
            assertThat(written)
                    .hasSizeBetween(1, 19)
                    .allSatisfy(file -> assertThat(file)
                            .hasSameBinaryContentAs(folder.resolve("news").resolve(file.getFileName())));
            assertThat(run.out().lines().filter(line -> line.startsWith("loaded news/")))
                    .hasSameSizeAs(written);

            disk.remount("size=1m");
            assertThat(load("news").out()).contains("loaded news/29.txt");
        }
    }

    @Test
    void aCorpusThatIsReadOnlyIsSaidInOneLine() throws Exception {
        write("a.txt");
        try (SmallMount disk = SmallMount.of(folder.resolve("corpus"), "size=1m,ro")) {
            Run run = load("a.txt");

            assertThat(run.err())
                    .isEqualTo(folder.resolve("a.txt")
                            + ": the corpus folder cannot be written to: Read-only file system\n");
            assertThat(files(disk.folder())).isEmpty();
            assertThat(run.code()).isEqualTo(4);
        }
    }

    @Test
    void copiesThatTheIndexHasNoRoomForAreSaidToBeLeft() throws Exception {
        for (int i = 10; i < 30; i++) {
            write("news/" + i + ".txt");
        }
        try (SmallMount disk = SmallMount.of(folder.resolve("cache"), "size=12k")) {
            Run run = load("news");

            assertThat(run.err())
                    .contains(
                            "The index could not be brought up to date: ",
                            "No space left on device",
                            "1 file was copied and is still to be indexed",
                            "Stopped. What was loaded stays.")
                    .doesNotContain("Exception");
            assertThat(run.out()).doesNotContain("loaded news");
            assertThat(run.code()).isEqualTo(1);

            disk.remount("size=10m");
            assertThat(load("news").out()).contains("loaded 19 files; 1 were there already\n", "20 added");
        }
    }

    private void write(String name) {
        Run.write(
                folder.resolve(name),
                "The bridge of " + name + "\n\n" + "It opened on 5 May 2025 after years of work. ".repeat(60) + "\n");
    }

    private Run load(String... what) {
        String[] call = Stream.concat(
                        Stream.of("load"),
                        Stream.of(what)
                                .map(name -> name.startsWith("--")
                                        ? name
                                        : folder.resolve(name).toString()))
                .toArray(String[]::new);
        return Run.of(folder, "", call);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
