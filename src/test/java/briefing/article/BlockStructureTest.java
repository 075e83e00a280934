package briefing.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.passage.TextTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with merged cells, lists within lists, definitions and captions, as text. */
class BlockStructureTest {

    private static final String LEAD =
            "<p>The city published its report on Tuesday, and officials said that output had risen in all districts.</p>";

    private static final String END =
            "The mayor, who spoke to reporters on Tuesday, said that the city would publish more soon.";

    private final ArticleReader reader = new ArticleReader();

    private String text(String id, byte[] file) {
        return ((ReadOutcome.Read) reader.read(file, id)).articles().get(0).text();
    }

    /** What a page's article says between its first paragraph and its last. */
    private String page(String blocks) {
        String html = "<html><head><title>Report</title></head><body><article><h1>Report</h1>" + LEAD + blocks + "<p>"
                + END + "</p></article></body></html>";
        String text = text("a.html", html.getBytes(UTF_8));
        assertThat(text).endsWith("\n" + END);
        return text.substring(text.indexOf('\n') + 1, text.length() - END.length())
                .strip();
    }

    @Test
    void aRowOfATableWithMergedCellsHasAValueUnderEachHead() {
        String text = page("""
                <table><caption>Pump output by district.</caption>
                <tr><th rowspan="2">District</th><th rowspan="2">Town</th><th colspan="2">2025</th></tr>
                <tr><th>Output</th><th>Growth</th></tr>
                <tr><td rowspan="2">North</td><td>Linxi</td><td>410</td><td>5%</td></tr>
                <tr><td>Baisha</td><td>320</td><td>7%</td></tr>
                <tr><td colspan="4">Coast</td></tr>
                <tr><td>South</td><td>Nanwan</td><td colspan="2">not counted</td></tr>
                <tr><td colspan="4">Source: city statistics office.</td></tr></table>""");

        assertThat(text).isEqualTo("""
                Pump output by district
                District | Town | 2025 · Output | 2025 · Growth
                North | Linxi | 410 | 5%
                North | Baisha | 320 | 7%
                Coast · South | Nanwan | not counted
                Source: city statistics office.""");
        TextTable table = TextTable.in(text).get(0);
        assertThat(table.caption().of(text)).isEqualTo("Pump output by district");
        assertThat(table.told(text, table.rows().get(1), ": "))
                .isEqualTo("North · Town: Baisha · 2025 · Output: 320 · 2025 · Growth: 7%");
    }

    @Test
    void aFiguresCaptionIsTheTitleOfTheTableInIt() {
        assertThat(page("<figure><table><tr><td>Year</td><td>Boxes</td></tr><tr><td>2025</td><td>120</td></tr></table>"
                        + "<figcaption>Boxes handled</figcaption></figure>"))
                .isEqualTo("Boxes handled\nYear | Boxes\n2025 | 120");
    }

    @Test
    void aTableThatOnlyArrangesAPageHasNoRows() {
        assertThat(page("<table role=\"presentation\"><tr><td>The harbour was calm on that day.</td>"
                        + "<td>The ships left in the morning.</td></tr></table>"))
                .isEqualTo("The harbour was calm on that day.\nThe ships left in the morning.");
    }

    @Test
    void itemsOfAListWithinAListAreToldFromThoseAroundThem() {
        String list =
                "- Ports\n(1) Deepen the channel\n◦ in March\n◦ in June\n(2) Build a terminal\n- Railways for all";

        assertThat(
                        page(
                                "<p>The plan has two parts:</p><ul><li>Ports<ol><li>Deepen the channel<ul><li>in March</li>"
                                        + "<li>in June</li></ul></li><li>Build a terminal</li></ol></li><li>Railways for all</li></ul>"))
                .isEqualTo("The plan has two parts:\n" + list);
        String markdown =
                "The plan has two parts:\n\n- Ports\n  1. Deepen the channel\n     - in March\n     - in June\n"
                        + "  2. Build a terminal\n- Railways for all\n";
        assertThat(text("a.md", markdown.getBytes(UTF_8))).endsWith(list);
    }

