package briefing.article.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.language.LanguagePack;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text. UTF-8 rules itself out where it is wrong; between the Chinese charsets the commoner characters
 * decide, since a wrong one gives rare characters. What a page declares counts only for all others.
 */
public final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final List<Charset> JAPANESE = List.of(Charset.forName("windows-31j"), Charset.forName("EUC-JP"));
    private static final Charset KOREAN = Charset.forName("x-windows-949");

    /** The least share of these syllables in Japanese, and of those in Korean: signs and Chinese characters are the rest. */
    private static final double KANA = .3;

    private static final double HANGUL = .9;

    /** The least share of common characters in what is Chinese beyond doubt. */
    private static final double PLAUSIBLE = .5;

    /** The commonest characters of Chinese texts, simplified and traditional, and the punctuation that goes with them. */
    private static final Set<Integer> COMMON = String.join("", LanguagePack.allWords("common-characters"))
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    private Charsets() {}

    /**
     * Decodes a file.
     *
     * @param declared what a page or a mail says its charset is, or null
     */
    public static String decode(byte[] bytes, @Nullable String declared) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return marked.decode(ByteBuffer.wrap(bytes)).toString();
        }
        String utf8 = UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
        if (isUtf8(utf8, bytes)) {
            return Mojibake.undone(utf8);
        }
        Charset other = supported(declared);
        if (other != null && !isChinese(other) && !other.equals(UTF_8)) {
            return other.decode(ByteBuffer.wrap(bytes)).toString();
        }
        Charset neighbour = japaneseOrKorean(bytes);
        if (neighbour != null) {
            return neighbour.decode(ByteBuffer.wrap(bytes)).toString();
        }
        String gb = GB18030.decode(ByteBuffer.wrap(bytes)).toString();
        String big5 = BIG5.decode(ByteBuffer.wrap(bytes)).toString();
        String chinese = common(gb) >= common(big5) ? gb : big5;
        return looksChinese(chinese)
                ? chinese
                : WESTERN.decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Whether bytes are no text of any charset: control characters are a tenth of most binary files, and of no text. */
    public static boolean isBinary(byte[] bytes) {
        if (byMark(bytes) != null) {
            return false;
        }
        int n = Math.min(bytes.length, 8192);
        int controls = 0;
        for (int i = 0; i < n; i++) {
            boolean white = bytes[i] >= '\b' && bytes[i] <= '\r' || bytes[i] == 0x1b || bytes[i] == 0x1a;
            controls += bytes[i] >= 0 && bytes[i] < ' ' && !white ? 1 : 0;
        }
        return controls > 2 && controls * 50 > n;
    }

    private static @Nullable Charset byMark(byte[] b) {
        if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
            return UTF_16LE;
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
            return UTF_16BE;
        }
        int zerosAtEven = 0;
        int zerosAtOdd = 0;
        int n = Math.min(b.length, 4096);
        for (int i = 0; i < n; i++) {
            if (b[i] == 0) {
                if (i % 2 == 0) {
                    zerosAtEven++;
                } else {
                    zerosAtOdd++;
                }
            }
        }
        // Text without a mark is UTF-16 where every other byte of its Latin letters, digits and line ends is zero.
        if (zerosAtOdd > n / 10 && zerosAtEven == 0) {
            return UTF_16LE;
        }
        if (zerosAtEven > n / 10 && zerosAtOdd == 0) {
            return UTF_16BE;
        }
        double little = plausible(UTF_16LE, b, n);
        double big = plausible(UTF_16BE, b, n);
        return Math.max(little, big) < PLAUSIBLE ? null : little > big ? UTF_16LE : UTF_16BE;
    }

    /** The share of characters that Chinese texts are made of, where bytes are taken two by two. */
    private static double plausible(Charset wide, byte[] bytes, int n) {
        String text = wide.decode(ByteBuffer.wrap(bytes, 0, n & ~1)).toString();
        long plausible = text.chars()
                .filter(c -> c == '\n'
                        || c >= ' ' && c < 0x7f
                        || c >= 0x3000 && c < 0x3040
                        || c >= 0xff01 && c < 0xff60
                        || COMMON.contains(c))
                .count();
        return text.length() < 4 ? 0 : (double) plausible / text.length();
    }

    /** Their texts are full of characters that no Chinese one has, where they are taken in the right charset. */
    private static @Nullable Charset japaneseOrKorean(byte[] bytes) {
        for (Charset japanese : JAPANESE) {
            if (share(japanese, bytes, 0x3040, 0x3100) >= KANA) {
                return japanese;
            }
        }
        boolean korean = share(KOREAN, bytes, 0xac00, 0xd7a4) >= HANGUL
                && common(GB18030.decode(ByteBuffer.wrap(bytes)).toString()) < PLAUSIBLE;
        return korean ? KOREAN : null;
    }

    /** What part of the characters beyond ASCII are of a script; 0 where some bytes are of no character. */
    private static double share(Charset charset, byte[] bytes, int from, int to) {
        String text = charset.decode(ByteBuffer.wrap(bytes)).toString();
        int foreign = 0;
        int own = 0;
        int wrong = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean counts = c > 0x7f && !(c >= 0x3000 && c < 0x3040) && !(c >= 0xff01 && c < 0xff60);
            foreign += counts ? 1 : 0;
            own += c >= from && c < to ? 1 : 0;
            wrong += c == 0xfffd ? 1 : 0;
        }
        return foreign < 6 || wrong * 50 > foreign ? 0 : (double) own / foreign;
    }

    /** A file cut off within a character, or spoilt here and there, still is UTF-8. */
    private static boolean isUtf8(String decoded, byte[] bytes) {
        int wrong = -replacements(bytes);
        int foreign = 0;
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c == '\ufffd' && i < decoded.length() - 1) {
                wrong++;
            } else if (c > 0x7f) {
                foreign++;
            }
        }
        return wrong * 20L <= foreign;
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

    private static boolean isChinese(Charset charset) {
        String name = charset.name().toLowerCase(java.util.Locale.ROOT);
        return name.startsWith("gb") || name.startsWith("big5") || name.contains("euc-tw");
    }

    private static double common(String decoded) {
        int common = 0;
        int foreign = 0;
        for (int i = 0; i < decoded.length(); i++) {
            int c = decoded.charAt(i);
            if (c > 0x7f) {
                foreign++;
                common += COMMON.contains(c) ? 1 : c == 0xfffd ? -1 : 0;
            }
        }
        return foreign == 0 ? 0 : (double) common / foreign;
    }

    private static boolean looksChinese(String decoded) {
        long han = decoded.codePoints().filter(Character::isIdeographic).count();
        long wrong = decoded.chars()
                .filter(c -> c == 0xfffd || (c >= 0xe000 && c < 0xf900))
                .count();
        return han > 0 && wrong * 10 <= han && (common(decoded) >= .12 || han < 12);
    }
}
