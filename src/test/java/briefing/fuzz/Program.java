package briefing.fuzz;

import briefing.shell.HashedProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The program as a process, in a folder that has or gets {@code corpus}, {@code cache} and {@code state}. */
record Program(List<String> command, Path folder) {

    private static final Duration START = Duration.ofMinutes(1);

    /** With models that load at once. */
    static Program hashed(Path folder) {
        return new Program(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx2g",
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HashedProgram.class.getName(),
                        folder.toString()),
                folder);
    }

    /** As it is built, with its own models. */
    static Program launcher(Path folder) {
        return new Program(
                List.of(Path.of("target", "briefing").toAbsolutePath().toString()), folder);
    }

    /**
     * What came of a call.
     *
     * @param stuck whether it was killed, as it wrote nothing for too long
     */
    record Result(int code, byte[] out, byte[] err, boolean stuck) {}

    /** Starts a call; its standard streams are pipes. */
    Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    /** Starts a call that writes everything to a file. */
    Process start(Path out, String... arguments) throws IOException {
        return builder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    private ProcessBuilder builder(String... arguments) throws IOException {
        List<String> call = new ArrayList<>(command);
        call.addAll(Arrays.asList(arguments));
        call.addAll(List.of("--corpus", folder.resolve("corpus").toString()));
        ProcessBuilder builder = new ProcessBuilder(call)
                .directory(Files.createDirectories(folder.resolve("here")).toFile());
        builder.environment()
                .putAll(Map.of(
                        "BRIEFING_CACHE", folder.resolve("cache").toString(),
                        "BRIEFING_STATE", folder.resolve("state").toString(),
                        "HOME", folder.toString(),
                        "LC_ALL", "C.UTF-8"));
        return builder;
    }

    /**
     * A call, killed when it writes nothing for as long as {@code silence} of its own work, or some times as long by the
     * clock; what loads at the start may take longer.
     */
    Result run(byte[] in, Duration silence, String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        AtomicLong written = new AtomicLong(System.nanoTime() + START.toNanos());
        long last = written.get();
        long worked = START.toNanos();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<Thread> threads = List.of(
                thread(() -> copy(process.getInputStream(), out, written)),
                thread(() -> copy(process.getErrorStream(), err, written)),
                thread(() -> feed(process.getOutputStream(), in)));
        boolean stuck = false;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            long work = work(process);
            if (written.get() != last) {
                last = written.get();
                worked = work;
            }
            if (work - worked > silence.toNanos() || System.nanoTime() - last > CpuClock.WAITS * silence.toNanos()) {
                stuck = true;
                process.destroyForcibly();
            }
        }
        for (Thread thread : threads) {
            thread.join(5000);
        }
        synchronized (out) {
            return new Result(process.exitValue(), out.toByteArray(), err.toByteArray(), stuck);
        }
    }

    /** What a process has worked so far, in nanoseconds of a processor. */
    private static long work(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Thread thread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // the process ended
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void copy(InputStream from, ByteArrayOutputStream to, AtomicLong written) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            synchronized (to) {
                to.write(buffer, 0, n);
            }
            written.set(System.nanoTime());
        }
    }

    private static void feed(OutputStream to, byte[] bytes) throws IOException {
        try (to) {
            to.write(bytes);
        }
    }
}
