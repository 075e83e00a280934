package briefing.shell.terminal;

import java.util.List;
import org.jline.utils.AttributedString;

/** Shows lines that may not fit the screen. */
public interface Pager {

    /**
     * Shows lines.
     *
     * @param at the index of the one to begin near
     * @param title what they are
     */
    void show(List<AttributedString> lines, int at, String title);
}
