package briefing.article.format;

import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.Language;
import briefing.language.Notice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The lines of a PDF page by page, and the largest of the first page with text. */
final class PdfLines extends PDFTextStripper {

    /** Opens the first line of a paragraph in {@link #pages()}. */
    static final char PARAGRAPH = '\u2029';

    /** How much larger than the text a headline is set at least. */
    private static final double LARGER = 1.15;

    private static final int MAX_CHARS = 8 << 20;

    private final List<List<String>> pages = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final List<Float> sizes = new ArrayList<>();
    private final List<String> firstLines = new ArrayList<>();
    private float size;
    private int chars;

    PdfLines() {
        setSuppressDuplicateOverlappingText(false);
    }

    /** By their place in the file; pages without anything on them are empty. */
    List<List<String>> pages() {
        return pages;
    }

    /** The headline by its size: what is largest on the first page, or null where all is alike. */
    @Nullable
    String largest() {
        float most = 0;
        for (float one : sizes) {
            most = Math.max(most, one);
        }
        List<Float> sorted = sizes.stream().sorted().toList();
        if (sorted.isEmpty() || most < LARGER * sorted.get(sorted.size() / 2)) {
            return null;
        }
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i) > most * 0.98) {
                String part = PrintedText.line(firstLines.get(i));
                boolean joins = title.length() == 0 || Language.isUnspaced(part.codePointAt(0));
                title.append(joins ? "" : " ").append(part);
            } else if (title.length() > 0) {
                break;
            }
        }
        int units = Line.units(title.toString());
        return units >= 4 && units <= 80 ? title.toString() : null;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        while (pages.size() < getCurrentPageNo()) {
            pages.add(new ArrayList<>());
        }
        super.startPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Interrupts.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        Interrupts.check();
        super.processTextPosition(position);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        Interrupts.check();
        chars += text.length();
        if (chars > MAX_CHARS) {
            throw new UnreadableException(Notice.of("skipped.book"));
        }
        line.append(text);
        for (TextPosition position : positions) {
            size = Math.max(size, position.getFontSizeInPt());
        }
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeParagraphStart() {
        endLine();
        line.append(PARAGRAPH);
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String text = PrintedText.line(line.toString());
        if (!text.isEmpty()) {
            boolean opens = line.charAt(0) == PARAGRAPH;
            pages.get(pages.size() - 1).add(opens ? PARAGRAPH + text : text);
            if (pages.subList(0, pages.size() - 1).stream().allMatch(List::isEmpty)) {
                sizes.add(size);
                firstLines.add(text);
            }
            line.setLength(0);
        }
        size = 0;
        if (line.length() > 0 && line.charAt(0) != PARAGRAPH) {
            line.setLength(0);
        }
    }
}
