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
    private final Size size;
    private final boolean styled;
    private final boolean live;
    private final Links links;

    /** Whether the current line is to be written over. */
    private boolean over;

    /** Of a terminal. */
    public interface Size {

        /** 0 where lines are not to be broken. */
        int columns();

        /** 0 where it has no end. */
        int rows();

        /** As of a file. */
        Size NONE = of(() -> 0, () -> 0);

        static Size of(IntSupplier columns, IntSupplier rows) {
            return new Size() {
                @Override
                public int columns() {
                    return columns.getAsInt();
                }

                @Override
                public int rows() {
                    return rows.getAsInt();
                }
            };
        }
    }

    /**
     * A place to print to.
     *
     * @param notes where progress and warnings go
     * @param styled whether it may be sent styles
     * @param live whether what is there can be written over
     * @param links what parts of a text open by a click
     */
    public Screen(PrintWriter out, PrintWriter notes, Size size, boolean styled, boolean live, Links links) {
        this.out = out;
        this.notes = notes;
        this.size = size;
        this.styled = styled;
        this.live = live;
        this.links = links;
    }

    /** In columns; 0 where lines are not to be broken. */
    public int width() {
        return Math.min(WIDEST, size.columns());
    }

    public boolean live() {
        return live;
    }

    /** What makes parts of a text open by a click, where the terminal can. */
    public Links links() {
        return links;
    }

    public synchronized void print(List<AttributedString> lines) {
        settle();
        lines.forEach(line -> out.println(links.sent(line, this::shown)));
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
    public synchronized void part(AttributedString text) {
        settle();
        out.print(shown(text));
        out.flush();
    }

    /** What a program reads, to the letter. */
    public void raw(String text) {
        out.print(text);
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
    public synchronized void note(String said) {
        settle();
        String text = said.length() <= LONGEST_NOTE ? said : said.substring(0, LONGEST_NOTE) + "…";
        Wrapping.wrap(Text.of(text, Text.FAINT), width()).forEach(line -> notes.println(shown(line)));
        notes.flush();
    }

    /** Whether results can be shown before they are final, and be written over. */
    public boolean isRewritable() {
        return live && size.columns() > 0 && size.rows() > 0;
    }

    /** Takes back so many lines of results, and what stands behind them; false where they are out of reach. */
    public boolean takeBack(int lines) {
        if (!isRewritable() || lines >= size.rows()) {
            return false;
        }
        out.print("\r" + (lines == 0 ? "" : "\u001b[" + lines + "A") + "\u001b[J");
        out.flush();
        return true;
    }

    /** Writes over the current line, up to what is printed next; nothing where {@link #live()} is false. */
    public synchronized void over(String text) {
        if (live) {
            over = !text.isEmpty();
            notes.print("\r\u001b[K" + Text.printable(text));
            notes.flush();
        }
    }

    /** Removes what is to be written over. */
    private void settle() {
        if (over) {
            over("");
        }
    }

    /** As it is sent to this place, without links. */
    public String shown(AttributedString line) {
        return styled ? Links.unlinked(line).toAnsi(256, ForceMode.None) : line.toString();
    }
}
