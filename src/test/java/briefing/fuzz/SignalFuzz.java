package briefing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.generated.GeneratedArticles;
import briefing.language.Language;
import briefing.shell.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Tells the built program to end at a random moment of a load or of an index: it ends within half a second, quietly. */
final class SignalFuzz {

    private static final int ARTICLES = 300;
    private static final int LONGEST_MILLIS = 8_000;
    private static final int LIMIT_MILLIS = 500;
    private static final List<String> COMMANDS = List.of("load", "index");
    private static final List<String> SIGNALS = List.of("TERM", "INT");

    private final Path folder;
    private final Program program;
    private final long seed;
    private final Findings findings;
    private final List<Long> times = new ArrayList<>();

    SignalFuzz(Path folder, long seed, Findings findings) throws Exception {
        this.folder = folder;
        // Where this runs in the background, Ctrl-C's signal is ignored, and would be by what it starts.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(Program.launcher(folder).command());
        this.program = new Program(command, folder);
        this.seed = seed;
        this.findings = findings;
        for (int i = 0; i < ARTICLES; i++) {
            var article = GeneratedArticles.article(Language.values()[i % 2], i, 0);
            Files.writeString(
                    Files.createDirectories(folder.resolve("articles")).resolve(article.file()), article.text());
        }
    }

    void run(int from, int count) throws Exception {
        for (int i = from; i < from + count; i++) {
            tell(COMMANDS.get(i % 2), SIGNALS.get(i / 2 % 2), i);
        }
        times.sort(null);
        System.out.println("fuzz: from a signal to the end, in ms: " + times);
    }

    private void tell(String command, String signal, int number) throws Exception {
        Random random = Seeded.random(seed, number);
        DamagedFolder.delete(folder.resolve("cache/index"));
        DamagedFolder.delete(folder.resolve("corpus"));
        if (command.equals("load")) {
            Files.createDirectories(folder.resolve("corpus"));
        } else {
            DamagedFolder.copy(folder.resolve("articles"), folder.resolve("corpus"));
        }
        Path out = folder.resolve("out");
        Process process = command.equals("load")
                ? program.start(out, "load", folder.resolve("articles").toString())
                : program.start(out, "index");
        if (process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS)) {
            return;
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        long told = System.nanoTime();
        int code = process.waitFor();
        long millis = (System.nanoTime() - told) / 1_000_000;
        times.add(millis);
        findings.tried(1);
        String said = Files.readString(out);
        if (millis > LIMIT_MILLIS) {
            add("late", command + " " + signal + " number " + number + ": " + millis + " ms", said);
        }
        if (code != (signal.equals("INT") ? ExitCode.INTERRUPTED : ExitCode.TERMINATED)) {
            add("exit " + code, command + " " + signal + " number " + number, said);
        }
        if (said.contains("Exception") || said.contains("\tat ")) {
            add("trace", command + " " + signal + " number " + number, said);
        }
    }

    private void add(String kind, String detail, String said) throws IOException {
        findings.add(kind, detail, kind.replace(' ', '-') + "-" + times.size() + ".txt", said.getBytes(UTF_8));
    }
}
