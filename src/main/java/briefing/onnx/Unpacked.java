package briefing.onnx;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Resources of the class path as files, for native code, which reads files at once and inflates jars slowly. Each is
 * unpacked once and appears whole, so that processes can share the folder; it is held against its checksum whenever it is
 * asked for, as native code does not survive a file that is spoilt.
 */
public record Unpacked(Path folder) {

    /** What is known of a resource without reading it, where it is in a jar. */
    private record Content(long size, long crc) {}

    /**
     * The file of a resource.
     *
     * @throws FileNotFoundException where there is no such resource
     */
    public Path file(String resource) throws IOException {
        return together(resource).resolve(name(resource));
    }

    /** The folder of resources that look for each other. It is named after the size of the first: a version each. */
    public Path together(String... resources) throws IOException {
        Path together = folder.resolve(Long.toString(content(resources[0]).size()));
        for (String resource : resources) {
            Path file = together.resolve(name(resource));
            if (!isWhole(file, content(resource))) {
                unpack(resource, together, file);
            }
        }
        return together;
    }

    /** Some five milliseconds for the largest. */
    private static boolean isWhole(Path file, Content content) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != content.size()) {
            return false;
        }
        CRC32 crc = new CRC32();
        try (FileChannel channel = FileChannel.open(file)) {
            crc.update(channel.map(MapMode.READ_ONLY, 0, channel.size()));
        }
        return crc.getValue() == content.crc();
    }

    private void unpack(String resource, Path together, Path file) throws IOException {
        for (Path ours : List.of(folder, together)) {
            if (!Files.isDirectory(ours)) {
                Files.deleteIfExists(ours);
            }
        }
        Files.createDirectories(together);
        Path part = Files.createTempFile(together, "unpacking", ".part");
        try (InputStream in = url(resource).openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                deleteAll(file);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Deletes a folder and what is in it. */
    static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static String name(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private static Content content(String resource) throws IOException {
        URLConnection connection = url(resource).openConnection();
        if (connection instanceof JarURLConnection jar) {
            return new Content(jar.getJarEntry().getSize(), jar.getJarEntry().getCrc());
        }
        try (CheckedInputStream in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            return new Content(in.skip(Long.MAX_VALUE), in.getChecksum().getValue());
        }
    }

    private static URL url(String resource) throws FileNotFoundException {
        URL url = Unpacked.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new FileNotFoundException(resource);
        }
        return url;
    }
}
