package briefing.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads models from files: those of the cache, or where it has no room, files that are gone once the models are loaded.
 *
 * @param cache a folder for them, which need not exist nor be writable; null for none
 */
public record ModelFiles(@Nullable Path cache) {

    /** Where native code can be put for as long as it takes to load it; the last is memory. */
    public static final List<Path> TEMPORARY =
            List.of(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), Path.of("/dev/shm"));

    /** What makes a model of files. */
    @FunctionalInterface
    public interface Loading<T> {
        T from(Unpacked files) throws IOException;
    }

    /**
     * The loaded model, with the ONNX Runtime ready.
     *
     * @throws IOException where no folder has room
     */
    public <T> T load(Loading<T> loading) throws IOException {
        if (cache != null) {
            try {
                return load(loading, new Unpacked(cache));
            } catch (IOException e) {
                // A full disk, or a folder of somebody else's.
            }
        }
        IOException last = new IOException("no room");
        for (Path temporary : TEMPORARY) {
            try {
                Path folder = Files.createTempDirectory(temporary, "briefing");
                try {
                    return load(loading, new Unpacked(folder));
                } catch (IOException e) {
                    NativePlatform.forgetRuntime(folder);
                    throw e;
                } finally {
                    Unpacked.deleteAll(folder);
                }
            } catch (IOException e) {
                last = e; // the next may do
            }
        }
        throw last;
    }

    private static <T> T load(Loading<T> loading, Unpacked files) throws IOException {
        NativePlatform.unpackRuntime(files);
        return loading.from(files);
    }
}
