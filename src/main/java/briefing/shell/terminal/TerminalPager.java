package briefing.shell.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.language.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOError;
import java.io.IOException;
import java.util.List;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** Shows what fits the screen at once, and more of it in a pager: space and b turn pages, q leaves. */
public final class TerminalPager implements Pager {

    /** Lines that are shown above the one to begin near. */
    private static final int CONTEXT = 3;

    private final Terminal terminal;
    private final Screen screen;
    private final Messages messages;

    public TerminalPager(Terminal terminal, Screen screen, Messages messages) {
        this.terminal = terminal;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    public void show(List<AttributedString> lines, int at, String title) {
        if (lines.size() < terminal.getHeight() - 1 || !screen.isRewritable()) {
            screen.print(lines);
            return;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(screen.shown(line)).append('\n'));
        byte[] bytes = text.toString().getBytes(UTF_8);
        try {
            int lastPage = lines.size() - (terminal.getHeight() - 1);
            new PagerFrom(terminal, Math.max(0, Math.min(at - CONTEXT, lastPage)))
                    .run(new Source.InputStreamSource(
                            new ByteArrayInputStream(bytes),
                            true,
                            Wrapping.first(Text.of(messages.get("pager.keys") + " · " + title), terminal.getWidth())
                                    .toString()));
        } catch (IOError e) {
            // Ctrl-C, which JLine tells as an input that fails, leaves the pager as q does.
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            screen.print(lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class PagerFrom extends Less {

        private final int line;

        PagerFrom(Terminal terminal, int line) {
            super(terminal, null);
            this.line = line;
        }

        @Override
        protected void openSource() throws IOException {
            super.openSource();
            firstLineToDisplay = line;
        }
    }
}
