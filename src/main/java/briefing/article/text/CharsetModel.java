package briefing.article.text;

import briefing.language.LanguagePack;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How texts look in a charset that does not announce itself: a chain of characters, each with the probability of its class
 * and of standing behind one of the kind before it. Classes are those of the charsets themselves, which have the frequent
 * characters of their language in rows before the rare ones. All weights are natural logarithms of probabilities, made of
 * the size of a class and of its part in a newspaper: of Chinese, 0.33 is in the 3,300 characters of GB 2312's first level
 * that are not the commonest, ln(0.33 / 3300) = -9.2.
 */
enum CharsetModel {
    WESTERN("windows-1252", "ISO-8859-1 US-ASCII", 0),
    SIMPLIFIED("GB18030", "GBK GB2312 x-mswin-936", 0),
    TRADITIONAL("Big5-HKSCS", "Big5 x-windows-950 x-MS950-HKSCS", 0),
    JAPANESE("windows-31j", "Shift_JIS", -8),
    JAPANESE_OF_UNIX("EUC-JP", "", -8),
    KOREAN("x-windows-949", "EUC-KR", -8),
    WIDE_LITTLE("UTF-16LE", "UTF-16", -4),
    WIDE_BIG("UTF-16BE", "UTF-16", -4);

    /** The commonest characters of Chinese texts, simplified and traditional, and the punctuation that goes with them. */
    private static final Set<Integer> COMMON = String.join("", LanguagePack.allWords("common-characters"))
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    /** The same of every charset: what counts is how many bytes are taken for such characters. */
    private static final double ASCII = -3;

    private static final String WESTERN_SIGNS = "\u00a3\u00a7\u00a9\u00ab\u00ae\u00b0\u00b7\u00bb\u20ac\u2122";

    private static final double COMMON_HAN = -6.4;
    private static final double KANA = -5.7;
    private static final double SIGN = -6;
    private static final double ODD = -15;
    private static final double WRONG = -18;

    /** Characters of East Asia stand among each other, rarely beside a Latin letter. */
    private static final double BESIDE_LETTER = -4;

    private static final double BESIDE_OTHER = -2;

    /** Letters with accents rarely follow each other. */
    private static final double BESIDE_ACCENT = -4;

    private final Charset charset;
    private final String parts;
    private final double prior;

    /**
     * @param parts charsets of which this one is a superset, by their canonical names with spaces between
     * @param prior against those that people have rarely: what they keep is Chinese or English, and UTF-16 has its mark
     */
    CharsetModel(String charset, String parts, double prior) {
        this.charset = Charset.forName(charset);
        this.parts = parts;
        this.prior = prior;
    }

    Charset charset() {
        return charset;
    }

    /** Whether texts of a charset are texts of this one. */
    boolean covers(Charset other) {
        return other.equals(charset) || List.of(parts.split(" ", -1)).contains(other.name());
    }

    boolean isWide() {
        return this == WIDE_LITTLE || this == WIDE_BIG;
    }

    /**
     * How bytes fit.
     *
     * @param likelihood logarithm of the probability that a text is these bytes in this charset, up to a constant
     * @param foreign how many characters are not of ASCII
     * @param mean weight of these; 0 where there is none
     */
    record Fit(CharsetModel model, double likelihood, int foreign, double mean) {}

    Fit fit(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, charset);
        double sum = 0;
        int plain = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = isPlain(c);
            sum += (isPlain ? ASCII : weight(c)) + step(before, c);
            plain += isPlain ? 1 : 0;
            before = c;
        }
        int foreign = text.length() - plain;
        return new Fit(this, prior + sum, foreign, foreign == 0 ? 0 : (sum - plain * ASCII) / foreign);
    }

    private double step(char before, char c) {
        if (this == WESTERN) {
            return isAccented(before) && isAccented(c) ? BESIDE_ACCENT : 0;
        }
        if (isEastern(before) == isEastern(c)) {
            return 0;
        }
        return isLatin(before) || isLatin(c) ? BESIDE_LETTER : BESIDE_OTHER;
    }

    /** In UTF-16 quotation marks have their width from the letters beside them. */
    private boolean isEastern(char c) {
        return c > (isWide() ? '\u2e7f' : '\u007f');
    }

    private static boolean isAccented(char c) {
        return c > 0x7f && Character.isLetter(c);
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f || c >= '\t' && c <= '\r';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private double weight(char c) {
        if (c < 0xa0 || c == '\ufffd' || c >= '\ue000' && c < '\uf900') {
            return WRONG;
        }
        return switch (this) {
            case WESTERN -> western(c);
            case JAPANESE, JAPANESE_OF_UNIX -> japanese(c, level(c));
            case KOREAN -> korean(c, level(c));
            case SIMPLIFIED, TRADITIONAL -> chinese(c, level(c));
            case WIDE_LITTLE, WIDE_BIG -> wide(c);
        };
    }

    /** 1 for frequent characters, 2 for rare ones, else 0. */
    private int level(char c) {
        byte[] bytes = String.valueOf(c).getBytes(charset);
        int code = bytes.length == 2 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
        boolean inRows = (code & 0xff) >= 0xa1;
        return switch (this) {
            case SIMPLIFIED -> inRows ? level(code, 0xb0a1, 0xd7f9, 0xf7fe) : 0;
            case TRADITIONAL -> level(code, 0xa440, 0xc67e, 0xf9d5);
            case JAPANESE -> level(code, 0x889f, 0x9872, 0xeaa4);
            case JAPANESE_OF_UNIX -> inRows ? level(code, 0xb0a1, 0xcfd3, 0xf4a6) : 0;
            case KOREAN -> inRows ? level(code, 0xb0a1, 0xc8fe, 0xfdfe) : 0;
            case WESTERN, WIDE_LITTLE, WIDE_BIG -> 0;
        };
    }

    private static int level(int code, int first, int frequent, int rare) {
        return code < first || code > rare ? 0 : code <= frequent ? 1 : 2;
    }

    private static double western(char c) {
        boolean quotation = c >= '\u2013' && c <= '\u2026' || c == '\u00a0';
        return quotation ? -6.5 : Character.isLetter(c) || WESTERN_SIGNS.indexOf(c) >= 0 ? -7.6 : -9.5;
    }

    private static double chinese(char c, int level) {
        return COMMON.contains((int) c) ? COMMON_HAN : isSign(c) ? SIGN : level == 1 ? -9.2 : level == 2 ? -12.6 : ODD;
    }

    private static double japanese(char c, int level) {
        return isKana(c) ? KANA : isSign(c) ? SIGN : level == 1 ? -8.9 : level == 2 ? -13.4 : ODD;
    }

    private static double korean(char c, int level) {
        return level == 1 ? -7.9 : level == 2 ? -12.4 : isSign(c) ? -9 : ODD;
    }

    private static double wide(char c) {
        if (c < 0x180 || c >= 0x2010 && c < 0x2030) {
            return western(c);
        }
        return isKana(c)
                ? KANA
                : c >= 0xac00 && c < 0xd7a4 ? korean(c, KOREAN.level(c)) : chinese(c, SIMPLIFIED.level(c));
    }

    private static boolean isKana(char c) {
        return c >= 0x3041 && c < 0x3100;
    }

    private static boolean isSign(char c) {
        return c >= 0x3000 && c < 0x3040 || c >= 0xff01 && c < 0xff5f || c >= 0x2010 && c < 0x2030 || c == 0xb7;
    }
}
