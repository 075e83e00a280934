package briefing.article.format;

import briefing.article.ocr.Ocr;
import briefing.article.ocr.OcrLine;
import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
        List<List<OcrLine>> pages = new ArrayList<>();
        for (int i = 0; i < pdf.getNumberOfPages() && pages.size() < Ocr.MOST_PAGES; i++) {
            Interrupts.check();
            PDPage page = pdf.getPage(i);
            if (hasPicture(page.getResources(), DEPTH)) {
                int number = i;
                ocr.requireOn();
                PDRectangle box = page.getCropBox();
                float scale = Ocr.LONGEST_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
                pages.add(ocr.lines(() -> renderer.renderImage(number, scale, ImageType.RGB)));
            }
        }
        if (pages.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.scanned"));
        }
        return new Scan(pages);
    }

    private static boolean hasPicture(@Nullable PDResources resources, int depth) throws IOException {
        boolean has = false;
        if (resources == null || depth == 0) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                PictureDocuments.requireSize(image.getWidth(), image.getHeight());
                has = true;
            } else if (object instanceof PDFormXObject form) {
                has |= hasPicture(form.getResources(), depth - 1);
            }
        }
        return has;
    }
}
