package briefing.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Resources of the class path as files, for native code, which reads files at once and inflates jars slowly. Each is
 * unpacked once and appears whole, so that processes can share the folder.
 */
record Unpacked(Path folder) {

    /**
     * The file of a resource.
     *
     * @throws FileNotFoundException where there is no such resource
     */
    Path file(String resource) throws IOException {
        return together(resource).resolve(name(resource));
    }

    /** The folder of resources that look for each other. It is named after the size of the first: a version each. */
    Path together(String... resources) throws IOException {
        Path together = folder.resolve(Long.toString(size(resources[0])));
        for (String resource : resources) {
            Path file = together.resolve(name(resource));
            if (!Files.isRegularFile(file) || Files.size(file) != size(resource)) {
                unpack(resource, together, file);
            }
        }
        return together;
    }

    private static void unpack(String resource, Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "unpacking", ".part");
        try (InputStream in = url(resource).openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String name(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private static long size(String resource) throws IOException {
        return url(resource).openConnection().getContentLengthLong();
    }

    private static URL url(String resource) throws FileNotFoundException {
        URL url = Unpacked.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new FileNotFoundException(resource);
        }
        return url;
    }
}
