package briefing.fuzz;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same as {@link FuzzTest}, by the thousand, and what takes a built program: {@code mvn -Psoak verify}. One part of one
 * thing is tried with, say, {@code -Dsoak.test=FuzzSoak#files -Dbriefing.fuzz.files=5000 -Dbriefing.fuzz.from=10000}.
 */
class FuzzSoak {

    private static final long SEED = Long.getLong("briefing.fuzz.seed", 2);
    private static final int FROM = Integer.getInteger("briefing.fuzz.from", 0);

    @TempDir
    Path folder;

    private final String from = "seed " + SEED + ", from " + FROM;

    @Test
    void files() throws Exception {
        Findings findings = new Findings("files", from);
        DamagedFiles damaged = new DamagedFiles(SEED, 60_000);
        FileFuzz fuzz = new FileFuzz(folder, Duration.ofSeconds(15), findings);
        int count = count("files", 2000);
        for (int i = FROM; i < FROM + count; i += 1000) {
            fuzz.run(IntStream.range(i, Math.min(i + 1000, FROM + count))
                    .mapToObj(damaged::file)
                    .toList());
        }
        findings.end();
    }

    /** Of the built program and its own models. */
    @Test
    void questions() throws Exception {
        assumeBuilt();
        Findings findings = new Findings("questions", from);
        GeneratedQuestions generated = new GeneratedQuestions(SEED, 20_000);
        List<String> questions = new ArrayList<>();
        IntStream.range(FROM, FROM + count("questions", 1000))
                .mapToObj(generated::question)
                .forEach(questions::add);
        new QuestionFuzz(Program.launcher(folder), Duration.ofSeconds(20), findings).ask(questions);
        findings.end();
    }

    @Test
    void lines() throws Exception {
        Findings findings = new Findings("lines", from);
        GeneratedQuestions generated = new GeneratedQuestions(SEED + 1, 20_000);
        List<String> lines = IntStream.range(FROM, FROM + count("lines", 1000))
                .mapToObj(generated::question)
                .toList();
        new QuestionFuzz(Program.hashed(folder), Duration.ofSeconds(20), findings).type(lines);
        findings.end();
    }

    @Test
    void indexes() throws Exception {
        Findings findings = new Findings("indexes", from);
        new IndexFuzz(folder, SEED, findings).run(FROM, count("indexes", 200));
        findings.end();
    }

    @Test
    void caches() throws Exception {
        assumeBuilt();
        Findings findings = new Findings("caches", from);
        new CacheFuzz(folder, SEED, findings).run(FROM, count("caches", 50));
        findings.end();
    }

    @Test
    void pages() throws Exception {
        Findings findings = new Findings("pages", from);
        new PageFuzz(folder, SEED, findings).run(FROM, count("pages", 500));
        findings.end();
    }

    @Test
    void endpoints() throws Exception {
        Findings findings = new Findings("endpoints", from);
        new EndpointFuzz(folder, SEED, findings).run(FROM, count("endpoints", 200));
        findings.end();
    }

    @Test
    void kills() throws Exception {
        Findings findings = new Findings("kills", from);
        new LoadKills(folder, SEED, findings).run(FROM, count("kills", 50), 2000);
        findings.end();
    }

    @Test
    void signals() throws Exception {
        assumeBuilt();
        Findings findings = new Findings("signals", from);
        new SignalFuzz(folder, SEED, findings).run(FROM, count("signals", 60));
        findings.end();
    }

    private static int count(String what, int otherwise) {
        return Integer.getInteger("briefing.fuzz." + what, otherwise);
    }

    private static void assumeBuilt() {
        assumeTrue(Files.isExecutable(Path.of("target", "briefing")), "the program was not built");
    }
}
