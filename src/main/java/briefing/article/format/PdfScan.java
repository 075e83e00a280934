package briefing.article.format;

import briefing.article.ocr.Ocr;
import briefing.article.ocr.OcrPage;
import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a PDF that have no text, as they were read from their pictures.
 *
 * @param pages by their place in the file, from 0
 * @param awaitsOcr whether there are others, which are not read by the settings of today
 * @param unread how many pages with a picture and without text were not read: beyond the limits, off by a setting, or failed
 */
record PdfScan(SortedMap<Integer, OcrPage> pages, boolean awaitsOcr, int unread) {

    /** Forms within forms. */
    private static final int DEPTH = 3;

    /**
     * Reads the pages without text, one after the other. Where others have text, that is read in any case: then pictures
     * that fail, and those that say nothing for sure, as photographs, are passed over.
     *
     * @param texts of each page
     * @throws UnreadableException where no page has text, and none has a picture or pictures are not to be read
     */
    static PdfScan read(PDDocument pdf, List<List<String>> texts, Ocr ocr) throws IOException {
        boolean alone = texts.stream().allMatch(List::isEmpty);
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        SortedMap<Integer, OcrPage> pages = new TreeMap<>();
        boolean awaitsOcr = false;
        int unread = 0;
        for (int i = 0, left = Ocr.MOST_PAGES; i < texts.size(); i++) {
            Interrupts.check();
            try {
                int picture = texts.get(i).isEmpty() ? widestPicture(pdf, i) : 0;
                if (picture > 0 && left == 0) {
                    unread++;
                } else if (picture > 0) {
                    OcrPage page = page(pdf, i, picture, renderer, ocr);
                    left--;
                    if (alone || new Scan(List.of(page)).flaw() == null) {
                        pages.put(i, page);
                    }
                }
            } catch (CancellationException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                if (alone && left > 0) {
                    throw e;
                }
                unread++;
                left = Math.max(0, left - 1);
                awaitsOcr |= e instanceof UnreadableException told
                        && told.notice().key().equals(Ocr.OFF);
            }
        }
        if (alone && pages.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.scanned"));
        }
        return new PdfScan(pages, awaitsOcr, unread);
    }

    Scan scan() {
        return new Scan(List.copyOf(pages.values()));
    }

    private static int widestPicture(PDDocument pdf, int number) throws IOException {
        return widestPicture(pdf.getPage(number).getResources(), DEPTH, new HashSet<>());
    }

    private static OcrPage page(PDDocument pdf, int number, int widest, PDFRenderer renderer, Ocr ocr)
            throws IOException {
        ocr.requireOn();
        float scale = scale(pdf.getPage(number).getCropBox(), widest);
        return ocr.read(() -> renderer.renderImage(number, scale, ImageType.RGB));
    }

    /** Pixels a point: those of a picture across the page, as PDFBox enlarges without smoothing; the most where it is small. */
    private static float scale(PDRectangle box, int widest) {
        float most = Ocr.LONGEST_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        float own = widest / Math.max(1, box.getWidth());
        return own * 3 < most ? most : Math.min(most, own);
    }

    /** In pixels; 0 where there is none. */
    private static int widestPicture(@Nullable PDResources resources, int depth, Set<COSBase> seen) throws IOException {
        int widest = 0;
        if (resources == null || depth == 0 || !seen.add(resources.getCOSObject())) {
            return 0;
        }
        for (COSName name : resources.getXObjectNames()) {
            Interrupts.check();
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                PictureDocuments.requireSize(image.getWidth(), image.getHeight());
                widest = Math.max(widest, image.getWidth());
            } else if (object instanceof PDFormXObject form) {
                widest = Math.max(widest, widestPicture(form.getResources(), depth - 1, seen));
            }
        }
        return widest;
    }
}
