package briefing.article.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the formats of Microsoft Office have in common: parts that name others, and the envelope of encrypted files. */
public final class OfficeFiles {

    /** Opens files of the older formats, and encrypted ones of the newer. */
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private OfficeFiles() {}

    /** The parts with text of a file; an {@link UnreadableException} where it is encrypted. */
    static ZipParts parts(byte[] file) {
        checkEncryption(file);
        return ZipParts.of(file, name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.endsWith(".xml") || lower.endsWith(".rels");
        });
    }

    /** Says so where a file that should be a ZIP archive is one that is encrypted. */
    public static void checkEncryption(byte[] file) {
        if (isCompound(file)
                && new String(file, ISO_8859_1)
                        .contains(new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1))) {
            throw new UnreadableException(Notice.of("skipped.encrypted"));
        }
    }

    /** What is said of a file whose parts are not where they belong. */
    static UnreadableException broken(String format) {
        return new UnreadableException(Notice.of("skipped.broken.format", format));
    }

    /** Whether a file is of the older formats, as far as its first bytes say. */
    public static boolean isCompound(byte[] file) {
        return file.length > 8 && new String(file, 0, 8, ISO_8859_1).equals(COMPOUND);
    }

    /** The other parts that a part names, by what it calls them; what is outside of the file is not among them. */
    static Map<String, String> related(ZipParts parts, String part) {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, String> related = new HashMap<>();
        XmlCursor in = XmlCursor.of(parts.part(folder + "_rels/" + part.substring(slash + 1) + ".rels"));
        while (in.next()) {
            String id = in.starts("Relationship") ? in.attribute("Id") : null;
            String target = id == null ? null : in.attribute("Target");
            if (id != null && target != null && !"External".equals(in.attribute("TargetMode"))) {
                related.put(id, resolved(folder, target));
            }
        }
        return related;
    }

    /** {@code ppt/slides/slide1.xml} of {@code ../slides/slide1.xml} in {@code ppt/notes/}. */
    static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return base + rest;
    }
}
