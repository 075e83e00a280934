package briefing.shell.terminal;

import briefing.language.Folding;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Text for the terminal, and the few styles that it comes in. */
public final class Text {

    public static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    public static final AttributedStyle BOLD = AttributedStyle.BOLD;
    public static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
    public static final AttributedStyle ASKED = AttributedStyle.BOLD.foreground(AttributedStyle.CYAN);
    public static final AttributedStyle WARNING = AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
    public static final AttributedStyle QUOTE = AttributedStyle.DEFAULT.inverse();

    private Text() {}

    public static AttributedString of(String text, AttributedStyle style) {
        return new AttributedString(printable(text), style);
    }

    public static AttributedString of(String text) {
        return of(text, PLAIN);
    }

    public static AttributedString join(AttributedString... parts) {
        AttributedStringBuilder joined = new AttributedStringBuilder();
        for (AttributedString part : parts) {
            joined.append(part);
        }
        return joined.toAttributedString();
    }

    /**
     * A text without anything that a terminal would obey, each replaced by one character, so that positions stay: control
     * characters, and marks that turn the direction of writing.
     */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean obeyed = Character.isISOControl(c) || Folding.turnsDirection(c);
            printable.append(c == '\n' || !obeyed ? c : c == '\t' || c == '\r' ? ' ' : '\ufffd');
        }
        return printable.toString();
    }
}
