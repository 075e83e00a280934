package briefing.article;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.format.Formats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files as office programs, book makers and mail programs write them. Those in {@code files} were written by pandoc 2.17 and
 * LibreOffice 7.4, not by the libraries that read them.
 */
class OfficeFormatsTest {

    private static final String PIER = """
            Berths and cranes
            The north pier opened on Monday with two berths, the mayor said. Each berth takes ships of up to 240 metres, and the cranes move 40 boxes an hour.
            - cranes of steel
            - rails of iron
            1. dredge the basin
            2. pave the yard
            Year | Boxes | Share
            2024 | 1,200 | 12%
            2025 | 1,850 | 19%
            铁路与公路
            新码头明年春天启用，届时可停靠两艘大型货轮。铁路会同时通车，全长三十二公里。港务局说，公路要到后年才能修好。
            What it costs
            The city pays 85 million yuan for the pier and 12 million for the road. A toll pays it back within nine years, the treasurer wrote in a letter to the council.""";

    private static final String HARBOURS = """
            Ministry of Ports: traffic by harbour
            Harbour | Opened | Boxes | Share, % | Note
            North pier | 2026-03-02 | 1850 | 0.19 | Two berths, "new" cranes
            | South pier | 2019-07-15 | 7900 | 0.81 | |
            East quay | 1998-05-01 | 120.5 | 0.01 | closed""";

