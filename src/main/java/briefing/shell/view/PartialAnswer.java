package briefing.shell.view;

import briefing.answer.Answer;
import briefing.assistant.json.JsonLines;
import briefing.language.Messages;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.util.List;
import java.util.function.Consumer;
import org.jline.utils.AttributedString;

/**
 * Shows an answer as it comes: every line once it is full, so that no word is broken and no mark starts a line; and in its
 * place the answer as it is in the end. Where what was shown could not be taken back, as in a file, nothing is shown before.
 */
public final class PartialAnswer implements Consumer<String>, AutoCloseable {

    private final Screen screen;
    private final boolean silent;
    private final Waiting waiting;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder given = new StringBuilder();
    private int shown;
    private int ended;

    /**
     * Begins to wait for an answer.
     *
     * @param silent whether nothing is to be shown before the end
     */
    public PartialAnswer(Screen screen, boolean silent, Messages messages) {
        this.screen = screen;
        this.silent = silent || !screen.isRewritable();
        waiting = Waiting.on(screen, messages, this.silent);
    }

    @Override
    public void accept(String part) {
        if (silent || part.isEmpty()) {
            return;
        }
        waiting.close();
        given.append(part);
        line.append(Text.printable(part));
        List<AttributedString> lines = Wrapping.wrap(new AttributedString(line), screen.width());
        for (AttributedString full : lines.subList(0, lines.size() - 1)) {
            screen.part(Text.of(full.toString().substring(Math.min(shown, full.length())) + "\n"));
            ended++;
            shown = 0;
        }
        AttributedString last = lines.get(lines.size() - 1);
        String spaces = spacesAtTheEnd(line);
        line.setLength(0);
        line.append(last);
        if (!spacesAtTheEnd(line).equals(spaces)) {
            line.append(spaces);
        }
        int settled = settled(line);
        if (settled > shown) {
            screen.part(Text.of(line.substring(shown, settled)));
            shown = settled;
        }
    }

    /** A line is broken without them, but the next part may be a word of the same line. */
    private static String spacesAtTheEnd(CharSequence text) {
        int from = text.length();
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        return text.subSequence(from, text.length()).toString();
    }

    /** Up to where what follows cannot move the text to the next line: the last word may still grow. */
    private static int settled(CharSequence line) {
        int settled = line.length();
        while (settled > 0 && line.charAt(settled - 1) != ' ' && line.charAt(settled - 1) < 0x2e80) {
            settled--;
        }
        return Math.max(0, settled - 1);
    }

    /** Shows the answer in place of what was shown; where that is out of reach, what is new of it below. */
    public void end(Answer answer, String takenBack) {
        waiting.close();
        AnswerView view = new AnswerView(answer, screen);
        boolean open = given.isEmpty() || screen.takeBack(ended);
        if (open) {
            line.setLength(0);
        }
        close();
        boolean stands = !open && isSaid(answer);
        String notice = JsonLines.notice(answer);
        if (notice != null) {
            screen.note(notice);
        } else if (!open && !stands) {
            screen.note(takenBack);
        }
        screen.print(stands ? view.unsupportedSentences() : view.text());
        screen.print(view.unsupported());
        screen.print(view.sourcesBelow());
    }

    /** Whether what was shown is the answer, but for its marks. */
    private boolean isSaid(Answer answer) {
        String text = answer.text().replace(" " + Answer.UNSUPPORTED, "").strip();
        return text.startsWith(given.toString().strip());
    }

    /** Shows the rest. */
    @Override
    public void close() {
        waiting.close();
        if (line.length() > 0) {
            screen.part(Text.of(line.substring(Math.min(shown, line.length())) + "\n"));
            line.setLength(0);
            shown = 0;
        }
    }
}
