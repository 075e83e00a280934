package briefing.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a broken file makes libraries say is not for the terminal. */
class QuietLibrariesTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, UTF_8));
        System.setErr(new PrintStream(said, true, UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void aBrokenWordFileIsSkippedInSilence() throws IOException {
        String types = """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                </Types>""";
        String relations = """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                </Relationships>""";
        String document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">%s"
                + "<w:body><w:p><w:r><w:t>Pier</w:t></w:r></w:p></w:body></w:document>";

        skipped(Map.of("[Content_Types].xml", types, "_rels/.rels", relations, "word/document.xml", "not xml"));
        skipped(Map.of("[Content_Types].xml", "not xml", "_rels/.rels", relations, "word/document.xml", document));
        skipped(Map.of("[Content_Types].xml", types, "_rels/.rels", "not xml", "word/document.xml", document));
        skipped(Map.of("[Content_Types].xml", types, "_rels/.rels", relations, "word/document.xml", "<a>" + document));

        assertThat(said.toString(UTF_8)).isEmpty();
    }

    @Test
    void aBrokenPdfIsSkippedInSilence() {
        String pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids[3 0 R]/Count 9";

        assertThat(new ArticleReader().read(pdf.getBytes(UTF_8), "a.pdf")).isInstanceOf(ReadOutcome.Skipped.class);
        assertThat(said.toString(UTF_8)).isEmpty();
    }

    private static void skipped(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        assertThat(new ArticleReader().read(bytes.toByteArray(), "a.docx")).isInstanceOf(ReadOutcome.Skipped.class);
    }
}
