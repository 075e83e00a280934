package briefing.shell.terminal;

import briefing.language.LanguagePack;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where results are written. It knows why they could not be: that nobody reads on, as behind {@code | head}, is no failure. */
public final class ResultWriter extends PrintWriter {

    private final Attempts attempts;

    private ResultWriter(Attempts attempts) {
        super(attempts);
        this.attempts = attempts;
    }

    public static ResultWriter of(Writer out) {
        return new ResultWriter(new Attempts(out));
    }

    /** Whether the pipe was closed at its other end; systems say so by this word only, in the language of the locale. */
    boolean isLeft() {
        IOException failure = attempts.failure;
        String why = failure == null ? null : failure.getMessage();
        return why != null && Pipe.WORD.matcher(why).find();
    }

    /** Loaded only where a pipe was closed. */
    private static final class Pipe {

        static final Pattern WORD = Pattern.compile(LanguagePack.anyOf("output.pipe"), Pattern.CASE_INSENSITIVE);
    }

    /** Keeps the first failure, which a {@link PrintWriter} forgets. */
    private static final class Attempts extends FilterWriter {

        private @Nullable IOException failure;

        Attempts(Writer out) {
            super(out);
        }

        private interface Attempt {
            void run() throws IOException;
        }

        @Override
        public void write(int c) throws IOException {
            attempt(() -> out.write(c));
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            attempt(() -> out.write(text, from, length));
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            attempt(() -> out.write(text, from, length));
        }

        @Override
        public void flush() throws IOException {
            attempt(out::flush);
        }

        private void attempt(Attempt attempt) throws IOException {
            try {
                attempt.run();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
