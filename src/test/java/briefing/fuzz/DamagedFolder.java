package briefing.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What disks, other programs and people do to a folder of files. */
final class DamagedFolder {

    private DamagedFolder() {}

    /** Damages something in a folder, or the folder itself, and says what. */
    static String damage(Path folder, Random random) throws IOException {
        if (random.nextInt(25) == 0) {
            delete(folder);
            Files.write(folder, new byte[random.nextInt(100)]);
            return "a file in place of the folder";
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        StringBuilder what = new StringBuilder();
        for (int times = random.nextInt(5) == 0 ? 1 + random.nextInt(4) : 1; times > 0; times--) {
            Path file = DamagedFiles.pick(files, random);
            if (Files.isRegularFile(file)) {
                what.append(folder.relativize(file))
                        .append(": ")
                        .append(damageFile(file, files, random))
                        .append("; ");
            }
        }
        return what.toString();
    }

    private static String damageFile(Path file, List<Path> files, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file); // not in place: other folders may share it by a link
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 50);
        switch (random.nextInt(10)) {
            case 0 -> {
                return "deleted";
            }
            case 1 -> {
                Files.createDirectory(file);
                return "a folder in its place";
            }
            case 2 -> {
                Files.createDirectory(file);
                Files.write(file.resolve("x"), bytes);
                return "a folder with a file in its place";
            }
            case 3 -> {
                Files.write(file, Arrays.copyOf(bytes, at));
                return "cut at " + at;
            }
            case 4 -> {
                Files.write(file, new byte[0]);
                return "empty";
            }
            case 5 -> {
                Files.write(file, new byte[bytes.length]);
                return "zeroed";
            }
            case 6 -> {
                random.nextBytes(bytes);
                Files.write(file, bytes);
                return "random";
            }
            case 7 -> {
                Arrays.fill(bytes, at, end, (byte) random.nextInt());
                Files.write(file, bytes);
                return "overwritten at " + at;
            }
            case 8 -> {
                Path other = DamagedFiles.pick(files, random);
                Files.write(file, Files.isRegularFile(other) ? Files.readAllBytes(other) : new byte[] {1});
                return "with the content of " + other.getFileName();
            }
            default -> {
                if (bytes.length > 0) {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, bytes);
                return "one bit flipped at " + at;
            }
        }
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
