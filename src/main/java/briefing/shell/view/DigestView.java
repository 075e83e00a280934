package briefing.shell.view;

import briefing.answer.digest.Digest;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** A digest as a person reads it: each line hangs behind its mark or its date, with its own sources. */
public final class DigestView {

    private static final Pattern MARK = Pattern.compile("\\[\\d{1,5}]");

    /** What other lines of an item stand behind. */
    private static final Pattern HEAD = Pattern.compile("(?: {2})?(?:- )?(?:[AB]: )?");

    /** A time, as a line of a timeline begins with. */
    private static final Pattern TIME = Pattern.compile("(?:19|20)\\d\\d[^\\n]{0,26}? {2}");

    private final Digest digest;
    private final int width;

    public DigestView(Digest digest, Screen screen) {
        this.digest = digest;
        this.width = screen.width();
    }

    /** Its lines, broken at the width. */
    public List<AttributedString> lines() {
        List<AttributedString> lines = new ArrayList<>();
        for (String line : digest.text().lines().toList()) {
            String printable = Text.printable(line);
            Matcher time = TIME.matcher(printable);
            Matcher head = HEAD.matcher(printable);
            int end = time.lookingAt() ? time.end() : head.lookingAt() ? head.end() : 0;
            AttributedString rest = styled(printable.substring(end));
            lines.addAll(
                    end == 0
                            ? Wrapping.wrap(rest, width)
                            : Wrapping.hanging(Text.of(printable.substring(0, end)), rest, width));
        }
        return lines;
    }

    private static AttributedString styled(String text) {
        AttributedStringBuilder styled = new AttributedStringBuilder();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            styled.append(Text.of(text.substring(from, mark.start()))).append(Text.of(mark.group(), Text.FAINT));
            from = mark.end();
        }
        return styled.append(Text.of(text.substring(from))).toAttributedString();
    }
}
