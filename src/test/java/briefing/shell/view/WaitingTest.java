package briefing.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import briefing.language.Messages;
import briefing.shell.terminal.Links;
import briefing.shell.terminal.Screen;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Who waits for long is told so, and nothing of it is left behind. */
class WaitingTest {

    private final CountDownLatch said = new CountDownLatch(1);
    private final StringWriter notes = new StringWriter() {
        @Override
        public void flush() {
            said.countDown();
        }
    };

    private Waiting waiting(boolean live, boolean silent) {
        PrintWriter writer = new PrintWriter(notes);
        Screen screen = new Screen(writer, writer, Screen.Size.of(() -> 80, () -> 24), false, live, Links.none());
        return Waiting.on(screen, Messages.of(Language.ENGLISH), silent, Duration.ofMillis(1));
    }

    @Test
    void saysHowToStopIt() throws InterruptedException {
        try (Waiting unused = waiting(true, false)) {
            said.await();
            assertThat(notes.toString()).contains(" s; Ctrl-C stops it");
        }
        assertThat(notes.toString()).endsWith("\r\u001b[K");
    }

    @Test
    void saysNothingToAFileOrAProgram() {
        waiting(false, false).close();
        waiting(true, true).close();
        assertThat(notes.toString()).isEmpty();
    }
}
