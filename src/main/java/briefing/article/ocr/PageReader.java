package briefing.article.ocr;

import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the picture of a page to its lines. */
final class PageReader {

    /** Lines read with less are specks and drawings: as in PaddleOCR. */
    private static final double LEAST_CONFIDENCE = 0.5;

    /** A paragraph opens after so much more than the usual step from line to line. */
    private static final double WIDER_STEP = 1.3;

    /** Of another size of type are lines whose heights differ by more than this factor. */
    private static final double OTHER_SIZE = 1.3;

    /** In heights: boxes of shorter lines are lower, whatever their type. */
    private static final double LONG = 6;

    /** Headlines are higher than the text by this factor at least. */
    private static final double LARGE = 1.25;

    /** From one line of a headline to the next, in heights of their boxes, at most. */
    private static final double LARGE_STEP = 1.6;

    private final LineDetector detector;
    private final LineReader reader;

    PageReader(OcrModels models) {
        detector = new LineDetector(models);
        reader = new LineReader(models);
    }

    /** A row of a column: what its boxes say, joined. */
    private record Row(Box box, String text) {}

    /**
     * Reads a page in its strips.
     *
     * @param next called before each strip but the first
     */
    OcrPage page(BufferedImage picture, Runnable next) {
        Map<Box, LineReader.Reading> read = new LinkedHashMap<>();
        for (Strip strip : Strip.of(picture.getWidth(), picture.getHeight())) {
            if (!strip.isFirst()) {
                next.run();
            }
            read(strip, Pixels.of(strip.of(picture), Ocr.LONGEST_SIDE), read);
        }
        int characters = 0;
        double sum = 0;
        for (LineReader.Reading reading : read.values()) {
            characters += reading.text().length();
            sum += reading.confidence() * reading.text().length();
        }
        return new OcrPage(lines(read), characters, characters == 0 ? 0 : sum / characters);
    }

    /** Adds what the boxes of a strip say, in the coordinates of the whole page, which is as large as the strip is drawn. */
    private void read(Strip strip, Pixels drawn, Map<Box, LineReader.Reading> read) {
        LineDetector.Found found = detector.find(drawn);
        double above = (double) strip.top() * drawn.height() / strip.height();
        List<Box> before = List.copyOf(read.keySet());
        for (Box box : found.boxes()) {
            Interrupts.check();
            Box onPage = box.below(above);
            if (strip.has(box) && before.stream().noneMatch(onPage::isAlso)) {
                read.put(onPage, reader.read(drawn, box, found.tilt()));
            }
        }
    }

    private static List<OcrLine> lines(Map<Box, LineReader.Reading> read) {
        List<OcrLine> lines = new ArrayList<>();
        for (List<List<Box>> column : ReadingOrder.columns(List.copyOf(read.keySet()))) {
            List<Row> rows = new ArrayList<>();
            for (List<Box> boxes : column) {
                Row row = row(boxes, read);
                if (!row.text().isEmpty()) {
                    rows.add(row);
                }
            }
            add(rows, lines);
        }
        return lines;
    }

    private static Row row(List<Box> boxes, Map<Box, LineReader.Reading> read) {
        String text = boxes.stream()
                .map(read::get)
                .filter(reading -> reading != null && reading.confidence() >= LEAST_CONFIDENCE)
                .map(reading -> reading.text().strip())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
        return new Row(boxes.stream().reduce(Box::and).orElseThrow(), text);
    }

    private static void add(List<Row> rows, List<OcrLine> lines) {
        double height = median(rows.stream().map(row -> row.box().height()));
        double right = rows.stream().mapToDouble(row -> row.box().right()).max().orElse(0);
        double left = median(rows.stream().map(row -> row.box().left()));
        double step = step(rows);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean opens = i == 0 || opens(rows.get(i - 1), row, new Column(height, left, right, step));
            lines.add(new OcrLine(row.text(), opens, row.box().height()));
        }
    }

    /** What is usual in a column, in pixels: the height of a line, where lines begin and end, and how far they are apart. */
    private record Column(double height, double left, double right, double step) {}

    private static boolean opens(Row before, Row row, Column column) {
        boolean large = Math.min(before.box().height(), row.box().height()) > LARGE * column.height();
        if (large && isAlike(before.box(), row.box())) {
            // A headline over several lines, which break anywhere.
            return row.box().middle() - before.box().middle()
                    > LARGE_STEP * row.box().height();
        }
        boolean indented = row.box().left() > column.left() + 0.8 * column.height()
                && before.box().left() < column.left() + 0.5 * column.height();
        boolean isLong = Math.min(before.box().width(), row.box().width()) > LONG * column.height();
        return isLong && !isAlike(before.box(), row.box())
                || row.box().middle() - before.box().middle() > WIDER_STEP * column.step()
                || indented
                || isLast(before, column);
    }

    private static boolean isAlike(Box one, Box other) {
        double ratio = one.height() / other.height();
        return ratio < OTHER_SIZE && ratio > 1 / OTHER_SIZE;
    }

    /** Whether it ends short of the column's edge, and with its sentence, or far short of it. */
    private static boolean isLast(Row row, Column column) {
        double left = column.right() - row.box().right();
        return left > 1.5 * column.height() && Line.endsSentence(row.text()) || left > 8 * column.height();
    }

    /** The usual distance of lines: a low quartile, as the wider ones part paragraphs. */
    private static double step(List<Row> rows) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            steps.add(rows.get(i).box().middle() - rows.get(i - 1).box().middle());
        }
        steps.sort(null);
        return steps.isEmpty() ? 0 : steps.get((steps.size() - 1) / 3);
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