    @Test
    void anItemOfAParagraphStandsBehindItsMark() {
        assertThat(page("<p>The plan:</p><ol><li><p>Ports are built.</p></li><li><div>Rails are laid.</div></li></ol>"))
                .isEqualTo("The plan:\n1. Ports are built.\n2. Rails are laid.");
    }

    @Test
    void aDefinitionIsALineWithItsTerm() {
        assertThat(page(
                        "<dl><dt>Chief engineer</dt><dd>Ann Lee of the old plant</dd><dt>容量</dt><dd><p>1200台以上的水泵</p></dd>"
                                + "<dt>Staff</dt><dd>900 workers in two shifts</dd><dd>40 clerks in the offices</dd>"
                                + "<dt>Who pays?</dt><dd>The city pays for it all.</dd></dl>"))
                .isEqualTo(
                        "- Chief engineer: Ann Lee of the old plant\n- 容量：1200台以上的水泵\n- Staff: 900 workers in two shifts\n"
                                + "- Staff: 40 clerks in the offices\nWho pays?\nThe city pays for it all.");
    }

    @Test
    void whatAPictureShowsIsNoTextOfAPage() {
        assertThat(page("<figure><img src=\"a.jpg\"><figcaption>Workers lift 900 pumps.</figcaption></figure>"
                        + "<div><img src=\"b.jpg\"><p class=\"wp-caption-text\">A crane lifts them.</p></div>"
                        + "<p>The mayor thanked the workers on Tuesday.</p>"))
                .isEqualTo("The mayor thanked the workers on Tuesday.");
    }

    @Test
    void anArticleOfPicturesIsTheirCaptions() {
        String picture =
                "<figure><img src=\"a.jpg\"><figcaption>Workers at the old harbour of Haizhou lift some 900 pumps "
                        + "onto the ships, which leave for the north each Tuesday in the spring.</figcaption></figure>";

        assertThat(page(picture.repeat(9))).startsWith("Picture: Workers at the old harbour");
    }

