package briefing.article.format;

import briefing.article.text.ArticleLines;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.LanguagePack;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
public final class PdfDocumentParser implements DocumentParser {

    private static final Pattern OF_A_PROGRAM =
            Pattern.compile("(?i)^(?:.*\\.(?:docx?|pdf|indd|qxd|tex|pptx?|xlsx?|html?)$|microsoft word.*|powerpoint.*|"
                    + LanguagePack.anyOf("untitled") + ")");

    /** Longer documents are books; what follows is not read. */
    private static final int MAX_PAGES = 1000;

    @Override
    public Document parse(InputStream in) {
        try (PDDocument pdf = Loader.loadPDF(
                interruptible(in.readAllBytes()), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return document(pdf);
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

    private static Document document(PDDocument pdf) throws IOException {
        PdfLines stripper = new PdfLines();
        stripper.setEndPage(MAX_PAGES);
        stripper.getText(pdf);
        List<String> lines = PdfParagraphs.of(stripper.pages());
        if (lines.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.scanned"));
        }
        PDDocumentInformation about = pdf.getDocumentInformation();
        String named = about.getTitle();
        String title = isTitle(named) ? PrintedText.line(String.valueOf(named)) : stripper.largest();
        Document told = ArticleLines.article(Head.titled(title), lines);
        return Head.of(told.metadata())
                .or(new Head(null, null, null, author(about), null))
                .document(told.text());
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
