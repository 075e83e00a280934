package briefing.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** For which system and processor native libraries are chosen, and where they are kept. */
public final class NativePlatform {

    private static final String RUNTIME = "onnxruntime.native.path";
    private static final String TOKENIZERS = "RUST_LIBRARY_PATH";

    private NativePlatform() {}

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win") && !isMac();
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    }

    /** The folder of this platform in a jar: a system's name and a processor's, in the words of the library. */
    private static String name(String mac, String linux, String arm, String intel) {
        boolean isArm = System.getProperty("os.arch", "").equals("aarch64");
        return (isMac() ? mac : linux) + (isArm ? arm : intel);
    }

    /**
     * Keeps the ONNX Runtime's libraries, which it would unpack into a temporary folder at each start. What is loaded
     * already is not unpacked.
     */
    static void unpackRuntime(Unpacked files) throws IOException {
        if (!isWindows() && System.getProperty(RUNTIME) == null) {
            String folder = "ai/onnxruntime/native/" + name("osx-", "linux-", "aarch64", "x64") + "/";
            setUnlessSet(
                    RUNTIME,
                    files.together(
                            folder + System.mapLibraryName("onnxruntime"),
                            folder + System.mapLibraryName("onnxruntime4j_jni")));
        }
    }

    /**
     * Keeps the tokenizers' library, which DJL would put into the home folder and never look at again. One that is known may be
     * gone with a temporary folder, where what was to be loaded with it was broken.
     */
    public static void unpackTokenizers(Unpacked files) throws IOException {
        if (isWindows()) {
            setUnlessSet("DJL_CACHE_DIR", files.folder());
        } else if (Files.notExists(Path.of(System.getProperty(TOKENIZERS, "no library")))) {
            String folder = "native/lib/" + name("osx-", "linux-", "aarch64", "x86_64") + "/cpu/";
            System.setProperty(
                    TOKENIZERS,
                    files.file(folder + System.mapLibraryName("tokenizers")).toString());
        }
    }

    /** Lets the runtime be unpacked elsewhere, where its folder is going. */
    static void forgetRuntime(Path folder) {
        String known = System.getProperty(RUNTIME);
        if (known != null && Path.of(known).startsWith(folder)) {
            System.clearProperty(RUNTIME);
        }
    }

    private static void setUnlessSet(String property, Path path) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, path.toString());
        }
    }
}
