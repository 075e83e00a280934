package briefing.article.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds the charset in which bytes are the likeliest text. */
final class CharsetDetector {

    /** So many bytes beyond ASCII are enough. */
    private static final int ENOUGH = 4_000;

    /** So many bytes are looked at before the first that is beyond ASCII, and behind it. */
    private static final int BEFORE = 64;

    private static final int BEHIND = 1 << 20;

    /** The weight of what a page or a mail says of its charset, as a logarithm: servers say what they were set up with. */
    private static final double DECLARED = 8;

    /** The least mean weight of characters in a text: that of Chinese ones is -7.7, that of Cyrillic taken for them -13. */
    private static final double PLAUSIBLE = -12;

    /** So many characters tell whether it is one. */
    private static final int MANY = 16;

    private CharsetDetector() {}

    /** @param declared what a page or a mail says its charset is, or null */
    static CharsetModel.Fit best(byte[] bytes, @Nullable Charset declared) {
        int first = 0;
        while (first < bytes.length && isPlain(bytes[first])) {
            first++;
        }
        int to = first;
        for (int high = 0; to < bytes.length && to - first < BEHIND && high < ENOUGH; to++) {
            high += bytes[to] < 0 ? 1 : 0;
        }
        // Characters of UTF-16 begin at even places.
        return best(bytes, Math.max(0, first - BEFORE) & ~1, to, declared);
    }

    private static CharsetModel.Fit best(byte[] bytes, int from, int to, @Nullable Charset declared) {
        return Arrays.stream(CharsetModel.values())
                .map(model -> model.fit(bytes, from, to))
                .max(Comparator.comparingDouble(fit -> fit.likelihood() + prior(fit.model(), declared)))
                .orElseThrow();
    }

    private static double prior(CharsetModel model, @Nullable Charset declared) {
        return declared != null && model.covers(declared) ? DECLARED : 0;
    }

    /** Whether it is a text, as far as its length tells: not where it is in none of these charsets. */
    static boolean isPlausible(CharsetModel.Fit fit) {
        return fit.foreign() < MANY || isText(fit);
    }

    /** Whether it is a text beyond doubt. */
    static boolean isText(CharsetModel.Fit fit) {
        return fit.mean() >= PLAUSIBLE;
    }

    private static boolean isPlain(byte b) {
        return b >= ' ' || b >= '\t' && b <= '\r';
    }
}
