package briefing.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The program, with a library in it that keeps writing to descriptor 1 of the process, past everything of Java's. */
public final class PrintingProgram {

    static final String PRINTED = "native library: ";

    private PrintingProgram() {}

    public static void main(String[] args) {
        Thread library = new Thread(PrintingProgram::print);
        library.setDaemon(true);
        library.start();
        String[] all = new String[args.length + 1];
        all[0] = System.getProperty("briefing.home");
        System.arraycopy(args, 0, all, 1, args.length);
        HashedProgram.main(all);
    }

    private static void print() {
        try (OutputStream descriptor = new FileOutputStream(FileDescriptor.out)) {
            for (int i = 0; ; i++) {
                descriptor.write((PRINTED + i + "\n").getBytes(UTF_8));
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
