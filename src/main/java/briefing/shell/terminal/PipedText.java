package briefing.shell.terminal;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.language.Messages;
import briefing.language.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The text on the standard input beside a question, as in {@code cat page.html | briefing ask "…"}. Where the input is no
 * text but only open, as that of a program that starts another, nothing is waited for.
 */
public final class PipedText {

    /** What it is cited as. */
    public static final String NAME = "stdin";

    /** How long a text may take to begin. The program that writes it was started with this one, a second ago. */
    private static final int BEGINS_MILLIS = 1_000;

    /** Of so many characters the passages are found and embedded while somebody waits, some ten seconds; a book is loaded. */
    private static final int LONGEST = 400_000;

    private final boolean asked;
    private final Streams streams;
    private final ObjectProvider<ArticleReader> reader;
    private final Screen screen;
    private final Messages messages;
    private final CompletableFuture<byte[]> bytes = new CompletableFuture<>();

    /**
     * The text of a call.
     *
     * @param asked whether the call asks; lines of the shell come from the standard input themselves
     */
    public PipedText(
            boolean asked, Streams streams, ObjectProvider<ArticleReader> reader, Screen screen, Messages messages) {
        this.asked = asked;
        this.streams = streams;
        this.reader = reader;
        this.screen = screen;
        this.messages = messages;
    }

    /** Whether there is one. */
    public boolean isThere() throws InterruptedException {
        if (streams.terminalIn() || !asked) {
            return false;
        }
        CompletableFuture<Integer> first = new CompletableFuture<>();
        Thread reading = new Thread(() -> read(streams.in(), first), NAME);
        reading.setDaemon(true);
        reading.start();
        try {
            return first.get(BEGINS_MILLIS, TimeUnit.MILLISECONDS) >= 0 && !isBlank(bytes.get());
        } catch (TimeoutException e) {
            screen.note(messages.get("stdin.silent"));
            return false;
        } catch (ExecutionException e) {
            return false; // closed
        }
    }

    /** Its articles, or why it has none. */
    public ReadOutcome read() {
        ReadOutcome outcome = reader.getObject().readUnnamed(bytes.getNow(new byte[0]), NAME);
        boolean tooLong = outcome instanceof ReadOutcome.Read read
                && read.articles().stream()
                                .mapToInt(article -> article.text().length())
                                .sum()
                        > LONGEST;
        return tooLong ? new ReadOutcome.Skipped(Notice.of("stdin.long", LONGEST)) : outcome;
    }

    private void read(InputStream in, CompletableFuture<Integer> first) {
        try {
            int begin = in.read();
            first.complete(begin);
            if (begin < 0) {
                bytes.complete(new byte[0]);
                return;
            }
            byte[] rest = in.readNBytes(ArticleReader.MAX_BYTES);
            byte[] all = new byte[rest.length + 1];
            all[0] = (byte) begin;
            System.arraycopy(rest, 0, all, 1, rest.length);
            bytes.complete(all);
        } catch (IOException e) {
            first.completeExceptionally(e);
            bytes.completeExceptionally(e);
        }
    }

    private static boolean isBlank(byte[] text) {
        for (byte b : text) {
            if (!Character.isWhitespace(b)) {
                return false;
            }
        }
        return true;
    }
}
