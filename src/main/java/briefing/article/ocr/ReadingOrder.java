package briefing.article.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which people read the boxes of a page: a gutter that few boxes cross parts columns, which are read one after
 * the other between the boxes that cross it, as headlines do; and so within each column.
 */
final class ReadingOrder {

    /** Boxes on each side of a gutter, at least. */
    private static final int COLUMN = 3;

    /** Of the text in a column, in heights of a line: cells of a table are shorter, and read by rows. */
    private static final double WIDE = 6;

    /** Columns of columns, no more. */
    private static final int DEPTH = 3;

    private ReadingOrder() {}

    /** Columns, each with its rows from the top down, each with its boxes from left to right. */
    static List<List<List<Box>>> columns(List<Box> boxes) {
        List<List<List<Box>>> columns = new ArrayList<>();
        List<Box> sorted =
                boxes.stream().sorted(Comparator.comparingDouble(Box::middle)).toList();
        add(sorted, DEPTH, columns);
        return columns;
    }

    private static void add(List<Box> boxes, int depth, List<List<List<Box>>> columns) {
        Double gutter = depth == 0 ? null : gutter(boxes);
        if (gutter == null) {
            if (!boxes.isEmpty()) {
                columns.add(rows(boxes));
            }
            return;
        }
        List<Box> left = new ArrayList<>();
        List<Box> right = new ArrayList<>();
        List<Box> across = new ArrayList<>();
        for (Box box : boxes) {
            if (crosses(box, gutter)) {
                flush(left, right, depth, columns);
                across.add(box);
            } else {
                if (!across.isEmpty()) {
                    columns.add(rows(across));
                    across.clear();
                }
                (isLeft(box, gutter) ? left : right).add(box);
            }
        }
        flush(left, right, depth, columns);
        if (!across.isEmpty()) {
            columns.add(rows(across));
        }
    }

    private static void flush(List<Box> left, List<Box> right, int depth, List<List<List<Box>>> columns) {
        add(List.copyOf(left), depth - 1, columns);
        add(List.copyOf(right), depth - 1, columns);
        left.clear();
        right.clear();
    }

    /** The x that fewest boxes cross and that parts columns of text; null where none does. */
    private static @Nullable Double gutter(List<Box> boxes) {
        if (boxes.size() < 2 * COLUMN) {
            return null;
        }
        Double best = null;
        int fewest = boxes.size() / 3;
        for (Box candidate : boxes) {
            double x = candidate.left() - 1;
            int crossing = 0;
            List<Box> left = new ArrayList<>();
            List<Box> right = new ArrayList<>();
            for (Box box : boxes) {
                if (crosses(box, x)) {
                    crossing++;
                } else {
                    (isLeft(box, x) ? left : right).add(box);
                }
            }
            if ((best == null ? crossing <= fewest : crossing < fewest)
                    && isText(left)
                    && isText(right)
                    && isBeside(left, right)) {
                best = x;
                fewest = crossing;
            }
        }
        return best;
    }

    /** Boxes are larger than their text, by less than half a line's height. */
    private static boolean crosses(Box box, double x) {
        double margin = box.height() / 2;
        return box.left() + margin < x && box.right() - margin > x;
    }

    private static boolean isLeft(Box box, double x) {
        return box.left() + box.right() < 2 * x;
    }

    private static boolean isText(List<Box> column) {
        return column.size() >= COLUMN
                && column.stream()
                                .mapToDouble(box -> box.width() / box.height())
                                .sorted()
                                .skip(column.size() / 2)
                                .findFirst()
                                .orElse(0)
                        > WIDE;
    }

    /** Whether there are places where both columns stand side by side. */
    private static boolean isBeside(List<Box> left, List<Box> right) {
        Box one = left.stream().reduce(Box::and).orElseThrow();
        Box other = right.stream().reduce(Box::and).orElseThrow();
        return one.sharedHeight(other) > 0.3;
    }

    /** @param boxes by their middle, from the top down */
    private static List<List<Box>> rows(List<Box> boxes) {
        List<List<Box>> rows = new ArrayList<>();
        for (Box box : boxes) {
            List<Box> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (!last.isEmpty() && last.stream().allMatch(other -> other.sharedHeight(box) > 0.5)) {
                last.add(box);
            } else {
                rows.add(new ArrayList<>(List.of(box)));
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Box::left)));
        return rows;
    }
}
