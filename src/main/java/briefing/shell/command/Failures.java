package briefing.shell.command;

import briefing.assistant.FailureLog;
import briefing.assistant.UsageException;
import briefing.embedding.EmbeddingFailure;
import briefing.index.StoreFailure;
import briefing.language.Explained;
import briefing.language.Messages;
import briefing.language.SettingException;
import briefing.shell.terminal.ExitCode;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;

/** The one place where failures become a line for people and an exit code; whoever mends them finds the rest in the log. */
public final class Failures {

    /** Of a message that we did not write, in characters. */
    private static final int LONGEST = 300;

    private final FailureLog log;
    private final Messages messages;

    public Failures(FailureLog log, Messages messages) {
        this.log = log;
        this.messages = messages;
    }

    /**
     * A failure as it is told.
     *
     * @param line for people, without a line's end
     * @param code that a call ends with
     * @param expected whether it is one that happens, and no mistake of the program's
     */
    public record Told(String line, int code, boolean expected) {}

    /** What to tell of a failure; the trace of one that nobody expected is in the log after this, and the line says where. */
    public Told told(Throwable failure) {
        if (isInterruption(failure)) {
            return new Told(messages.get("stopped"), ExitCode.INTERRUPTED, true);
        }
        boolean wrapped = failure instanceof ExecutionException
                || failure instanceof CompletionException
                || failure instanceof BeansException;
        if (wrapped && failure.getCause() != null) {
            return told(failure.getCause());
        }
        if (failure instanceof UsageException || failure instanceof SettingException) {
            return new Told(Explained.of(failure).in(messages), ExitCode.USAGE, true);
        }
        if (failure instanceof UnreadableException) {
            return new Told(String.valueOf(failure.getMessage()), ExitCode.UNREADABLE, true);
        }
        if (failure instanceof StoreFailure || failure instanceof EmbeddingFailure) {
            return new Told(Explained.of(failure).in(messages), ExitCode.FAILED, true);
        }
        Optional<Path> file = log.keep(failure);
        String what = shortened(log.redacted(what(root(failure))));
        String line = file.isPresent() ? messages.get("failed.log", what, file.get()) : messages.get("failed", what);
        return new Told(line, ExitCode.FAILED, false);
    }

    /** Whether somebody wanted it to end, however the libraries on the way say so. */
    private static boolean isInterruption(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof InterruptedException
                    || cause instanceof CancellationException
                    || cause instanceof InterruptedIOException
                    || cause instanceof ClosedByInterruptException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = next(root); cause != null; cause = next(root)) {
            root = cause;
        }
        return root;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }

    /** In words where there are any; names of Java's tell nobody anything, but are better than nothing. */
    private String what(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return messages.get("failed.deep");
        }
        if (failure instanceof OutOfMemoryError) {
            return messages.get("failed.memory");
        }
        if (failure instanceof AccessDeniedException) {
            return messages.get("failed.denied", String.valueOf(failure.getMessage()));
        }
        if (failure instanceof NoSuchFileException) {
            return messages.get("failed.missing", String.valueOf(failure.getMessage()));
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
