package briefing.assistant;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Takes the first lines of a text, and of each its first characters: a message may hold a whole file. */
final class ShortLines extends Writer {

    /** Of a line, in characters. */
    static final int MOST = 4_000;

    private static final int MOST_LINES = 2_000;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    @Override
    public void write(char[] text, int from, int length) {
        for (int i = from; i < from + length && lines.size() < MOST_LINES; i++) {
            if (text[i] == '\n') {
                end();
            } else if (line.length() < MOST) {
                line.append(text[i]);
            }
        }
    }

    private void end() {
        lines.add(line.toString());
        line.setLength(0);
    }

    /** The lines so far, without their ends. */
    List<String> lines() {
        if (!line.isEmpty()) {
            end();
        }
        return lines;
    }

    @Override
    public void flush() {
        // kept in memory
    }

    @Override
    public void close() {
        // kept in memory
    }
}
