package briefing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.generated.GeneratedArticles;
import briefing.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Damages what the built program keeps in its cache: it starts all the same, twice, and answers. */
final class CacheFuzz {

    private static final List<String> PARTS = List.of("start", "models", "index");
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Program program;
    private final long seed;
    private final Findings findings;
    private final GeneratedArticles.Generated asked = GeneratedArticles.article(Language.ENGLISH, 5, 0);

    CacheFuzz(Path folder, long seed, Findings findings) throws Exception {
        this.folder = folder;
        this.seed = seed;
        this.findings = findings;
        // In a session of its own, so that what it makes ready behind can be ended with it.
        program = new Program(
                List.of(
                        "setsid",
                        "--wait",
                        Path.of("target", "briefing").toAbsolutePath().toString()),
                folder);
        QuestionFuzz.writeCorpus(folder);
        Files.delete(folder.resolve("corpus/zh-0.txt"));
        ask();
        awaitArchive();
        ask(); // both models, as the shell has
        run(
                "cp",
                "-a",
                folder.resolve("cache").toString(),
                folder.resolve("whole").toString());
    }

    void run(int from, int count) throws Exception {
        for (int i = from; i < from + count; i++) {
            endWhatRunsBehind();
            DamagedFolder.delete(folder.resolve("cache"));
            run(
                    "cp",
                    "-al",
                    folder.resolve("whole").toString(),
                    folder.resolve("cache").toString());
            Random random = Seeded.random(seed, i);
            String part = DamagedFiles.pick(PARTS, random);
            Path damaged = folder.resolve("cache").resolve(part);
            // Lucene's files are never changed in place; its lock is, and is empty.
            String what = part + "/" + DamagedFolder.damage(damaged, random);
            for (String time : List.of("first", "second")) {
                check(ask(), i, time + " start after " + what);
            }
            findings.tried(1);
        }
        endWhatRunsBehind();
    }

    private void check(Program.Result result, int number, String what) throws IOException {
        String out = new String(result.out(), UTF_8);
        String err = new String(result.err(), UTF_8);
        String wrong = result.stuck()
                ? "stuck"
                : result.code() != 0
                        ? "exit " + result.code()
                        : !out.contains(asked.figure())
                                ? "no answer"
                                : err.contains("Exception") || err.lines().count() > 3 ? "noise" : "";
        try (Stream<Path> here = Files.list(folder.resolve("here"))) {
            List<Path> left = here.toList();
            if (!left.isEmpty()) {
                wrong += " leaves " + left.get(0).getFileName().toString().replaceAll("\\d+", "");
                for (Path file : left) {
                    Files.delete(file);
                }
            }
        }
        if (!wrong.isEmpty()) {
            String detail = "number " + number + ", " + what + ": " + PrintedJson.shortened(err);
            findings.add(wrong, detail, number + ".txt", detail.getBytes(UTF_8));
        }
    }

    private Program.Result ask() throws Exception {
        return program.run(new byte[0], SILENCE, "ask", "--json", asked.question());
    }

    /** The first start makes ready for the next ones, behind. */
    private void awaitArchive() throws Exception {
        for (int i = 0; i < 1500; i++) {
            try (Stream<Path> all = Files.walk(folder.resolve("cache/start"))) {
                if (all.anyMatch(file -> file.endsWith("made") && Files.exists(file.resolveSibling("app")))) {
                    return;
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                // being made
            }
            TimeUnit.MILLISECONDS.sleep(200);
            if (i % 100 == 50) {
                ask();
            }
        }
        throw new IllegalStateException("nothing was made ready");
    }

    /** Processes that our starts left: those that have our folder in their environment. */
    private void endWhatRunsBehind() throws Exception {
        byte[] mark = ("BRIEFING_CACHE=" + folder.resolve("cache")).getBytes(UTF_8);
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
            try {
                if (process.pid() != ProcessHandle.current().pid()
                        && new String(Files.readAllBytes(environment), UTF_8).contains(new String(mark, UTF_8))) {
                    process.destroyForcibly();
                }
            } catch (IOException e) {
                // ended, or of somebody else
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }
}
