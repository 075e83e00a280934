package briefing.article.format;

import briefing.article.ocr.Ocr;
import briefing.article.ocr.OcrLine;
import briefing.article.ocr.OcrPage;
import briefing.article.text.ArticleLines;
import briefing.article.text.Head;
import briefing.article.text.Line;
import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.Language;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from pictures of pages: an article, or a part of one.
 *
 * @param pages in their order
 */
public record Scan(List<OcrPage> pages) {

    /** Of a document's metadata: the mean probability of the characters that were read from pictures, 0 to 1. */
    public static final String CONFIDENCE = "ocr";

    /** Of the metadata of a document beside which there are pictures that are not to be read. */
    private static final String AWAITED = "ocr-awaited";

    /** Of the metadata of a document, how many pages of its file were not read. */
    private static final String UNREAD = "unread-pages";

    /** How much higher than the text a headline is at least; boxes are less exact than type sizes. */
    private static final double LARGER = 1.25;

    /** Pictures that say less, in {@link Line#units}, are logos and photographs. */
    private static final int LEAST_UNITS = 8;

    /**
     * The document.
     *
     * @param title where it is known from elsewhere
     * @throws UnreadableException where there is no text, or none that can be relied on
     */
    Document document(@Nullable String title) {
        Notice flaw = flaw();
        if (flaw != null) {
            throw new UnreadableException(flaw);
        }
        List<List<String>> lines = pages.stream().map(Scan::lines).toList();
        String headline = title == null ? headline() : title;
        return mark(ArticleLines.article(Head.titled(headline), PdfParagraphs.of(lines)));
    }

    /** Why there is no text, or none that can be relied on; null where there is. */
    @Nullable
    Notice flaw() {
        int units = pages.stream()
                .flatMap(page -> page.lines().stream())
                .mapToInt(line -> Line.units(line.text()))
                .sum();
        if (units < LEAST_UNITS) {
            return Notice.of("skipped.ocr.none");
        }
        double confidence = confidence();
        return confidence < Ocr.LEAST_CONFIDENCE ? Notice.of("skipped.ocr.unsure", Math.round(confidence * 100)) : null;
    }

    /** Marks a document as read from these pictures; without any it stays as it is. */
    Document mark(Document document) {
        if (!pages.isEmpty()) {
            document.metadata().put(CONFIDENCE, confidence());
        }
        return document;
    }

    /** Marks a document as the one that it was made of. */
    static Document marked(Document document, Document as) {
        Double confidence = as.metadata().getDouble(CONFIDENCE);
        if (confidence != null) {
            document.metadata().put(CONFIDENCE, confidence.doubleValue());
        }
        if (isAwaited(as)) {
            await(document);
        }
        unread(document, unreadPages(as));
        return document;
    }

    /** The lines of a page, as {@link PdfParagraphs} takes them. */
    static List<String> lines(OcrPage page) {
        return page.lines().stream().map(Scan::marked).toList();
    }

    /** Marks a document as one of a file in which there are pictures, too, that are not to be read. */
    static void await(Document document) {
        document.metadata().put(AWAITED, 1);
    }

    /** Marks a document as one of a file of which so many pages were not read. */
    static void unread(Document document, int pages) {
        if (pages > 0) {
            document.metadata().put(UNREAD, pages);
        }
    }

    /** How many pages of a document's file were not read. */
    public static int unreadPages(Document document) {
        Integer pages = document.metadata().getInteger(UNREAD);
        return pages == null ? 0 : pages;
    }

    /** Whether the file of a document tells more once pictures are read. */
    public static boolean isAwaited(Document document) {
        return document.metadata().containsKey(AWAITED);
    }

    private static String marked(OcrLine line) {
        String text = PrintedText.line(line.text());
        return line.opens() ? PdfLines.PARAGRAPH + text : text;
    }

    /** Mean over characters, those that are not in the text for their uncertainty too. */
    private double confidence() {
        double sum = 0;
        int characters = 0;
        for (OcrPage page : pages) {
            sum += page.confidence() * page.characters();
            characters += page.characters();
        }
        return characters == 0 ? 0 : sum / characters;
    }

    /** The first lines of the first page that are set larger than its text, or null. */
    @Nullable
    String headline() {
        List<OcrLine> page = pages.get(0).lines();
        if (page.size() < 3) {
            return null;
        }
        List<Double> heights = page.stream().map(OcrLine::height).sorted().toList();
        double large = LARGER * heights.get(heights.size() / 2);
        StringBuilder title = new StringBuilder();
        for (OcrLine line : page) {
            if (line.height() >= large) {
                String part = PrintedText.line(line.text());
                boolean joins = title.length() == 0 || part.isEmpty() || Language.isUnspaced(part.codePointAt(0));
                title.append(joins ? "" : " ").append(part);
            } else if (title.length() > 0) {
                break;
            }
        }
        int units = Line.units(title.toString());
        return units >= 4 && units <= 80 ? title.toString() : null;
    }
}
