package briefing.answer.figure;

import briefing.answer.figure.Figure.Bound;
import briefing.answer.figure.FigureTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which figures contradict each other: said of the same thing and time in the same unit by two articles, and farther apart than
 * rounding explains. Where a thing or a time is not named whole, nothing is said.
 */
public final class Contradictions {

    private static final double ABOUT = 0.05;

    /** How much of a figure "more than" may leave out. */
    private static final double ROUNDED = 0.2;

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.(?<decimals>\\d+))?");

    private Contradictions() {}

    /** The rows with the numbers of those that contradict them. */
    static List<Row> marked(List<Row> rows) {
        List<Row> marked = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            List<Integer> others = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (i != k && contradict(rows.get(k), rows.get(i))) {
                    others.add(i);
                }
            }
            marked.add(new Row(rows.get(k).sources(), List.copyOf(others)));
        }
        return marked;
    }

    private static boolean contradict(Row one, Row other) {
        return one.sources().stream().anyMatch(a -> other.sources().stream().anyMatch(b -> contradict(a, b)))
                && one.sources().stream()
                        .noneMatch(a -> other.sources().stream().anyMatch(b -> isExplained(a, b)));
    }

    /** Whether one article gives both figures, and so knows how they go together. */
    private static boolean isExplained(Figure a, Figure b) {
        return a.article().id().equals(b.article().id());
    }

    /** Whether they differ, and each sentence tells itself of what and of which time. */
    public static boolean contradict(Figure a, Figure b) {
        return isTellable(a) && isTellable(b) && differ(a, b);
    }

    /** Whether figures of one thing, unit and time cannot both be true. */
    public static boolean differ(Figure a, Figure b) {
        return Objects.equals(a.period(), b.period())
                && Objects.equals(a.quantity().unit(), b.quantity().unit())
                && a.counted().equals(b.counted())
                && a.subject().aspect() == b.subject().aspect()
                && a.subject().base().equals(b.subject().base())
                && a.subject().planned() == b.subject().planned()
                && a.upTo() == null
                && b.upTo() == null
                && SameThing.is(a, b)
                && !mayBeOne(a, b);
    }

    private static boolean isTellable(Figure figure) {
        return figure.period() != null
                && figure.timed()
                && figure.subject().complete()
                && !figure.subject().planned()
                && figure.upTo() == null;
    }

    /** Whether rounding, or a word such as "more than", lets both be true. */
    private static boolean mayBeOne(Figure a, Figure b) {
        double low = Math.min(a.quantity().value(), b.quantity().value());
        double high = Math.max(a.quantity().value(), b.quantity().value());
        boolean rising = a.quantity().value() <= b.quantity().value();
        Figure smaller = rising ? a : b;
        Figure larger = rising ? b : a;
        double grain = Math.max(grain(a), grain(b));
        boolean about = a.bound() != Bound.EXACT || b.bound() != Bound.EXACT;
        if (a.bound() == Bound.AT_LEAST && b.bound() == Bound.AT_LEAST) {
            return high - low <= ROUNDED * high; // "more than 1,000" is said of no 1,400
        }
        return high - low <= grain * 1.001
                || about && high - low <= ABOUT * high
                || smaller.bound() == Bound.AT_LEAST
                || larger.bound() == Bound.AT_MOST;
    }

    /** What the last digit of a figure is worth, as it is written; zeros at the end of a whole number are no digits. */
    private static double grain(Figure figure) {
        Matcher number = NUMBER.matcher(figure.written());
        if (!number.find()) {
            return 0;
        }
        double digits = Double.parseDouble(number.group().replace(",", ""));
        double scale = digits == 0 ? 1 : figure.quantity().value() / digits;
        if (number.group("decimals") != null) {
            return scale * Math.pow(10, -number.group("decimals").length());
        }
        double grain = scale;
        for (double rest = digits; rest >= 10 && rest % 10 == 0; rest /= 10) {
            grain *= 10;
        }
        return grain;
    }
}
