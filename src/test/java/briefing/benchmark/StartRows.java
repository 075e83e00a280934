package briefing.benchmark;

import briefing.language.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Against a bare Spring Shell application: how long until there is a prompt. */
final class StartRows {

    private static final int TIMES = 5;

    /** What a project that has only Spring Shell has on its class path. */
    private static final Pattern BARE = Pattern.compile(
            "(spring-(aop|beans|boot|boot-autoconfigure|boot-starter|boot-starter-logging|context|core|expression|messaging|shell).*"
                    + "|jline|jna|jspecify|slf4j|log4j|jul-to|micrometer|jakarta\\.|snakeyaml|hibernate-validator"
                    + "|jboss-logging|classmate|reactor-core|reactive-streams|antlr|ST4|commons-logging).*\\.jar");

    private StartRows() {}

    static void measure(Table table, Path folder) throws Exception {
        table.section("Time to prompt, against a bare Spring Shell application on the class path");
        Path cache = Files.createDirectories(folder.resolve("start-cache"));
        Path corpus = Corpora.folder(folder.resolve("start-corpus"), 10, Language.CHINESE, Language.ENGLISH);
        List<String> ours = Processes.launcher("--corpus", corpus.toString());
        List<String> bare =
                Processes.javaCommand(BareShell.class, jar -> BARE.matcher(jar).matches() && !jar.contains("test"));
        double cold = Processes.untilPrompt(ours, cache, "briefing>");
        double bareCold = Processes.untilPrompt(bare, cache, "shell:>");
        table.less("first start ever", cold, bareCold, "s");
        awaitArchive(cache);
        double[] oursWarm = new double[TIMES];
        double[] bareWarm = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            oursWarm[i] = Processes.untilPrompt(ours, cache, "briefing>");
            bareWarm[i] = Processes.untilPrompt(bare, cache, "shell:>");
        }
        table.less("later starts (median of " + TIMES + ")", median(oursWarm), median(bareWarm), "s");
    }

    /** The launcher makes it ready in the background after the first start. */
    static void awaitArchive(Path cache) throws Exception {
        for (int i = 0; i < 600; i++) {
            try (var files = Files.walk(cache.resolve("start"))) {
                if (files.anyMatch(file -> file.endsWith("made") && Files.exists(file.resolveSibling("app")))) {
                    return;
                }
            } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException e) {
                // A folder that was moved while it was looked through.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("nothing was made ready within two minutes");
    }

    static double median(double... values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    static double median(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
