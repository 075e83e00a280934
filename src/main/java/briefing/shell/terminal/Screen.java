package briefing.shell.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntSupplier;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;

/** Where results go, and everything else that is said on the way to them. */
public final class Screen {

    /** Text wider than this is hard to read, however wide the terminal is. */
    private static final int WIDEST = 100;

    private static final int LONGEST_NOTE = 2_000;

    private final PrintWriter out;
    private final PrintWriter notes;
    private final IntSupplier width;
    private final boolean styled;
    private final boolean live;

    /**
     * A place to print to.
     *
     * @param notes where progress and warnings go
     * @param width of the terminal in columns; 0 where lines are not to be broken
     * @param styled whether it may be sent styles
     * @param live whether a line can be written over
     */
    public Screen(PrintWriter out, PrintWriter notes, IntSupplier width, boolean styled, boolean live) {
        this.out = out;
        this.notes = notes;
        this.width = width;
        this.styled = styled;
        this.live = live;
    }

    /** In columns; 0 where lines are not to be broken. */
    public int width() {
        return Math.min(WIDEST, width.getAsInt());
    }

    public boolean live() {
        return live;
    }

    public void print(List<AttributedString> lines) {
        lines.forEach(line -> out.println(shown(line)));
        out.flush();
    }

    /** A paragraph, broken at the width. */
    public void print(AttributedString text) {
        print(Wrapping.wrap(text, width()));
    }

    public void print(String text) {
        print(Text.of(text));
    }

    /** A part of a line, as it stands. */
    public void part(AttributedString text) {
        out.print(shown(text));
        out.flush();
    }

    /** One line of JSON. */
    public void json(String object) {
        out.println(object);
        out.flush();
    }

    /** Whether results could not be written: the disk is full, or nobody reads them any more. */
    public boolean isBroken() {
        return out.checkError();
    }

    /** What is no result, and no longer than anybody reads. */
    public void note(String said) {
        String text = said.length() <= LONGEST_NOTE ? said : said.substring(0, LONGEST_NOTE) + "…";
        Wrapping.wrap(Text.of(text, Text.FAINT), width()).forEach(line -> notes.println(shown(line)));
        notes.flush();
    }

    /** Writes over the current line; nothing where {@link #live()} is false. */
    public void over(String text) {
        if (live) {
            notes.print("\r\u001b[K" + Text.printable(text));
            notes.flush();
        }
    }

    /** As it is sent to this place. */
    public String shown(AttributedString line) {
        return styled ? line.toAnsi(256, ForceMode.None) : line.toString();
    }
}
