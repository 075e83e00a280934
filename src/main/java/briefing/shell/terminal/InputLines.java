package briefing.shell.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of an input, of each no more than fits into memory many times over: an input may be one endless line. */
public final class InputLines implements AutoCloseable {

    /** How much of a line is kept, in UTF-16 units. */
    static final int LONGEST = 1 << 20;

    private final BufferedReader in;

    InputLines(Reader in) {
        this.in = new BufferedReader(in);
    }

    /** The next line, without its end; null after the last one. */
    public @Nullable String next() throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        int length = line.length();
        return line.substring(0, length > 0 && line.charAt(length - 1) == '\r' ? length - 1 : length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
