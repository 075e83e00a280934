package briefing;

import briefing.shell.ShellApplication;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Where the program starts. */
public final class Briefing {

    /** Names the file that says of the launcher's unpacked copy that no start with it has come as far as here. */
    private static final String STARTING = "briefing.starting";

    private Briefing() {}

    public static void main(String[] args) throws IOException {
        String starting = System.getProperty(STARTING);
        boolean begun = starting == null || new File(starting).delete();
        // The tokenizers of the embedding models phone out when they load, unless told before.
        System.setProperty("ai.djl.offline", "true");
        // Pictures are read, and none is shown: on macOS that would put an icon into the dock.
        System.setProperty("java.awt.headless", "true");
        PrintStream err = quiet();
        try {
            System.exit(ShellApplication.run(args));
        } catch (LinkageError e) {
            if (starting != null && begun) {
                begun = new File(starting).createNewFile(); // so that the next start makes the copy again
                err.println(
                        "briefing: its copy in the cache folder is damaged, and will be made again; start it once more");
                System.exit(1);
            }
            System.setErr(err);
            throw e;
        } catch (RuntimeException | Error e) {
            System.setErr(err);
            throw e;
        }
    }

    /** Nothing that libraries print reaches the terminal: results and messages have streams of their own. */
    private static PrintStream quiet() {
        PrintStream err = System.err;
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        return err;
    }
}
