package briefing.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.question.Wordings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No text makes a pattern of this program work more than in proportion to its length, nor recurse with it. Work is counted
 * in looks at characters. Each pattern is screened with short texts; the worst of them, and whatever grows, with long ones.
 */
@Tag("slow")
class LinearPatternsTest {

    /** Patterns made of parts of the program's own, found by the fields that keep them, or of what a person wrote. */
    private static final Set<String> COMPUTED = Set.of(
            "ArticleWordings.compiled",
            "EnumerationMarkers$Rule.<init>",
            "FoundWords.of",
            "Places.<init>",
            "QuestionReader.attribute",
            "Wordings.<init>",
            "Wordings.any",
            "Wordings.lambda$unit$3",
            "PageNoise.names",
            "QuestionFile.lambda$question$0");

    private static final int SHORT = 400;
    private static final int LONG = 12_500;
    private static final int LONGEST = 200_000;

    /** How much more than in proportion still is: what is done once at either end of a text weighs more in a short one. */
    private static final double SLACK = 1.5;

    /** Looks at each character, which no pattern needs that works in proportion. */
    private static final long MOST = 2_000;

    /** A pattern that recurses with its text needs more of the stack, in bytes, than this: it holds 400 rounds at most. */
    private static final int STACK = 192 << 10;

    /**
     * These see no more of a text than {@link Wordings#bounded} leaves of it, which QuestionAnalysisTest holds, or only
     * questions that are shorter still.
     */
    private static final Set<String> BOUNDED =
            Set.of("Wordings.", "QuestionReader.", "TypeFeatures.JOINED", "ArticleWordings.");

    private static final long EXHAUSTED = -1;
    private static final long OVERFLOWN = -2;

    private enum Way {
        FIND {
            @Override
            void match(Matcher matcher) {
                while (matcher.find()) {
                    // to the end
                }
            }
        },
        MATCHES {
            @Override
            void match(Matcher matcher) {
                matcher.matches();
            }
        };

        abstract void match(Matcher matcher);

        /** Both where nothing tells how a pattern is used. */
        static List<Way> of(String where) {
            return where.endsWith(" by matches")
                    ? List.of(MATCHES)
                    : where.endsWith(" by compile") || !where.contains(" by ") ? List.of(values()) : List.of(FIND);
        }
    }

    @Test
    void noPatternEscapes() {
        assertThat(ProgramPatterns.find().computed()).isEqualTo(COMPUTED);
    }

    @Test
    void noTextTakesMoreThanInProportionToItsLength() throws Exception {
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        Map<String, Pattern> patterns = new TreeMap<>(ProgramPatterns.find().all());
        patterns.keySet().removeIf(name -> BOUNDED.stream().anyMatch(name::startsWith));
        Set<String> different = new HashSet<>();
        patterns.entrySet()
                .removeIf(one -> !different.add(Way.of(one.getKey()) + " "
                        + one.getValue().flags() + " " + one.getValue().pattern()));
        Queue<Map.Entry<String, Pattern>> left = new ConcurrentLinkedQueue<>(patterns.entrySet());
        List<FutureTask<Void>> screens = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            FutureTask<Void> screen = new FutureTask<>(
                    () -> {
                        for (var next = left.poll(); next != null; next = left.poll()) {
                            screen(next.getKey(), next.getValue(), failures);
                        }
                    },
                    null);
            new Thread(null, screen, "screening", STACK).start();
            screens.add(screen);
        }
        for (FutureTask<Void> screen : screens) {
            screen.get();
        }
        assertThat(patterns).hasSizeGreaterThan(150);
        assertThat(failures).isEmpty();
    }

    private static void screen(String where, Pattern pattern, Queue<String> failures) {
        for (Way way : Way.of(where)) {
            Repeated worst = null;
            double most = 0;
            for (Repeated text : Samples.of(pattern)) {
                long few = looks(pattern, way, text.ofLength(SHORT));
                long more = looks(pattern, way, text.ofLength(4 * SHORT));
                if (few < 0 || more < 0 || (grows(few, more, 4) && staysWorse(pattern, way, text, more))) {
                    failures.add(where + " " + way + " " + text + " " + few + "→" + more + "   " + pattern.pattern());
                    worst = null;
                    break;
                }
                if (more > most) {
                    most = more;
                    worst = text;
                }
            }
            if (worst != null && isWorse(pattern, way, worst)) {
                failures.add(where + " " + way + " " + worst + "   " + pattern.pattern());
            }
        }
    }

    /** Whether work goes on to grow faster than the text, however long that is: what is bounded does not. */
    private static boolean staysWorse(Pattern pattern, Way way, Repeated text, long looks) {
        long few = looks;
        for (int length = 16 * SHORT; length < LONG; length *= 4) {
            long more = looks(pattern, way, text.ofLength(length));
            if (more >= 0 && !grows(few, more, 4)) {
                return false;
            }
            if (more < 0) {
                return true;
            }
            few = more;
        }
        return isWorse(pattern, way, text);
    }

    /** Whether work grows faster than the text between two long ones. */
    private static boolean isWorse(Pattern pattern, Way way, Repeated text) {
        long few = looks(pattern, way, text.ofLength(LONG));
        long more = few < 0 ? few : looks(pattern, way, text.ofLength(LONGEST));
        return few < 0 || more < 0 || grows(few, more, LONGEST / LONG);
    }

    private static boolean grows(long few, long more, int times) {
        return more > SLACK * times * few + 100;
    }

    private static long looks(Pattern pattern, Way way, String text) {
        CountedText counted = new CountedText(text, MOST * (text.length() + 100L));
        try {
            way.match(pattern.matcher(counted));
            return counted.looks();
        } catch (CountedText.Exhausted e) {
            return EXHAUSTED;
        } catch (StackOverflowError e) {
            return OVERFLOWN;
        }
    }
}
