package briefing.shell.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/**
 * Takes what is pasted at once, also where the terminal does not mark it as pasted: JLine would draw the whole line anew for
 * each character, which for a megabyte takes hours that no key ends. Of a line that is longer than anybody types the rest
 * is passed over.
 */
public final class BoundedInput {

    /** How much of a line is taken, in UTF-16 units: several times what is read of a question. */
    static final int LONGEST = 10_000;

    private final LineReader reader;
    private final NonBlockingReader keys;

    private BoundedInput(LineReader reader, Terminal terminal) {
        this.reader = reader;
        this.keys = terminal.reader();
    }

    /** Makes a reader of lines take its input so. */
    public static void of(LineReader reader, Terminal terminal) {
        BoundedInput input = new BoundedInput(reader, terminal);
        Map<String, Widget> widgets = reader.getWidgets();
        Widget insert = Objects.requireNonNull(widgets.get(LineReader.SELF_INSERT));
        Widget paste = Objects.requireNonNull(widgets.get(LineReader.BEGIN_PASTE));
        widgets.put(LineReader.SELF_INSERT, () -> (input.isFull() || insert.apply()) && input.insertWaiting());
        widgets.put(LineReader.BEGIN_PASTE, () -> paste.apply() && input.cut());
    }

    private boolean isFull() {
        return reader.getBuffer().length() >= LONGEST;
    }

    /** What was typed in the meantime, up to the next key that does something else. */
    private boolean insertWaiting() {
        StringBuilder waiting = new StringBuilder();
        int room = LONGEST - reader.getBuffer().length();
        try {
            while (isText(keys.peek(1))) {
                char next = (char) keys.read();
                if (waiting.length() < room) {
                    waiting.append(next);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!waiting.isEmpty()) {
            reader.getBuffer().write(waiting);
        }
        return true;
    }

    private boolean cut() {
        if (isFull()) {
            String taken = reader.getBuffer().substring(0, LONGEST);
            reader.getBuffer().clear();
            reader.getBuffer().write(taken);
        }
        return true;
    }

    private static boolean isText(int c) {
        return c >= ' ' && !Character.isISOControl(c);
    }
}
