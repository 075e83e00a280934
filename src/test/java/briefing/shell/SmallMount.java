package briefing.shell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own in a folder, which only the administrator can make: elsewhere what needs one is skipped. */
record SmallMount(Path folder) implements AutoCloseable {

    /** @param options such as {@code size=64k} */
    static SmallMount of(Path folder, String options) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()),
                "no file system can be mounted");
        return new SmallMount(folder);
    }

    SmallMount remount(String options) throws IOException, InterruptedException {
        assumeTrue(run("mount", "-o", "remount," + options, folder.toString()));
        return this;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
