package briefing.shell.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.language.Language;
import briefing.language.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class PipedTextTest {

    private final StringWriter notes = new StringWriter();

    @Test
    void anInputThatIsOpenAndSilentIsNotWaitedFor() throws Exception {
        try (PipedOutputStream writer = new PipedOutputStream();
                InputStream silent = new PipedInputStream(writer)) {
            assertThat(text(silent).isThere()).isFalse();
        }
        assertThat(notes.toString()).startsWith("Nothing came on the standard input");
    }

    @Test
    void anEmptyOrClosedOrBlankInputIsAsNone() throws Exception {
        assertThat(text(InputStream.nullInputStream()).isThere()).isFalse();
        assertThat(text(new ByteArrayInputStream(" \n\n".getBytes(UTF_8))).isThere())
                .isFalse();
        assertThat(text(new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("closed");
                            }
                        })
                        .isThere())
                .isFalse();
        assertThat(notes.toString()).isEmpty();
    }

    @Test
    void aBookIsNotReadWhileSomebodyWaits() throws Exception {
        PipedText text = text(new ByteArrayInputStream(
                "The harbour wall was repaired again.\n\n".repeat(12_000).getBytes(UTF_8)));

        assertThat(text.isThere()).isTrue();
        assertThat(text.read())
                .isInstanceOfSatisfying(
                        ReadOutcome.Skipped.class,
                        skipped -> assertThat(skipped.notice().inEnglish())
                                .startsWith("The text on the standard input has more than 400000 characters"));
    }

    private PipedText text(InputStream in) {
        PrintWriter out = new PrintWriter(notes);
        return new PipedText(
                true,
                new Streams(in, out, out, false, false, false),
                new ObjectProvider<ArticleReader>() {
                    @Override
                    public ArticleReader getObject() {
                        return new ArticleReader();
                    }

                    @Override
                    public Stream<ArticleReader> stream() {
                        return Stream.of(getObject());
                    }
                },
                new Screen(out, out, Screen.Size.of(() -> 0, () -> 0), false, false, Links.none()),
                Messages.of(Language.ENGLISH));
    }
}
