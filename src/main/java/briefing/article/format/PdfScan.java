package briefing.article.format;

import briefing.article.ocr.Ocr;
import briefing.article.ocr.OcrPage;
import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Reads the pages of a PDF as pictures, one after the other. */
final class PdfScan {

    /** Forms within forms. */
    private static final int DEPTH = 3;

    private PdfScan() {}

    /** @throws UnreadableException where no page has a picture, or pictures are not to be read */
    static Scan read(PDDocument pdf, Ocr ocr) throws IOException {
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        List<OcrPage> pages = new ArrayList<>();
        for (int i = 0; i < pdf.getNumberOfPages() && pages.size() < Ocr.MOST_PAGES; i++) {
            Interrupts.check();
            PDPage page = pdf.getPage(i);
            int widest = widestPicture(page.getResources(), DEPTH, new HashSet<>());
            if (widest > 0) {
                int number = i;
                ocr.requireOn();
                float scale = scale(page.getCropBox(), widest);
                pages.add(ocr.read(() -> renderer.renderImage(number, scale, ImageType.RGB)));
            }
        }
        if (pages.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.scanned"));
        }
        return new Scan(pages);
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
