package briefing.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import briefing.embedding.HashedEmbeddingModel;
import briefing.shell.terminal.Streams;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/** The real shell at a terminal that a test types at. */
final class TypedShell implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final Screen screen = new Screen();
    private final Terminal terminal;
    private final CompletableFuture<Integer> ended;
    private int seen;

    TypedShell(Path folder, Map<String, Object> settings) throws IOException {
        this(folder, settings, new HashedEmbeddingModel("1"));
    }

    TypedShell(Path folder, Map<String, Object> settings, EmbeddingModel model) throws IOException {
        this(folder, settings, model, new Size(80, 24));
    }

    TypedShell(Path folder, Map<String, Object> settings, EmbeddingModel model, Size size) throws IOException {
        terminal = TerminalBuilder.builder()
                .system(false)
                .streams(new PipedInputStream(keyboard), screen)
                .encoding(UTF_8)
                .type("xterm-256color")
                .build();
        terminal.setSize(size); // the builder's own size() takes rows for columns on Java 22 and later
        PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
        Streams streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere, true, true, true);
        Map<String, Object> all = new HashMap<>(Run.settings(folder));
        all.put("TERM", "xterm-256color");
        all.putAll(settings);
        List<Object> parts = List.of(model, Run.TODAY, terminal);
        ended = CompletableFuture.supplyAsync(
                () -> ShellApplication.run(
                        streams,
                        all,
                        parts,
                        "--corpus",
                        folder.resolve("corpus").toString()),
                task -> new Thread(task, "shell").start()); // the common pool may have one thread only
    }

    /** Types keys as they are. */
    TypedShell type(String keys) throws IOException {
        keyboard.write(keys.getBytes(UTF_8));
        keyboard.flush();
        return this;
    }

    TypedShell line(String line) throws IOException {
        return type(line + "\r");
    }

    TypedShell ctrlC() {
        terminal.raise(Signal.INT);
        return this;
    }

    TypedShell resize(int columns, int rows) {
        terminal.setSize(new Size(columns, rows));
        terminal.raise(Signal.WINCH);
        return this;
    }

    /** Waits until a text appears after what was seen before, and returns everything up to it. */
    String until(String text) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int size = -1; System.nanoTime() < deadline; size = screen.awaitMoreThan(size, deadline)) {
            String shown = shown();
            int at = shown.indexOf(text, seen);
            if (at >= 0) {
                String part = shown.substring(seen, at + text.length());
                seen = at + text.length();
                return part;
            }
        }
        return fail("never saw <%s> after <%s>", text, shown().substring(seen));
    }

    /** Everything that was shown after what was seen before. */
    String rest() {
        String shown = shown();
        String rest = shown.substring(seen);
        seen = shown.length();
        return rest;
    }

    /** The exit code. */
    int end() throws Exception {
        return ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Everything that was sent to the terminal, styles and all. */
    String raw() {
        return screen.toString(UTF_8);
    }

    /** Without what only moves the cursor or sets styles. */
    private String shown() {
        return raw().replaceAll("\u001b\\[[0-?]*[ -/]*[@-~]|\u001b[=>]|\u001b\\][^\u0007]*\u0007", "")
                .replace("\r", "");
    }

    /** Hangs up, and waits until the shell has put everything away. */
    @Override
    public void close() throws Exception {
        keyboard.close();
        end();
        terminal.close();
    }

    /** What was sent to the terminal; wakes who waits for more. */
    private static final class Screen extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            notifyAll();
        }

        @Override
        public synchronized void write(int b) {
            super.write(b);
            notifyAll();
        }

        /** Waits for more bytes than there were; returns how many there are. */
        synchronized int awaitMoreThan(int size, long deadline) throws InterruptedException {
            for (long left = 1; size() <= size && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
            return size();
        }
    }
}
