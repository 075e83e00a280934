package briefing.article.text;

import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.concurrent.CancellationException;

/**
 * Ends the reading of a file that nobody waits for any more: loops ask {@link #check()} once a round, and libraries read
 * from streams that do. It stays so, and what swallows the exception meets it again.
 */
public final class Interrupts {

    private Interrupts() {}

    /** @throws CancellationException where nobody waits for this thread, or it was interrupted */
    public static void check() {
        Thread thread = Thread.currentThread();
        if (thread.isInterrupted() || (thread instanceof ReadingThread reading && reading.isUnwanted())) {
            throw new CancellationException("interrupted");
        }
    }

    /** A text for a parser that reads bit by bit. */
    public static Reader reader(String text) {
        return new StringReader(text) {
            @Override
            public int read() throws java.io.IOException {
                check();
                return super.read();
            }

            @Override
            public int read(char[] to, int from, int length) throws java.io.IOException {
                check();
                return super.read(to, from, length);
            }
        };
    }

    /** Bytes for a parser that reads bit by bit. */
    public static InputStream stream(byte[] bytes) {
        return new java.io.ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read() {
                check();
                return super.read();
            }

            @Override
            public synchronized int read(byte[] to, int from, int length) {
                check();
                return super.read(to, from, length);
            }
        };
    }
}
