package briefing.article.format;

import briefing.article.ocr.Ocr;
import briefing.article.text.ArticleLines;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.LanguagePack;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF files: paragraphs without line breaks, hyphens, page headers and page numbers. When the file was made is not
 * when the article was published.
 */
final class PdfDocuments {

    private static final Pattern OF_A_PROGRAM =
            Pattern.compile("(?i)^(?:.*\\.(?:docx?|pdf|indd|qxd|tex|pptx?|xlsx?|html?)$|microsoft word.*|powerpoint.*|"
                    + LanguagePack.anyOf("untitled") + ")");

    /** Longer documents are books; what follows is not read. */
    private static final int MAX_PAGES = 1000;

    private PdfDocuments() {}

    /** @param ocr reads the pages that are pictures without text */
    static List<Document> of(byte[] bytes, Ocr ocr) {
        try (PDDocument pdf =
                Loader.loadPDF(interruptible(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return List.of(document(pdf, ocr));
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Notice.of("skipped.encrypted"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RandomAccessReadBuffer interruptible(byte[] bytes) {
        return new RandomAccessReadBuffer(bytes) {
            @Override
            public int read() throws IOException {
                Interrupts.check();
                return super.read();
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                Interrupts.check();
                return super.read(to, from, length);
            }
        };
    }

    private static Document document(PDDocument pdf, Ocr ocr) throws IOException {
        PdfLines stripper = new PdfLines();
        stripper.setEndPage(MAX_PAGES);
        stripper.getText(pdf);
        List<List<String>> pages = new ArrayList<>(stripper.pages());
        List<List<String>> texts = PdfParagraphs.withoutMargins(pages);
        PdfScan scanned = PdfScan.read(pdf, texts, ocr);
        Scan scan = scanned.scan();
        int unread = scanned.unread() + Math.max(0, pdf.getNumberOfPages() - MAX_PAGES);
        PDDocumentInformation about = pdf.getDocumentInformation();
        String named = about.getTitle();
        String known = isTitle(named) ? PrintedText.line(String.valueOf(named)) : null;
        if (texts.stream().allMatch(List::isEmpty)) {
            Document pictures = about(about, scan.document(known));
            Scan.unread(pictures, unread);
            return pictures;
        }
        scanned.pages().forEach((number, page) -> pages.set(number, Scan.lines(page)));
        String shown = scanned.pages().containsKey(0) ? scan.headline() : stripper.largest();
        Head head = Head.titled(known == null ? shown : known);
        Document document = about(about, scan.mark(ArticleLines.article(head, PdfParagraphs.of(pages))));
        Scan.unread(document, unread);
        if (scanned.awaitsOcr()) {
            Scan.await(document);
        }
        return document;
    }

    private static Document about(PDDocumentInformation about, Document told) {
        Document document = Head.of(told.metadata())
                .or(new Head(null, null, null, author(about), null))
                .document(told.text());
        return Scan.marked(document, told);
    }

    /** Programs fill in a file's name, or the name of the template. */
    private static boolean isTitle(@Nullable String named) {
        return named != null
                && Line.units(named) >= 4
                && !OF_A_PROGRAM.matcher(named).matches();
    }

    private static @Nullable String author(PDDocumentInformation about) {
        String author = about.getAuthor();
        return author == null || author.isBlank() || author.matches("(?i)user|admin.*|microsoft.*|\\d+")
                ? null
                : author;
    }
}
