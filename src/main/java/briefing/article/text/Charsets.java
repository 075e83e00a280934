package briefing.article.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.language.Notice;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text. UTF-8 rules itself out where it is wrong; else the text decides, by {@link CharsetDetector}, as what
 * pages declare is often what their server was set up with. A charset that is not known there is as declared.
 */
public final class Charsets {

    private static final Charset JAPANESE_MAIL = Charset.forName("ISO-2022-JP");

    /** What begins Japanese in that charset, which has no byte beyond ASCII. */
    private static final byte[] SHIFT = {0x1b, '$', 'B'};

    /** By so many bytes a file that is no text is told from one. */
    private static final int START = 8192;

    private Charsets() {}

    /**
     * Decodes what should be a text; never fails.
     *
     * @param declared what a page or a mail says its charset is, or null
     */
    public static String decode(byte[] bytes, @Nullable String declared) {
        return decoded(bytes, declared).text();
    }

    /**
     * As {@link #decode}, of a whole article.
     *
     * @throws UnreadableException where its charset is not known, and it would not be what its author wrote
     */
    public static String article(byte[] bytes, @Nullable String declared) {
        Decoded decoded = decoded(bytes, declared);
        if (!decoded.plausible()) {
            throw new UnreadableException(Notice.of("skipped.charset"));
        }
        return decoded.text();
    }

    private record Decoded(String text, boolean plausible) {}

    private static Decoded decoded(byte[] bytes, @Nullable String declared) {
        Charset told = supported(declared);
        Charset sure = isEscaped(bytes, told) ? told == null ? JAPANESE_MAIL : told : byMark(bytes);
        if (sure != null) {
            return new Decoded(sure.decode(ByteBuffer.wrap(bytes)).toString(), true);
        }
        String utf8 = UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
        if (isUtf8(utf8, bytes)) {
            return new Decoded(Mojibake.undone(utf8), true);
        }
        boolean known = told == null
                || told.equals(UTF_8)
                || Arrays.stream(CharsetModel.values()).anyMatch(model -> model.covers(told));
        if (told != null && !known) {
            return new Decoded(told.decode(ByteBuffer.wrap(bytes)).toString(), true);
        }
        CharsetModel.Fit fit = CharsetDetector.best(bytes, told);
        String text = fit.model().charset().decode(ByteBuffer.wrap(bytes)).toString();
        return new Decoded(text, CharsetDetector.isPlausible(fit));
    }

    /** Whether bytes are no text of any charset: control characters are a tenth of most binary files, and of no text. */
    public static boolean isBinary(byte[] bytes) {
        int controls = controls(bytes);
        return controls > 2 && controls * 50 > Math.min(bytes.length, START) && byMark(bytes) == null;
    }

    /** How many bytes at the beginning are control characters that no text has. */
    private static int controls(byte[] bytes) {
        int controls = 0;
        for (int i = 0; i < Math.min(bytes.length, START); i++) {
            boolean white = bytes[i] >= '\b' && bytes[i] <= '\r' || bytes[i] == 0x1b || bytes[i] == 0x1a;
            controls += bytes[i] >= 0 && bytes[i] < ' ' && !white ? 1 : 0;
        }
        return controls;
    }

    private static boolean isEscaped(byte[] bytes, @Nullable Charset told) {
        if (told != null && told.name().startsWith("ISO-2022")) {
            return true;
        }
        int end = Math.min(bytes.length, START);
        for (int i = 0; i < end; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        for (int i = 0; i + SHIFT.length <= end; i++) {
            if (bytes[i] == SHIFT[0] && Arrays.equals(bytes, i, i + SHIFT.length, SHIFT, 0, SHIFT.length)) {
                return true;
            }
        }
        return false;
    }

    /** UTF-16, by its mark or by bytes that no other text has. */
    private static @Nullable Charset byMark(byte[] b) {
        if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
            return UTF_16LE;
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
            return UTF_16BE;
        }
        if (controls(b) == 0) {
            return null;
        }
        CharsetModel.Fit fit = CharsetDetector.best(b, null);
        return fit.model().isWide() && CharsetDetector.isText(fit) ? fit.model().charset() : null;
    }

    /** A file cut off within a character, or spoilt here and there, still is UTF-8. */
    private static boolean isUtf8(String decoded, byte[] bytes) {
        int wrong = -replacements(bytes);
        int foreign = 0;
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            wrong += c == '\ufffd' ? 1 : 0;
            foreign += c > 0x7f && c != '\ufffd' ? 1 : 0;
        }
        boolean isCutOff = foreign > 0 && decoded.endsWith("\ufffd");
        return (isCutOff ? wrong - 1 : wrong) * 20L <= foreign;
    }

    /** How many characters were lost before, and are written as what stands for them, U+FFFD. */
    private static int replacements(byte[] bytes) {
        int replacements = 0;
        for (int i = 2; i < bytes.length; i++) {
            if (bytes[i - 2] == (byte) 0xef && bytes[i - 1] == (byte) 0xbf && bytes[i] == (byte) 0xbd) {
                replacements++;
            }
        }
        return replacements;
    }

    private static @Nullable Charset supported(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
