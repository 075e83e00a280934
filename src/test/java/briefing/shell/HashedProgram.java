package briefing.shell;

import briefing.embedding.HashedEmbeddingModel;
import briefing.shell.terminal.Streams;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The program as a process of its own, with model that load at once: it can be killed, and what it prints is all seen. */
public final class HashedProgram {

    private HashedProgram() {}

    /** A folder that has or gets {@code corpus}, {@code cache} and {@code state}; then the arguments of the call. */
    public static void main(String[] args) {
        System.setProperty("ai.djl.offline", "true");
        System.exit(ShellApplication.run(
                Streams.ofProcess(),
                Run.settings(Path.of(args[0])),
                List.of(new HashedEmbeddingModel("1"), Run.TODAY),
                Arrays.copyOfRange(args, 1, args.length)));
    }
}