    private static byte[] file(String name) {
        try (InputStream in = OfficeFormatsTest.class.getResourceAsStream("files/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Article> read(String name, byte[] bytes) {
        ReadOutcome outcome = new ArticleReader().read(bytes, name);
        assertThat(outcome).as(String.valueOf(outcome)).isInstanceOf(ReadOutcome.Read.class);
        return ((ReadOutcome.Read) outcome).articles();
    }

    private static String skipped(String name, byte[] bytes) {
        ReadOutcome outcome = new ArticleReader().read(bytes, name);
        assertThat(outcome).as(String.valueOf(outcome)).isInstanceOf(ReadOutcome.Skipped.class);
        return ((ReadOutcome.Skipped) outcome).reason();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "rtf", "doc", "pptx", "rst"})
    void aDocumentKeepsItsHeadingsListsAndTables(String type) {
        Article article = read("pier." + type, file("pier." + type)).get(0);
        String text =
                type.equals("pptx") ? PIER.replace("1. dredge", "- dredge").replace("2. pave", "- pave") : PIER;

        assertThat(article.text()).isEqualTo(text);
        assertThat(article.title()).isEqualTo("Harbour plans for the north pier");
        assertThat(article.author()).isEqualTo("Ana Roth");
        assertThat(article.published()).isEqualTo(type.equals("pptx") ? null : LocalDate.of(2026, 2, 14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org", "adoc"})
    void lightMarkupIsReadWithWhatItSaysOfItself(String type) {
        Article article = read("pier." + type, file("pier." + type)).get(0);

        assertThat(article.title()).isEqualTo("Harbour plans for the north pier");
        assertThat(article.author()).isEqualTo("Ana Roth");
        assertThat(article.published()).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(article.text())
                .startsWith("Berths and cranes\nThe north pier opened on Monday")
                .contains("\n- cranes of steel\n")
                .containsPattern("2024 \\| 1,200 \\| 12%");
    }

    @Test
    void aChapterOfABookIsAnArticle() {
        List<Article> chapters = read("pier.epub", file("pier.epub"));

        assertThat(chapters).extracting(Article::title).containsExactly("Berths and cranes", "铁路与公路", "What it costs");
        assertThat(chapters).extracting(Article::id).containsExactly("pier.epub#1", "pier.epub#2", "pier.epub#3");
        assertThat(chapters).allSatisfy(chapter -> {
            assertThat(chapter.source()).isEqualTo("Harbour plans for the north pier");
            assertThat(chapter.author()).isEqualTo("Ana Roth");
            assertThat(chapter.published()).isEqualTo(LocalDate.of(2026, 2, 14));
            assertThat(PIER).contains(chapter.text());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aSheetIsATableOfWhatItsCellsShow(String type) {
        Article article = read("harbours." + type, file("harbours." + type)).get(0);

        assertThat(article.title()).isEqualTo("harbours");
        assertThat(article.text()).isEqualTo(HARBOURS);
    }

    @Test
    void valuesBetweenCommasSemicolonsAndTabsAreATable() {
        assertThat(read("a.csv", "Harbour;Boxes\n\"North; old\";1,850\n;7\n".getBytes(UTF_8))
                        .get(0)
                        .text())
                .isEqualTo("Harbour | Boxes\nNorth; old | 1,850\n| | 7 |");
        assertThat(read("a.tsv", "年\t万箱\n2025\t120\n".getBytes(Charset.forName("GB18030")))
                        .get(0)
                        .text())
                .isEqualTo("年 | 万箱\n2025 | 120");
        assertThat(read("a.csv", "Size,Boxes\n5\" pipe,3\n\"never closed,4\n8,9".getBytes(UTF_8))
                        .get(0)
                        .text())
                .isEqualTo("Size | Boxes\n5\" pipe | 3\n\"never closed | 4\n8 | 9");
    }

    @Test
    void anOldPresentationIsReadSlideBySlide() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            for (String title : List.of("Harbour plans", "What it costs")) {
                HSLFSlide slide = show.createSlide();
                slide.addTitle().setText(title);
                slide.createTextBox().setText("The city pays 85 million yuan for the pier.");
            }
            show.write(out);
        }
        Article article = read("pier.ppt", out.toByteArray()).get(0);

        assertThat(article.title()).isEqualTo("Harbour plans");
        assertThat(article.text())
                .isEqualTo(
                        "The city pays 85 million yuan for the pier.\nWhat it costs\nThe city pays 85 million yuan for the pier.");
    }

    @Test
    void aMailOfAMailboxIsAnArticleAndABrokenOneCostsItselfAlone() {
        String box = """
                From ana@example.org Mon Mar  2 08:00:00 2026
                From: Ana Roth <ana@example.org>
                Subject: Pier opens
                Date: Mon, 2 Mar 2026 08:00:00 +0800

                The pier opened on Monday.
                >From now on two ships a day arrive, the mayor said.

                From here it is a long way, he added.

                From x Mon Mar  2 08:00:00 2026
                Subject: Nothing
                Content-Type: image/png

                AAAA

                From li@example.org Tue Mar  3 08:00:00 2026
                Subject: =?UTF-8?B?56CB5aS0?=
                Content-Type: text/plain; charset*=utf-8''utf-8; format=flowed

                码头明年启用，\s
                共有四个泊位。
                """;
        List<Article> mails = read("a.mbox", box.getBytes(UTF_8));

        assertThat(mails).extracting(Article::title).containsExactly("Pier opens", "码头");
        assertThat(mails.get(0).author()).isEqualTo("Ana Roth");
        assertThat(mails.get(0).text())
                .isEqualTo(
                        "The pier opened on Monday.\nFrom now on two ships a day arrive, the mayor said.\nFrom here it is a long way, he added.");
        assertThat(mails.get(1).text()).isEqualTo("码头明年启用， 共有四个泊位。");
    }

    @Test
    void whatIsAttachedToAMailIsNotItsText() {
        String mail = """
                Subject: Pier
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename="notes.txt"

                These are notes.
                --b
                Content-Type: message/rfc822

                Subject: Forwarded

                The pier opened on Monday.
                --b--
                """;
        assertThat(read("a.eml", mail.getBytes(UTF_8)).get(0).text()).isEqualTo("The pier opened on Monday.");
    }

    @Test
    void whatCanBeReadOfAnArchiveIsRead() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("news/2026-03-02-pier.txt", "Pier opens\n\nThe pier opened on Monday.".getBytes(UTF_8));
        files.put("news/picture.png", new byte[] {1, 2, 3});
        files.put("__MACOSX/news/._pier.txt", new byte[] {0, 5, 22, 7});
        files.put("news/broken.pdf", new byte[] {1, 2, 3});
        files.put("news/inner.zip", zip(Map.of("a.txt", "Not opened.".getBytes(UTF_8))));
        files.put("pier.epub", file("pier.epub"));
        List<Article> articles = read("week.zip", zip(files));

        assertThat(articles)
                .extracting(Article::title)
                .containsExactly("Pier opens", "Berths and cranes", "铁路与公路", "What it costs");
        assertThat(articles.get(0).id()).isEqualTo("week.zip#1");
        assertThat(articles.get(0).published()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(skipped("a.zip", zip(Map.of("a.gif", new byte[10]))))
                .isEqualTo("an archive without a file that can be read");
    }

    @Test
    void namesInAnArchiveOfTheCountrysCharsetAreKnown() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("新闻/2026年3月2日 码头启用.txt"));
            zip.write("新码头将于明年春天启用，共有四个泊位。".getBytes(UTF_8));
        }
        assertThat(read("a.zip", bytes.toByteArray()).get(0).published()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void anArchiveThatIsCutOffIsSaidToBeDamaged() {
        byte[] epub = file("pier.epub");

        assertThat(read("cut.epub", Arrays.copyOf(epub, epub.length - 200)))
                .isNotEmpty()
                .allMatch(Article::damaged);
        assertThat(read("whole.epub", epub)).isNotEmpty().noneMatch(Article::damaged);
        assertThat(read("a.txt", "The north pier opened on Monday.".getBytes(UTF_8)))
                .noneMatch(Article::damaged);
    }

    @Test
    void aDamagedFileIsReadAsFarAsItGoes() {
        byte[] epub = file("pier.epub");
        assertThat(read("cut.epub", Arrays.copyOf(epub, epub.length - 200)))
                .extracting(Article::title)
                .contains("Berths and cranes", "What it costs");
        byte[] rtf = file("pier.rtf");
        assertThat(read("cut.rtf", Arrays.copyOf(rtf, rtf.length * 2 / 3))
                        .get(0)
                        .text())
                .startsWith("Berths and cranes\nThe north pier opened on Monday");
        String sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Pier</t></is></c>"
                + "<c r=\"B1\"><v>0.30000000000000004</v></c></row><row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\"><";
        assertThat(read("cut.xlsx", zip(Map.of("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8))))
                        .get(0)
                        .text())
                .isEqualTo("Pier | 0.3\n7");
    }

    @Test
    void whatIsEncryptedIsSaidToBe() throws Exception {
        EncryptionInfo how = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = how.getEncryptor();
        encryptor.confirmPassword("secret");
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(file("harbours.xlsx"));
            }
            file.writeFilesystem(locked);
        }
        for (String name : List.of("a.docx", "a.xlsx", "a.pptx")) {
            assertThat(skipped(name, locked.toByteArray())).isEqualTo("encrypted");
        }
        Map<String, byte[]> odt = new LinkedHashMap<>();
        odt.put("content.xml", new byte[] {1, 2, 3});
        odt.put("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>".getBytes(UTF_8));
        assertThat(skipped("a.odt", zip(odt))).isEqualTo("encrypted");
        byte[] zip = zip(Map.of("a.txt", "The pier opened on Monday.".getBytes(UTF_8)));
        for (int i = 0; i + 10 < zip.length; i++) {
            boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
            boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            zip[i + (local ? 6 : 8)] |= (byte) (local || central ? 1 : 0);
        }
        assertThat(skipped("a.zip", zip)).isEqualTo("encrypted");
    }

    @Test
    void aBombIsNotUnpackedAndNothingOutsideIsRead() {
        byte[] zeros = new byte[101 << 20];
        for (String name : List.of("a.odt", "a.xlsx", "a.pptx", "a.epub", "a.zip")) {
            assertThat(skipped(name, zip(Map.of("content.xml", zeros, "a.txt", zeros))))
                    .isEqualTo("unpacks to more than 100 MB");
        }
        String bomb = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        String content = bomb + "<d><body><p>The pier opened on Monday.</p><p>&b;&f;</p></body></d>";
        assertThat(read("a.odt", zip(Map.of("content.xml", content.getBytes(UTF_8))))
                        .get(0)
                        .text())
                .isEqualTo("The pier opened on Monday.");
    }

    @Test
    void whatNestsWithoutEndIsRead() {
        String rtf = "{\\rtf1 " + "{\\b ".repeat(300_000) + "The pier opened on Monday." + "}".repeat(300_000);
        assertThat(read("a.rtf", rtf.getBytes(UTF_8)).get(0).text()).isEqualTo("The pier opened on Monday.");
        String page = "<html><body>" + "<div>".repeat(50_000) + "The pier opened on Monday, the mayor said. ".repeat(5);
        assertThat(read("a.epub", zip(Map.of("a.xhtml", page.getBytes(UTF_8))))
                        .get(0)
                        .text())
                .startsWith("The pier opened on Monday");
        String odt = "<d><body>" + "<section>".repeat(300_000) + "<p>The pier opened on Monday.</p>";
        assertThat(read("a.odt", zip(Map.of("content.xml", odt.getBytes(UTF_8))))
                        .get(0)
                        .text())
                .isEqualTo("The pier opened on Monday.");
    }

    @Test
    void aFileUnderTheNameOfAnOlderFormatIsReadAsWhatItIs() {
        assertThat(read("a.doc", file("pier.rtf")).get(0).text()).isEqualTo(PIER);
        assertThat(read("a.xls", file("harbours.xlsx")).get(0).text()).isEqualTo(HARBOURS);
        assertThat(read("a.doc", "<html><body><p>The pier opened on Monday, the mayor said.".getBytes(UTF_8))
                        .get(0)
                        .text())
                .isEqualTo("The pier opened on Monday, the mayor said.");
    }

    @Test
    void whatIsBrokenOrNotReadIsNamed() {
        assertThat(Formats.ALL).filteredOn(format -> !format.text()).allSatisfy(format -> {
            String reason = skipped("a." + format.endings().get(0), "PK\u0003\u0004 \u0001\u0002".getBytes(UTF_8));
            String name = format.name().replace(" 97", ""); // it begins as those of today do
            assertThat(reason)
                    .isIn(
                            name + " is read, but this file is broken, or not what its name says",
                            "no page or text in it",
                            "no text in it",
                            "an archive without a file that can be read");
        });
        assertThat(skipped("a.epub", new byte[] {1, 2}))
                .isEqualTo("EPUB is read, but this file is broken, or not what its name says");
        assertThat(skipped("a.gif", new byte[] {1, 2}))
                .isEqualTo("a picture (GIF); of pictures only PNG and JPEG are read");
        assertThat(skipped("a.rar", new byte[] {1, 2})).isEqualTo("an archive (RAR); of archives only ZIP is read");
        assertThat(skipped("a.qqq", new byte[] {1, 2})).isEqualTo("not a kind of file that holds an article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新码头将于明年春天启用，共有四个泊位。港务局局长说，铁路会同时通车。",
                "The pier opened on Monday, the mayor said: it cost € 85 million – “a lot”.",
                "新しい埠頭は月曜日に開業した。市長によると、二つの船席がある。",
                "새 부두는 월요일에 문을 열었다. 시장은 두 개의 선석이 있다고 말했다."
            })
    void textIsReadInTheCharsetsOfItsLanguage(String text) {
        boolean english = text.startsWith("The");
        boolean chinese = text.startsWith("新码");
        Charset own = Charset.forName(
                english ? "windows-1252" : chinese ? "GB18030" : text.startsWith("새") ? "EUC-KR" : "Shift_JIS");
        if (english || chinese) {
            assertThat(read("a.txt", text.getBytes(own)).get(0).text()).isEqualTo(text);
            assertThat(read("a.txt", text.getBytes(UTF_16LE)).get(0).text()).isEqualTo(text);
            assertThat(read("a.txt", text.getBytes(UTF_16BE)).get(0).text()).isEqualTo(text);
        } else {
            byte[] page = ("<h1>X</h1><p>" + text + "</p>").getBytes(own);
            assertThat(skipped("a.txt", text.getBytes(own))).isEqualTo("in neither English nor Chinese");
            assertThat(skipped("a.html", page)).isEqualTo("in neither English nor Chinese");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Kexing opens its pier, true",
        "Microsoft Word - pier.doc, false",
        "Letterhead 4, false",
        "Letter from that office, false"
    })
    void theTitleInThePropertiesOfRichTextCountsWhereItIsAboutTheText(String title, boolean counts) {
        String text =
                "The new pier was closed for two years, said the mayor, and it is now open from morning to night.";
        String rtf = "{\\rtf1\\ansi{\\info{\\title " + title + "}}" + text + "\\par Some came on the first day.\\par}";
        String told = read("a.rtf", rtf.getBytes(UTF_8)).get(0).title();
        assertThat(told.equals(title)).isEqualTo(counts);
    }

    @Test
    void linesThatTellWhoPublishedItWhenAreNotItsText() {
        String text = "When the ministry listed its tasks, the fourth was about places, and that is new.";
        for (String name : List.of("a.txt", "a.md")) {
            String start = name.equals("a.md") ? "# Parks are back\n\n" : "Parks are back\n\n";
            String gap = name.equals("a.md") ? "\n\n" : "\n";
            Article article = read(
                            name,
                            (start + "Industry Notebook" + gap + "By The Notebook desk" + gap + "March 9, 2026\n\n"
                                            + text)
                                    .getBytes(UTF_8))
                    .get(0);
            assertThat(article.text()).isEqualTo(text);
            assertThat(article.source()).isEqualTo("Industry Notebook");
            assertThat(article.author()).isEqualTo("The Notebook desk");
            assertThat(article.published()).isEqualTo(LocalDate.of(2026, 3, 9));
        }
    }
}
