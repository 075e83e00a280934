package briefing.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class ReadFormatsTest {

    private final ArticleReader reader = new ArticleReader();

    private List<Article> read(String id, byte[] bytes) {
        ReadOutcome outcome = reader.read(bytes, id);
        assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
        return ((ReadOutcome.Read) outcome).articles();
    }

    private Article one(String id, String content) {
        return read(id, content.getBytes(UTF_8)).get(0);
    }

    private String skipped(String id, byte[] bytes) {
        return ((ReadOutcome.Skipped) reader.read(bytes, id)).reason();
    }

    @Test
    void markdownGivesItsFrontMatterAndKeepsListsAndTables() {
        Article article = one("note.md", """
                ---
                title: "Harbour plans"
                date: 2026-02-14
                author: Ana Roth
                source: Port Gazette
                url: https://example.org/plans
                ---
                # Harbour plans

                The *new* pier has [two berths](https://example.org/b).

                - cranes
                - rails

                3. third
                4. fourth

                | Year | Boxes |
                |------|-------|
                | 2025 | 1,200 |
                """);
        assertThat(article)
                .isEqualTo(new Article(
                        "note.md",
                        "Harbour plans",
                        LocalDate.of(2026, 2, 14),
                        "Port Gazette",
                        "Ana Roth",
                        Language.ENGLISH,
                        """
                        The new pier has two berths.
                        - cranes
                        - rails
                        3. third
                        4. fourth
                        Year | Boxes
                        2025 | 1,200""",
                        "https://example.org/plans"));
    }

    @Test
    void aLineOfJsonBeyondAllBoundsCostsItselfAlone() {
        String endless = "{\"" + "name".repeat(20_000) + "\":1}\n";
        String deep = "[".repeat(5_000) + "]".repeat(5_000) + "\n";
        String last = "{\"title\":\"Two\",\"text\":\"A crane stands there.\"}\n";

        assertThat(read("feed.jsonl", (endless + deep + last).getBytes(UTF_8)))
                .extracting(Article::title)
                .containsExactly("Two");
    }

    @Test
    void jsonLinesAreAnArticleEach() {
        List<Article> articles = read("feed.jsonl", """
                {"title":"一","text":"码头明年启用。","date":"2026-01-02","url":"https://example.org/1"}
                not json
                {"headline":"Two","content":"<p>A pier.</p><p>A crane.</p>","publishedAt":"2026-01-03T10:00:00Z","source":{"name":"Gazette"}}
                """.getBytes(UTF_8));
        assertThat(articles).extracting(Article::id).containsExactly("feed.jsonl#1", "feed.jsonl#2");
        assertThat(articles).extracting(Article::title).containsExactly("一", "Two");
        assertThat(articles).extracting(Article::text).containsExactly("码头明年启用。", "A pier.\nA crane.");
        assertThat(articles.get(0).published()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(articles.get(1).source()).isEqualTo("Gazette");
    }

    @Test
    void jsonWithoutAnyTextIsSkippedWithItsReason() {
        assertThat(skipped("a.json", "{\"a\":1}".getBytes(UTF_8)))
                .isEqualTo("JSON without articles: none has a text, content or body");
    }

    @Test
    void aMailIsReadWithItsSubjectSenderAndDate() {
        Article article = one("m.eml", """
                From: =?UTF-8?B?546L5piO?= <wang@example.org>
                Subject: =?UTF-8?Q?=E7=A0=81=E5=A4=B4?= plans
                Date: Sat, 14 Feb 2026 10:00:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="b1"

                --b1
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                =E7=A0=81=E5=A4=B4=E6=98=8E=E5=B9=B4=E5=90=AF=E7=94=A8=E3=80=82
                --b1
                Content-Type: text/html

                <p>no</p>
                --b1--
                """);
        assertThat(article.title()).isEqualTo("码头 plans");
        assertThat(article.author()).isEqualTo("王明");
        assertThat(article.published()).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(article.text()).isEqualTo("码头明年启用。");
    }

    @Test
    void aPageInAMailIsReadInTheCharsetOfItsOwnHeader() {
        Article article = one("m.eml", """
                Subject: Port
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/html; charset=iso-8859-2
                Content-Transfer-Encoding: quoted-printable

                <p>The port of Gda=F1sk opened a new pier on Monday, the mayor said.</p>
                --b--
                """);
        assertThat(article.text()).isEqualTo("The port of Gdańsk opened a new pier on Monday, the mayor said.");
    }

    @Test
    void aLineThatOnlyBeginsLikeABoundaryIsText() {
        Article article = one("m.eml", """
                Subject: Berths
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b1"

                --b1
                Content-Type: multipart/alternative; boundary="b1--2"

                --b1--2
                Content-Type: text/plain; charset=utf-8

                The pier has two berths.

                --b10 is the number of the third.
                --b1--2--
                --b1--
                """);
        assertThat(article.text()).isEqualTo("The pier has two berths.\n--b10 is the number of the third.");
    }

    @Test
    void aMailThatIsSpoiltInItsBase64IsReadAsFarAsItGoes() {
        Article article = one("m.eml", """
                From: =?UTF-8?B?546L5piO5?= <wang@example.org>
                Subject: Plans
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                VGhlIHBpZXIgb3BlbnMgbmV4dCB5ZWFy=IHNhaWQ
                """);
        assertThat(article.text()).isEqualTo("The pier opens next year");
        assertThat(article.author()).startsWith("王明");
    }

    @Test
    void charactersThatWereLostBeforeDoNotMakeAFileOfOneCharsetOneOfAnother() {
        assertThat(one("a.txt", "码头\n\n码头明年启用，" + "\ufffd".repeat(40) + "共有四个泊位。")
                        .text())
                .startsWith("码头明年启用，")
                .endsWith("共有四个泊位。");
    }

    @Test
    void aPageSavedAsOneFileIsReadAsAPage() {
        Article article = one("page.mhtml", """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://example.org/pier
                Subject: The pier opens
                Date: Mon, 2 Mar 2026 08:00:00 -0000
                Content-Type: multipart/related; type="text/html"; boundary="x"

                --x
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable

                <html><head><title>The pier opens</title></head><body><nav>Home</nav>=
                <h1>The pier opens</h1><p>The pier opened on Monday, the mayor said, after two years=
                 of work.</p><p>It has two berths, and a third will follow next year.</p></body></html>
                --x
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                AAAA
                --x--
                """);
        assertThat(article.title()).isEqualTo("The pier opens");
        assertThat(article.origin()).isEqualTo("https://example.org/pier");
        assertThat(article.text())
                .isEqualTo("The pier opened on Monday, the mayor said, after two years of work.\n"
                        + "It has two berths, and a third will follow next year.");
    }

    @Test
    void gzipOfAnyTypeIsReadAsWhatIsInside() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("# Pier\n\nOpen.".getBytes(UTF_8));
        }
        Article article = read("a.md.gz", packed.toByteArray()).get(0);
        assertThat(article.title()).isEqualTo("Pier");
        assertThat(article.text()).isEqualTo("Open.");
    }

    @Test
    void aBombIsSkippedWithoutBeingUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                gzip.write(zeros);
            }
        }
        assertThat(skipped("a.txt.gz", packed.toByteArray())).isEqualTo("larger than 32 MB");
    }

    @Test
    void aWordFileKeepsItsTitleListsAndTables() throws IOException {
        Article article;
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("港口计划");
            word.createParagraph().createRun().setText("2026年2月14日 来源：港口报 作者：李娜");
            word.createParagraph().createRun().setText("新码头将于明年春天启用，共有四个泊位。");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("年");
            table.getRow(0).getCell(1).setText("万箱");
            table.getRow(1).getCell(0).setText("2025");
            table.getRow(1).getCell(1).setText("120");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            article = read("计划.docx", out.toByteArray()).get(0);
        }
        assertThat(article.title()).isEqualTo("港口计划");
        assertThat(article.published()).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(article.source()).isEqualTo("港口报");
        assertThat(article.author()).isEqualTo("李娜");
        assertThat(article.text()).isEqualTo("新码头将于明年春天启用，共有四个泊位。\n年 | 万箱\n2025 | 120");
    }

    @Test
    void aPdfLosesItsLineBreaksHyphensHeadersAndPageNumbers() throws IOException {
        byte[] pdf = pdf(
                List.of(
                        "Port Gazette",
                        "!Pier opens",
                        "February 14, 2026",
                        "The new pier opened on Saturday after two years of con-",
                        "struction, and the first ships are expected within the",
                        "week, the harbour office said.",
                        "1"),
                List.of(
                        "Port Gazette", "A railway to the pier will follow in the autumn, so that",
                        "goods no longer pass through the town.", "2"),
                List.of("Port Gazette", "The cost was not disclosed.", "3"));
        Article article = read("pier.pdf", pdf).get(0);
        assertThat(article.title()).isEqualTo("Pier opens");
        assertThat(article.published()).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(article.text()).isEqualTo("""
                The new pier opened on Saturday after two years of construction, and the first ships are expected within the week, the harbour office said.
                A railway to the pier will follow in the autumn, so that goods no longer pass through the town.
                The cost was not disclosed.""");
    }

    @Test
    void aPdfWithoutTextIsSkippedAsScanned() throws IOException {
        assertThat(skipped("scan.pdf", pdf(List.of()))).isEqualTo("a PDF with neither text nor pictures of text");
    }

    @Test
    void anEncryptedPdfIsSkippedAsSuch() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        assertThat(skipped("secret.pdf", out.toByteArray())).isEqualTo("encrypted");
    }

    @Test
    void whatIsNoArticleIsSkippedWithItsReason() {
        assertThat(skipped("a.qqq", new byte[] {1, 2})).isEqualTo("not a kind of file that holds an article");
        assertThat(skipped("a.txt", new byte[0])).isEqualTo("empty");
        byte[] noise = new byte[3000];
        new java.util.Random(7).nextBytes(noise);
        assertThat(skipped("a.txt", noise)).isEqualTo("not text, whatever its name says");
        assertThat(skipped("a.html", noise)).isEqualTo("not text, whatever its name says");
        assertThat(skipped("a.txt", " \n\u0007".getBytes(UTF_8))).isEqualTo("no text in it");
        assertThat(skipped("a.pdf", new byte[] {1, 2}))
                .isEqualTo("PDF is read, but this file is broken, or not what its name says");
        assertThat(skipped("a.docx", new byte[] {1, 2}))
                .isEqualTo("Word is read, but this file is broken, or not what its name says");
    }

    /** Pages of lines; "!" marks one in large type. */
    @SafeVarargs
    private static byte[] pdf(List<String>... pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                    float y = 750;
                    for (String line : lines) {
                        boolean large = line.startsWith("!");
                        boolean apart = large || line.length() < 20;
                        y -= apart ? 40 : 14;
                        out.beginText();
                        out.setFont(font, large ? 24 : 11);
                        out.newLineAtOffset(72, y);
                        out.showText(large ? line.substring(1) : line);
                        out.endText();
                        y -= apart ? 30 : 0;
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aTableThatAnArticleBeginsWithKeepsItsHead() {
        Article article = ((ReadOutcome.Read) reader.read(
                        "| District | Hectares |\n|---|---|\n| East Hill | 3,200 |\n\nThe gardens grew again this year.\n"
                                .getBytes(UTF_8),
                        "gardens.md"))
                .articles()
                .get(0);

        assertThat(article.text())
                .isEqualTo("District | Hectares\nEast Hill | 3,200\nThe gardens grew again this year.");
    }

    @Test
    void whatAPageHidesFromOldBrowsersIsRead() {
        String data = "{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-05\"}";
        for (String hidden : List.of(
                data,
                "  //<![CDATA[\n" + data + "\n//]]> ",
                "<![CDATA[" + data + "]]>;",
                data + ";\n",
                data.replace(",", ",\t\n"))) {
            Article article = ((ReadOutcome.Read) reader.read(
                            ("<script type=\"application/ld+json\">" + hidden
                                            + "</script><p>The pier opened on Monday, the mayor said.")
                                    .getBytes(UTF_8),
                            "a.html"))
                    .articles()
                    .get(0);
            assertThat(article.published()).isEqualTo(LocalDate.of(2026, 3, 5));
        }
    }
}