    @Test
    void aWordTableWithMergedCellsHasWholeRows() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("The city published its report on Tuesday morning.");
            XWPFTable table = word.createTable(4, 3);
            String[][] cells = {
                {"District", "2025", ""}, {"", "Output", "Growth"}, {"North", "410", "5%"}, {"", "320", "7%"}
            };
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < 3; c++) {
                    table.getRow(r).getCell(c).setText(cells[r][c]);
                }
            }
            for (int r = 0; r < cells.length; r++) {
                var properties =
                        table.getRow(r).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
                if (r % 2 == 0) {
                    properties.setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.RESTART);
                }
            }
            table.getRow(0).removeCell(2);
            table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);

            assertThat(text("a.docx", out.toByteArray()))
                    .endsWith("District | 2025 · Output | 2025 · Growth\nNorth | 410 | 5%\nNorth | 320 | 7%");
        }
    }

    /** Cells are made one by their flags, or reach over the edges of others, which differ by some twips. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\clvmgf\\cellx2000\\clmgf\\cellx4000\\clmrg\\cellx6000 District\\cell 2025\\cell\\cell",
                "\\clvmgf\\cellx2015\\cellx5985 District\\cell 2025\\cell"
            })
    void aTableOfRichTextWithMergedCellsHasWholeRows(String head) {
        String table = "\\cellx6000 Pump output by district\\cell\\row\\trowd" + head
                + "\\row\\trowd\\clvmrg\\cellx2000\\cellx4000\\cellx6000 \\cell Output\\cell Growth\\cell\\row"
                + "\\trowd\\clvmgf\\cellx2000\\cellx4000\\cellx6000 North\\cell 410\\cell 5%\\cell\\row"
                + "\\trowd\\clvmrg\\cellx2000\\cellx4000\\cellx6000 \\cell 320\\cell 7%\\cell\\row"
                + "\\trowd\\cellx6020 Coast\\cell\\row"
                + "\\trowd\\cellx2000\\cellx4000\\cellx6000 South\\cell 90\\cell 1%\\cell\\row";
        String rtf =
                "{\\rtf1 The city published its report.\\par\\trowd\\pard\\intbl" + table + "\\pard " + END + "\\par}";

        assertThat(text("a.rtf", rtf.getBytes(UTF_8))).isEqualTo("""
                The city published its report.
                Pump output by district
                District | 2025 · Output | 2025 · Growth
                North | 410 | 5%
                North | 320 | 7%
                Coast · South | 90 | 1%
                """ + END);
    }

    @Test
    void cellsOfRichTextThatSayNothingOrTooMuchOfTheirPlaceAreReadInTheirOrder() {
        String wide =
                "\\trowd" + "\\clvmrg\\clmrg\\cellx99999999999".repeat(80) + "\\pard\\intbl" + " 7\\cell".repeat(80);
        String rtf =
                "{\\rtf1 The city published its report.\\par\\trowd\\cellx900\\cellx100 \\pard\\intbl Year\\cell Boxes\\cell Share\\cell\\row"
                        + "\\trowd\\cellx900\\cellx100\\cellx200 2025\\cell 120\\cell 5%\\cell\\row"
                        + "\\trowd\\clmrg\\clvmrg\\cellx100 2026\\cell 130\\cell\\row" + wide + "\\row\\row";

        assertThat(text("a.rtf", rtf.getBytes(UTF_8)).lines())
                .containsExactly(
                        "The city published its report.",
                        "Year | Boxes | Share",
                        "2025 | 120 | 5%",
                        "2026 | 130",
                        "7" + " | 7".repeat(79));
    }

    /** The table of a file by LibreOffice, of which bits are set as Word sets them for merged cells. */
    @Test
    void aTableOfWord97WithMergedCellsHasWholeRows() throws IOException {
        byte[] doc;
        try (InputStream in = BlockStructureTest.class.getResourceAsStream("files/pier.doc")) {
            doc = in.readAllBytes();
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i + 1 < doc.length; i++) {
            if ((doc[i] & 0xff) == 0x08 && (doc[i + 1] & 0xff) == 0xd6) { // sprmTDefTable: size, columns, edges, cells
                rows.add(i + 4);
            }
        }
        assertThat(rows).hasSize(3);
        int cells = 1 + 2 * 4;
        doc[rows.get(1) + cells + 2 * 20] = 0x60; // fVertMerge, fVertRestart
        ByteBuffer last = ByteBuffer.wrap(doc).order(ByteOrder.LITTLE_ENDIAN).position(rows.get(2));
        int left = last.getShort(rows.get(2) + 1);
        int second = last.getShort(rows.get(2) + 5);
        int right = last.getShort(rows.get(2) + 7);
        last.put((byte) 2).putShort((short) left).putShort((short) second).putShort((short) right);
        last.put(new byte[20]).putShort((short) 0x20); // fVertMerge
        String file = new String(doc, ISO_8859_1);
        String between = new String("2025\u00071,8".getBytes(UTF_16LE), ISO_8859_1);
        assertThat(file).contains(between);
        byte[] merged = file.replace(between, between.replace('\u0007', ' ')).getBytes(ISO_8859_1);

        assertThat(text("a.doc", merged)).contains("\nYear | Boxes | Share\n2024 | 1,200 | 12%\n2025 1,850 | | 12%\n");
    }

    /** A text as LibreOffice writes it, with its styles of captions and a style of its own for one of them. */
    private String openDocument(String body) throws IOException {
        String styles = "<d><styles><style name=\"Caption\"/>"
                + "<style name=\"Abbildung\" parent-style-name=\"Caption\"/>"
                + "<style name=\"Text\" parent-style-name=\"Caption\"/>"
                + "<style name=\"Table\" parent-style-name=\"Caption\"/></styles></d>";
        String content =
                "<d xmlns:svg=\"svg\"><automatic-styles><style name=\"P1\" parent-style-name=\"Illustration\"/>"
                        + "<style name=\"P2\" parent-style-name=\"Table\"/></automatic-styles><body>"
                        + "<p>The city published its report.</p>" + body + "<p>" + END + "</p></body></d>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("styles.xml"));
            zip.write(styles.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(UTF_8));
        }
        String text = text("a.odt", bytes.toByteArray());
        assertThat(text).startsWith("The city published its report.\n").endsWith("\n" + END);
        return text.substring(text.indexOf('\n') + 1, text.length() - END.length())
                .strip();
    }

    private static final String IMAGE =
            "<frame><image/><svg:title>DSC_1</svg:title><svg:desc>A photograph</svg:desc></frame>";

    private static String framed(String style, String caption) {
        return "<frame><text-box><p style-name=\"" + style + "\">" + IMAGE + caption + "</p></text-box></frame>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "Illustration", "Figure", "Drawing", "Text", "Abbildung"})
    void whatAPictureShowsIsNoTextOfAnOpenDocument(String style) throws IOException {
        String caption = "Abb. <sequence>1</sequence>: Workers lift pumps.";

        assertThat(openDocument("<p>Output rose " + framed(style, caption) + "by 5%.</p>"))
                .isEqualTo("Output rose by 5%.\nPicture: Abb. 1: Workers lift pumps.");
        assertThat(openDocument("<p>" + IMAGE + "</p><p style-name=\"" + style + "\">" + caption + "</p>"))
                .isEqualTo("Picture: Abb. 1: Workers lift pumps.");
    }

    @Test
    void whatPicturesInCellsShowFollowsTheTable() throws IOException {
        String row = "<table-row><table-cell><p>" + IMAGE + "</p><p style-name=\"P1\">A pump.</p></table-cell>"
                + "<table-cell><p>North" + framed("P1", "A crane<note><note-body><p>From 1998.</p></note-body></note>.")
                + "</p></table-cell></table-row>";

        assertThat(openDocument(
                        "<table>" + row + "<table-row><table-cell><p>South</p></table-cell></table-row></table>"))
                .isEqualTo("| | North |\nSouth\nPicture: A pump.\nFrom 1998.\nPicture: A crane.");
    }

    @Test
    void theTitleOfATableOfAnOpenDocumentIsTheTables() throws IOException {
        String cells = "<table-row><table-cell><p>%s</p></table-cell><table-cell><p>%s</p></table-cell></table-row>";
        String table = "<table>" + cells.formatted("Year", "Boxes") + cells.formatted("2025", "120") + "</table>";

        for (String style : List.of("P2", "Table")) {
            String text = openDocument(
                    "<p>" + IMAGE + "</p><p style-name=\"" + style + "\">Table 1: Boxes handled.</p>" + table);
            assertThat(text).isEqualTo("Table 1: Boxes handled\nYear | Boxes\n2025 | 120");
            assertThat(TextTable.in(text).get(0).caption().of(text)).isEqualTo("Table 1: Boxes handled");
        }
    }

    @Test
    void aParagraphInTheStyleOfACaptionWithoutAPictureIsText() throws IOException {
        assertThat(openDocument("<p style-name=\"Caption\">Boxes handled in 2025</p><p>They rose by 5%.</p>"))
                .isEqualTo("Boxes handled in 2025\nThey rose by 5%.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aSheetWithMergedCellsHasWholeRows(String type) throws IOException {
        try (Workbook book = type.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Output");
            List<List<String>> rows = List.of(
                    List.of("Pump output by district"),
                    List.of("District", "2025"),
                    List.of("", "Output", "Growth"),
                    List.of("North", "410", "5%"),
                    List.of("", "320", "7%"),
                    List.of("Coast"),
                    List.of("South", "90", "1%"));
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            for (String area : List.of("A1:C1", "A2:A3", "B2:C2", "A4:A5", "A6:C6")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(area));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            assertThat(text("a." + type, out.toByteArray())).isEqualTo("""
                    Pump output by district
                    District | 2025 · Output | 2025 · Growth
                    North | 410 | 5%
                    North | 320 | 7%
                    Coast · South | 90 | 1%""");
        }
    }

    @Test
    void cellsThatSayThatTheyCoverMillionsCoverTheTable() {
        String rows = "<tr><td rowspan=\"65534\" colspan=\"1000\">north</td><td>1</td></tr>".repeat(2_000);

        assertThat(page("<table>" + rows + "</table>").length()).isLessThan(1_000_000);
    }
}
