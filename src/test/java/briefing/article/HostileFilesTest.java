package briefing.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to take for ever, or all there is: each is read, or skipped with a reason, and leaves nothing at work. */
@Tag("slow")
class HostileFilesTest {

    private static final String SENTENCE = "The pier opened on Monday, the mayor said.";
    private static final String TOO_LONG = "takes too long: more than 50 ms";
    private static final String TOO_DEEP = "nested more deeply than any article";

    @TempDir
    Path folder;

    private static String read(byte[] bytes, String name) {
        return outcome(new ArticleReader(new TimeLimit(Duration.ofMinutes(2))).read(bytes, name));
    }

    private static String read(String text, String name) {
        return read(text.getBytes(UTF_8), name);
    }

    private static String outcome(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read
                ? read.articles().get(0).text()
                : ((ReadOutcome.Skipped) outcome).reason();
    }

    /** What becomes of a file that cannot be read within 50 ms, once no thread is at it any more. */
    private static String hurried(byte[] bytes, String name) throws InterruptedException {
        String outcome = outcome(new ArticleReader(new TimeLimit(Duration.ofMillis(50))).read(bytes, name));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("reading-file")) {
                thread.join(20_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
        return outcome;
    }

    @Test
    void whiteSpaceInAPagesDataIsReadInProportion() {
        String data = "<script type=\"application/ld+json\">{\"@type\":\"Article\"," + " ".repeat(1_000_000)
                + "\"headline\":\"x\"}</script>";
        assertThat(read(data + "<p>" + SENTENCE, "a.html")).isEqualTo(SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<b", "<p ", "<!--", "<p a=\""})
    void aSenderOfBracketsIsReadInProportion(String unit) {
        assertThat(read("From: " + unit.repeat(200_000) + "\nSubject: x\n\n" + SENTENCE, "a.eml"))
                .isEqualTo(SENTENCE);
    }

    @Test
    void deepListsAndQuotesOfMarkdownAreRead() {
        String list = IntStream.range(0, 300)
                .mapToObj(i -> "  ".repeat(i) + "- item " + i + "\n")
                .collect(Collectors.joining());
        assertThat(read(list, "a.md")).startsWith("- item 0\n• item 1\n").endsWith("item 299");
        assertThat(read(">".repeat(20_000) + " " + SENTENCE, "a.md")).endsWith(SENTENCE);
    }

    @Test
    void deepEmphasisOfMarkdownIsSaidToBeDeep() {
        assertThat(read("*a **b ".repeat(1_000) + "b** a* ".repeat(1_000), "a.md"))
                .isEqualTo(TOO_DEEP);
    }

    @Test
    void deepJsonIsSaidToBeDeep() {
        String deep = "{\"text\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";
        assertThat(read(deep, "a.json")).isEqualTo("nested more deeply, or longer, than any article");
    }

    @Test
    void deepPartsOfAMailAreNotFollowed() {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=" + i + "b\n\n--" + i + "b\n");
        }
        assertThat(read(mail + "Content-Type: text/plain\n\n" + SENTENCE, "a.eml"))
                .isEqualTo("no page or text in it");
    }

    @Test
    void aWordFileOfCountlessParagraphsIsSaidToBeOne() throws IOException {
        byte[] word = docx("<w:p><w:r><w:t>A line.</w:t></w:r></w:p>".repeat(400_000));
        assertThat(read(word, "a.docx")).isEqualTo("more markup than any article has");
    }

    @Test
    void deepTablesOfAWordFileDoNotEndTheReader() throws IOException {
        String deep = IntStream.range(0, 5_000)
                .mapToObj(i -> "<w:tbl><w:tr w:rsidR=\"" + Integer.toHexString(i * 2_654_435) + "\"><w:tc>")
                .collect(Collectors.joining());
        assertThat(read(docx(deep + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(5_000)), "a.docx"))
                .isEqualTo(TOO_DEEP);
        String lists = "<ul><li>".repeat(2_500) + "</li></ul>".repeat(2_500);
        assertThat(read(docx("<w:p><w:r><w:t>" + lists + "</w:t></w:r></w:p>"), "lists.docx"))
                .isEqualTo(TOO_DEEP);
    }

    @Test
    void aPdfOfOneEndlessParagraphIsRead() throws IOException {
        assertThat(read(pdf(5_000), "a.pdf")).hasSize(5_000 * SENTENCE.length() + 4_999);
    }

    @Test
    void whatTakesTooLongIsSkippedAndLeavesNoThreadAtWork() throws Exception {
        byte[] badlyNested = ("<html><body>" + "<font id=1><b id=2><p>x".repeat(20_000)).getBytes(UTF_8);
        assertThat(hurried(badlyNested, "a.html")).isEqualTo(TOO_LONG);
        assertThat(hurried("[a](\n".repeat(500_000).getBytes(UTF_8), "a.md")).isEqualTo(TOO_LONG);
        assertThat(hurried("- a\n".repeat(2_000_000).getBytes(UTF_8), "a.txt")).isEqualTo(TOO_LONG);
        assertThat(hurried(pdf(20_000), "a.pdf")).isEqualTo(TOO_LONG);
        assertThat(hurried(docx("<w:p><w:r><w:t>A line.</w:t></w:r></w:p>".repeat(100_000)), "a.docx"))
                .isEqualTo(TOO_LONG);
    }

    @Test
    void whatIsNoFileIsRefusedAtOnce() throws Exception {
        ArticleReader reader = new ArticleReader();
        assertThat(outcome(reader.read(Path.of("/dev/zero"), "zero.txt"))).isEqualTo("not a file");
        Path pipe = folder.resolve("pipe.txt");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(outcome(reader.read(pipe, "pipe.txt"))).isEqualTo("not a file");
        Path socket = folder.resolve("socket.txt");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(outcome(reader.read(socket, "socket.txt"))).isEqualTo("not a file");
        }
        Path round = Files.createSymbolicLink(folder.resolve("round.txt"), folder.resolve("round.txt"));
        assertThat(outcome(reader.read(round, "round.txt"))).isEqualTo("cannot be read");
    }

    @Test
    void whatIsNotToBeExpectedKeepsItsCause() {
        ReadOutcome broken = new ArticleReader().read("%PDF-1.4 no more".getBytes(UTF_8), "a.pdf");
        assertThat(((ReadOutcome.Skipped) broken).cause()).isNotNull();
        assertThat(((ReadOutcome.Skipped) new ArticleReader().read(new byte[0], "a.txt")).cause())
                .isNull();
    }

    @Test
    void everyThrowableHasAReasonForPeople() {
        assertThat(ReadOutcome.Skipped.because(new StackOverflowError()).reason())
                .isEqualTo(TOO_DEEP);
        assertThat(ReadOutcome.Skipped.because(new OutOfMemoryError()).reason())
                .isEqualTo("takes more memory than there is");
        assertThat(ReadOutcome.Skipped.because(new NoClassDefFoundError()).reason())
                .isEqualTo("a part of this program that reads it is missing or damaged");
        assertThat(ReadOutcome.Skipped.because(new IllegalStateException()).reason())
                .isEqualTo("broken, or not what its name says");
    }

    private static byte[] docx(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/d.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"d.xml\"/></Relationships>");
            entry(
                    zip,
                    "d.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.setLevel(0); // what shrinks too well is taken for a bomb
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static byte[] pdf(int lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 1);
                text.setLeading(1);
                for (int i = 0; i < lines; i++) {
                    text.showText(SENTENCE);
                    text.newLine();
                }
                text.endText();
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }
}
