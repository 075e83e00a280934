package briefing.article.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.text.Charsets;
import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files in a ZIP archive. A damaged one is there as far as it can be unpacked; where the list at the archive's end is
 * lost, whatever stands before the damage is there.
 */
public final class ZipParts {

    /** What an archive may unpack to in all, in bytes: a page of text has some 50 KB of markup. */
    static final int MAX_UNPACKED = 100 << 20;

    /** A presentation has some 500 parts. */
    private static final int MAX_PARTS = 20_000;

    /** What a file in an archive begins with. */
    private static final byte[] SIGNATURE = {'P', 'K', 3, 4};

    /** What the record behind the list of an archive begins with. */
    private static final byte[] END = {'P', 'K', 5, 6};

    /** How far before the end of a file that record begins at most: its 22 bytes and a comment. */
    private static final int FARTHEST_END = 22 + 0xffff;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Predicate<String> wanted;
    private long unpacked;
    private boolean encrypted;

    private ZipParts(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /**
     * Unpacks an archive into memory.
     *
     * @param wanted by their names; pictures, say, are not even unpacked
     * @throws UnreadableException where that is too much
     */
    public static ZipParts of(byte[] zip, Predicate<String> wanted) {
        ZipParts parts = new ZipParts(wanted);
        try {
            parts.byList(zip);
        } catch (IOException | IllegalArgumentException e) {
            parts.parts.clear();
            parts.unpacked = 0;
            parts.oneByOne(zip);
        }
        return parts;
    }

    /** Whether a file is an archive, of whatever format, that has lost the list at its end. */
    public static boolean isCutOff(byte[] file) {
        if (file.length < SIGNATURE.length || !Arrays.equals(SIGNATURE, Arrays.copyOf(file, SIGNATURE.length))) {
            return false;
        }
        for (int at = file.length - END.length; at >= Math.max(0, file.length - FARTHEST_END); at--) {
            if (Arrays.equals(END, 0, END.length, file, at, at + END.length)) {
                return false;
            }
        }
        return true;
    }

    /** By their names, in the order of the archive. */
    public Map<String, byte[]> all() {
        return Collections.unmodifiableMap(parts);
    }

    byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    /** Whether a part cannot be had without a password. */
    public boolean isEncrypted() {
        return encrypted;
    }

    private void byList(byte[] zip) throws IOException {
        try (ZipFile file = ZipFile.builder()
                .setByteArray(zip)
                .setCharset(UTF_8)
                .setIgnoreLocalFileHeader(true)
                .get()) {
            int seen = 0;
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                if (++seen > MAX_PARTS) {
                    return;
                }
                if (isWanted(entry)) {
                    try (InputStream in = file.getInputStream(entry)) {
                        add(entry, in);
                    } catch (IOException | IllegalArgumentException e) {
                        continue; // packed in a way that is not known here
                    }
                }
            }
        }
    }

    private void oneByOne(byte[] zip) {
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(Interrupts.stream(zip), UTF_8.name(), true, true)) {
            int seen = 0;
            for (ZipArchiveEntry entry = in.getNextEntry();
                    entry != null && ++seen <= MAX_PARTS;
                    entry = in.getNextEntry()) {
                if (isWanted(entry) && in.canReadEntryData(entry)) {
                    add(entry, in);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return; // where it is cut off
        }
    }

    private boolean isWanted(ZipArchiveEntry entry) {
        Interrupts.check();
        if (entry.isDirectory() || entry.isUnixSymlink() || !wanted.test(name(entry))) {
            return false;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            encrypted = true;
            return false;
        }
        return true;
    }

    /** Up to where it is damaged. */
    private void add(ZipArchiveEntry entry, InputStream in) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                Interrupts.check();
                unpacked += n;
                if (unpacked > MAX_UNPACKED) {
                    throw new UnreadableException(Notice.of("skipped.unpacks", MAX_UNPACKED >> 20));
                }
                part.write(buffer, 0, n);
            }
        } finally {
            parts.putIfAbsent(name(entry), part.toByteArray());
        }
    }

    /** Archives from before Unicode have names in the charset of the country. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = entry.getGeneralPurposeBit().usesUTF8ForNames() || raw == null
                ? entry.getName()
                : Charsets.decode(raw, null);
        return name.replace('\\', '/');
    }
}
