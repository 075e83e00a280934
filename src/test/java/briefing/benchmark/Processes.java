package briefing.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Programs that are run and timed, ours and the peers'. */
final class Processes {

    private static final Path LAUNCHER = Path.of("target", "briefing").toAbsolutePath();

    private Processes() {}

    /**
     * What a program wrote to stdout, and how long it ran.
     *
     * @param processor seconds of processors' time, which on a busy machine says more than the clock
     */
    record Run(String out, double seconds, double processor) {}

    /** Our launcher. */
    static Run briefing(Path cache, String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(Arrays.asList(arguments));
        return run(command, Map.of("BRIEFING_CACHE", cache.toString()));
    }

    /** A main class of ours or of a peer, with the part of our class path whose file names fit. */
    static Run java(Class<?> main, Predicate<String> jars, String... arguments) {
        List<String> command = javaCommand(main, jars);
        command.addAll(Arrays.asList(arguments));
        return run(command, Map.of());
    }

    static List<String> javaCommand(Class<?> main, Predicate<String> jars) {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar")
                        || jars.test(Path.of(entry).getFileName().toString()))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dai.djl.offline=true",
                "-cp",
                classPath,
                main.getName()));
    }

    private static Run run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<byte[]> out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            Duration processor = Duration.ZERO;
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                processor = process.info().totalCpuDuration().orElse(processor);
            }
            double seconds = seconds(start);
            return new Run(new String(out.join(), StandardCharsets.UTF_8), seconds, processor.toMillis() / 1000.0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds until a program shows its prompt on a terminal, which is made by {@code script}. */
    static double untilPrompt(List<String> command, Path cache, String prompt) {
        String line = "stty cols 100 rows 30; exec "
                + command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder("script", "-qfc", line, "/dev/null").redirectErrorStream(true);
        builder.environment().put("BRIEFING_CACHE", cache.toString());
        builder.environment().put("TERM", "xterm-256color");
        try {
            long start = System.nanoTime();
            Process process = builder.start();
            CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES)
                    .execute(() -> process.descendants().forEach(ProcessHandle::destroyForcibly));
            Reader reader = process.inputReader(StandardCharsets.UTF_8);
            StringBuilder seen = new StringBuilder();
            for (int c = reader.read(); c >= 0 && seen.indexOf(prompt) < 0; c = reader.read()) {
                seen.append((char) c);
            }
            double seconds = seconds(start);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
            if (seen.indexOf(prompt) < 0) {
                throw new IllegalStateException("no prompt, but: " + seen);
            }
            return seconds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> launcher(String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
