package briefing.article.copies;

import briefing.article.text.Interrupts;
import briefing.language.Folding;
import briefing.language.Numerals;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The words of a text as hashes, small enough to keep for every article: letters and digits count, in folded form; marks,
 * spaces and case do not.
 *
 * @param body of the whole text
 * @param clauses of its clauses, sorted, each once
 * @param frames of each clause with figures its hash, followed by that of what is left of it without them
 */
public record ArticlePrint(long body, long[] clauses, long[] frames) {

    /** The share of the shorter text's clauses that the longer must have. */
    private static final double SHARED = 0.8;

    /** The share of the longer text's number of clauses that the shorter must have: a part of a text is no copy of it. */
    private static final double LENGTH = 0.5;

    /** Letters and digits of a clause at least; shorter ones stand everywhere. */
    private static final int CLAUSE = 6;

    private static final Pattern END = Pattern.compile("[。！？；，、：,!?;:\\n]|\\.(?!\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
    private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern FIGURE = Pattern.compile("[0-9" + Numerals.CHARACTERS + Numerals.POINT + "]+");

    /** The print of an article's text. */
    public static ArticlePrint of(String text) {
        String folded = Folding.fold(text).toLowerCase(Locale.ROOT);
        String words = POINT.matcher(THOUSANDS.matcher(folded).replaceAll("")).replaceAll(Numerals.POINT);
        Set<Long> clauses = new TreeSet<>();
        Map<Long, Long> frames = new TreeMap<>();
        for (String part : END.split(words, -1)) {
            Interrupts.check();
            String clause = lettersAndDigits(part);
            String frame = FIGURE.matcher(clause).replaceAll("#");
            boolean figured = !frame.equals(clause);
            if (figured || clause.length() >= CLAUSE) {
                clauses.add(hash(clause));
            }
            if (figured) {
                frames.put(hash(clause), hash(frame));
            }
        }
        long[] sorted = clauses.stream().mapToLong(Long::longValue).toArray();
        long[] pairs = frames.entrySet().stream()
                .flatMapToLong(frame -> LongStream.of(frame.getKey(), frame.getValue()))
                .toArray();
        return new ArticlePrint(hash(lettersAndDigits(words)), sorted, pairs);
    }

    /** By hand, since a pattern would take half of the time that reading an article takes. */
    private static String lettersAndDigits(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || isNumber(Character.getType(c)))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Digits aside. */
    private static boolean isNumber(int type) {
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** Whether one text has nearly all that the other has, and no clause differs in its figures alone. */
    boolean saysTheSameAs(ArticlePrint other) {
        if (body == other.body) {
            return true;
        }
        int fewer = Math.min(clauses.length, other.clauses.length);
        int more = Math.max(clauses.length, other.clauses.length);
        if (fewer == 0 || fewer < LENGTH * more || !shares(other, SHARED * fewer)) {
            return false;
        }
        Set<Long> unshared = new HashSet<>();
        for (int i = 0; i < frames.length; i += 2) {
            if (!other.has(frames[i])) {
                unshared.add(frames[i + 1]);
            }
        }
        for (int i = 0; i < other.frames.length; i += 2) {
            if (!has(other.frames[i]) && unshared.contains(other.frames[i + 1])) {
                return false;
            }
        }
        return true;
    }

    /** Whether so many clauses stand in both; given up as soon as too few are left, which between other texts is at once. */
    private boolean shares(ArticlePrint other, double least) {
        int shared = 0;
        int mine = 0;
        int its = 0;
        while (shared < least
                && shared + clauses.length - mine >= least
                && shared + other.clauses.length - its >= least) {
            int order = Long.compare(clauses[mine], other.clauses[its]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        return shared >= least;
    }

    private boolean has(long clause) {
        return Arrays.binarySearch(clauses, clause) >= 0;
    }

    /** 64-bit FNV-1a, finished with the mixer of SplitMix64, so that small hashes are a fair sample. */
    private static long hash(String text) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        return h ^ (h >>> 31);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ArticlePrint other
                && body == other.body
                && Arrays.equals(clauses, other.clauses)
                && Arrays.equals(frames, other.frames);
    }

    @Override
    public int hashCode() {
        return Objects.hash(body, Arrays.hashCode(clauses));
    }
}
