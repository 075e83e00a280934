package briefing.shell.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The standard streams, in UTF-8 whatever the locale says.
 *
 * @param terminalIn whether a person types
 * @param terminalOut whether a person reads the results
 * @param terminalErr whether a person reads what else is said
 */
public record Streams(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        boolean terminalIn,
        boolean terminalOut,
        boolean terminalErr) {

    /** Names the descriptor that results go to where the launcher moved standard output there. */
    private static final String RESULTS = "briefing.results";

    /**
     * Those of the process. The launcher says which of them are a terminal; where it does not, only both or none are. For
     * {@code mcp} it also moves standard output to a descriptor that only this class knows, and what a native library prints on
     * descriptor 1 goes to standard error. Where another starts the program (the launcher for Windows, on which descriptors
     * are not handed on by number, or {@code java -jar}), a native library that prints would write among the messages.
     */
    public static Streams ofProcess() {
        String terminals = System.getProperty("briefing.terminals");
        boolean console = terminals == null && isTerminal(System.console());
        return new Streams(
                isOwnJar() ? InputStream.nullInputStream() : System.in,
                writer(results()),
                writer(FileDescriptor.err),
                terminals == null ? console : terminals.contains("in"),
                terminals == null ? console : terminals.contains("out"),
                terminals == null ? console : terminals.contains("err"));
    }

    /** Whether whoever read the results reads no more of them, as {@code head} does. */
    public boolean isLeft() {
        return out instanceof ResultWriter results && results.isLeft();
    }

    public InputLines lines() {
        return new InputLines(new InputStreamReader(in, UTF_8));
    }

    /**
     * The descriptor by its number: opening {@code /dev/fd/3} would fail where it is a socket, as in what Node.js starts. The
     * manifest opens {@code java.io} for this.
     */
    private static FileDescriptor results() {
        Integer number = Integer.getInteger(RESULTS);
        if (number == null) {
            return FileDescriptor.out;
        }
        try {
            Constructor<FileDescriptor> descriptor = FileDescriptor.class.getDeclaredConstructor(int.class);
            descriptor.setAccessible(true);
            return descriptor.newInstance(number);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw new IllegalStateException("no descriptor " + number, e);
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return ResultWriter.of(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8)));
    }

    /** From 22 on there is a console also where nobody sits at it, and a method that says so. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Where the standard input was closed, the first file that the JVM opens, its jar, takes its place. */
    private static boolean isOwnJar() {
        try {
            Path input = Path.of("/proc/self/fd/0");
            if (!Files.isReadable(input)) {
                return false;
            }
            String file = input.toRealPath().toString();
            return file.endsWith(".jar") || file.endsWith(".jsa") || file.endsWith(".aot") || file.endsWith("/modules");
        } catch (IOException e) {
            return false;
        }
    }
}
