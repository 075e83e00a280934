package briefing.article.ocr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.article.TimeLimit;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of pages, drawn for this test as files, since the machine that runs it may have no font. */
@Tag("slow")
class PictureTest {

    private static final String FIRST =
            "The council of Harbour Town opened a night ferry on 12 March 2026. Two electric"
                    + " boats cross the bay every forty minutes between 10 p.m. and 5 a.m., and a ticket costs 3.50 euros.";
    private static final String SECOND =
            "\"Nurses and bakers asked for it for years,\" said Mayor Ingrid Solberg. In the"
                    + " first week 4,218 people used the boats, more than twice what the planners had expected.";
    private static final String THIRD =
            "The boats are charged from a solar roof on the northern pier. A third one, with"
                    + " room for bicycles, is to follow in September if the numbers hold.";
    private static final String CHINESE = """
            海港城市政府于2026年3月12日开通夜间渡轮。两艘电动船每四十分钟横渡海湾一次，从晚上十点到清晨五点，票价为3.5欧元。
            市长英格丽德说，护士和面包师多年来一直希望有这样的服务。第一周共有4218人乘坐，是规划人员预期的两倍多。
            渡轮由北码头的太阳能屋顶充电。如果客流保持稳定，第三艘可以载自行车的渡轮将在九月投入使用。""";

    private static final String OPENING = "The ferry is paid for by the council, the treasurer wrote on Monday.";
    private static final String CLOSING = "Its timetable hangs at both piers, and is on the site of the town.";

    private static final Ocr OCR = Ocr.on(null);

    private final ArticleReader reader = new ArticleReader(new TimeLimit(Duration.ofMinutes(2)), OCR);

    @Test
    void aScreenshotIsAnArticleWithItsHeadlineAndParagraphs() throws IOException {
        Article article = article(bytes("english.png"), "a.png");

        assertThat(article.title()).isEqualTo("Harbour Town Opens Its Night Ferry");
        assertThat(article.text().lines()).hasSize(3);
        assertThat(errors(article.text(), FIRST + SECOND + THIRD)).isLessThan(0.01);
        assertThat(article.ocr()).isBetween(0.9, 1.0);
    }

    @Test
    void chineseLinesAreJoinedWithoutSpaces() throws IOException {
        Article article = article(bytes("chinese.png"), "a.png");

        assertThat(article.title()).isEqualTo("海港城开通夜间渡轮");
        assertThat(article.text()).isEqualTo(CHINESE);
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        Article article = article(bytes("columns.png"), "a.png");

        assertThat(errors(article.text(), FIRST + THIRD + SECOND)).isLessThan(0.01);
    }

    @Test
    void aNoisyScanThatLiesAskewIsReadAsWell() throws IOException {
        BufferedImage scan = scanned(picture("english.png"), 1.5);

        Article article = article(encoded(scan, "jpg"), "a.jpg");

        assertThat(errors(article.text(), FIRST + SECOND + THIRD)).isLessThan(0.01);
    }

    /** A phone keeps the picture as its sensor saw it, and says beside it how it was held. */
    @ParameterizedTest
    @CsvSource({"6, -90", "8, 90", "3, 180", "1, 0"})
    void aPhotographIsReadAsItWasHeld(int orientation, int turned) throws IOException {
        BufferedImage page = picture("english.png");
        byte[] jpeg = encoded(turned(page, turned), "jpg");

        Article article = article(held(jpeg, orientation), "a.jpg");

        assertThat(article.title()).isEqualTo("Harbour Town Opens Its Night Ferry");
        assertThat(errors(article.text(), FIRST + SECOND + THIRD)).isLessThan(0.01);
    }

    @Test
    void ofALongScreenshotEachLineIsReadOnce() throws IOException {
        BufferedImage page = picture("english.png");
        int pages = 7;
        BufferedImage tall = new BufferedImage(page.getWidth(), pages * page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = tall.createGraphics();
        for (int i = 0; i < pages; i++) {
            graphics.drawImage(page, 0, i * page.getHeight(), null);
        }
        graphics.dispose();

        Article article = article(encoded(tall, "png"), "a.png");

        String body = FIRST + SECOND + THIRD;
        String title = "Harbour Town Opens Its Night Ferry";
        assertThat(errors(article.text(), body + (title + body).repeat(pages - 1)))
                .isLessThan(0.005);
    }

    @Test
    void aPdfWithoutTextIsReadFromItsPictures() throws IOException {
        Article article = article(pdf(picture("chinese.png")), "a.pdf");

        assertThat(errors(article.text(), CHINESE)).isLessThan(0.01);
        assertThat(article.ocr()).isGreaterThan(0.9);
    }

    @Test
    void pagesOfTextAndPagesThatArePicturesAreOneArticleInTheirOrder() throws IOException {
        byte[] pdf = pdf(new Sheet(OPENING, null), new Sheet(null, picture("english.png")), new Sheet(CLOSING, null));

        Article article = article(pdf, "a.pdf");

        String title = "Harbour Town Opens Its Night Ferry";
        assertThat(errors(article.text(), OPENING + title + FIRST + SECOND + THIRD + CLOSING))
                .isLessThan(0.01);
        assertThat(article.text()).startsWith(OPENING).endsWith(CLOSING);
        assertThat(article.ocr()).isBetween(0.9, 1.0);
    }

    @Test
    void aScannedPageBelowAStampedHeaderIsReadAndCoversTellTheHeadline() throws IOException {
        BufferedImage cover = picture("english.png");
        byte[] pdf = pdf(new Sheet("Page 1", cover), new Sheet(OPENING, null));

        Article article = article(pdf, "a.pdf");

        assertThat(article.title()).isEqualTo("Harbour Town Opens Its Night Ferry");
        assertThat(errors(article.text(), FIRST + SECOND + THIRD + OPENING)).isLessThan(0.01);
    }

    @Test
    void picturesOnAPageWithTextAreNotRead() throws IOException {
        byte[] pdf = pdf(new Sheet(OPENING, picture("english.png")), new Sheet(CLOSING, null));

        Article article = article(pdf, "a.pdf");

        assertThat(article.text()).isEqualTo(OPENING + "\n" + CLOSING);
        assertThat(article.ocr()).isNull();
    }

    @Test
    void picturesBesideTextThatSayNothingOrCannotBeReadCostNothing() throws IOException {
        BufferedImage blank = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage page = picture("chinese.png");
        BufferedImage small = drawn(page, page.getWidth() / 6, page.getHeight() / 6);
        BufferedImage guessed = drawn(small, page.getWidth(), page.getHeight());
        byte[] pdf = pdf(
                new Sheet(OPENING, null), new Sheet(null, blank), new Sheet(null, guessed), new Sheet(CLOSING, null));
        byte[] huge = replaced(pdf, "/Width 300", "/Width 3000000");

        for (byte[] file : List.of(pdf, huge)) {
            Article article = article(file, "a.pdf");
            assertThat(article.text()).isEqualTo(OPENING + "\n" + CLOSING);
            assertThat(article.ocr()).isNull();
        }
    }

    @Test
    void offThePagesWithTextAreReadAndTheOthersWait() throws IOException {
        ArticleReader off = new ArticleReader(new TimeLimit(TimeLimit.USUAL), Ocr.off());
        byte[] pdf = pdf(new Sheet(OPENING, null), new Sheet(null, picture("english.png")));

        for (byte[] file : List.of(pdf, zipped("a.pdf", pdf))) {
            ReadOutcome.Read read = (ReadOutcome.Read) off.read(file, file == pdf ? "a.pdf" : "a.zip");
            assertThat(read.articles().get(0).text()).isEqualTo(OPENING);
            assertThat(read.articles().get(0).ocr()).isNull();
            assertThat(read.awaitsOcr()).isTrue();
        }
        ReadOutcome.Read whole = (ReadOutcome.Read) off.read(pdf(new Sheet(OPENING, null)), "a.pdf");
        assertThat(whole.awaitsOcr()).isFalse();
    }

    @Test
    void pagesThatAreNotReadAreCounted() throws IOException {
        ArticleReader off = new ArticleReader(new TimeLimit(TimeLimit.USUAL), Ocr.off());
        Sheet[] sheets = new Sheet[Ocr.MOST_PAGES + 3];
        Arrays.fill(sheets, new Sheet(null, new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB)));
        sheets[0] = new Sheet(OPENING, null);

        for (byte[] file : List.of(pdf(sheets), pdf(new Sheet(OPENING, null)))) {
            ReadOutcome.Read read = (ReadOutcome.Read) off.read(file, "a.pdf");
            assertThat(read.articles().get(0).text()).isEqualTo(OPENING);
            assertThat(read.articles().get(0).unreadPages()).isEqualTo(read.awaitsOcr() ? Ocr.MOST_PAGES + 2 : 0);
        }

        Sheet[] book = new Sheet[1004];
        Arrays.fill(book, new Sheet(CLOSING, null));
        book[0] = new Sheet(OPENING, null);
        assertThat(((ReadOutcome.Read) off.read(pdf(book), "a.pdf"))
                        .articles()
                        .get(0)
                        .unreadPages())
                .isEqualTo(4);
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        byte[] whole = bytes("english.png");

        assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).contains("broken");
        assertThat(reason("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("broken");
        assertThat(reason(header(50_000, 50_000))).isEqualTo("a picture with more than 50 million pixels");
        assertThat(reason(encoded(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png")))
                .isEqualTo("a picture without text");
    }

    @Test
    void textThatIsGuessedIsNotLegible() throws IOException {
        BufferedImage page = picture("chinese.png");
        BufferedImage small = drawn(page, page.getWidth() / 6, page.getHeight() / 6);

        assertThat(reason(encoded(drawn(small, page.getWidth(), page.getHeight()), "png")))
                .startsWith("text in a picture that is not legible");
    }

    private static BufferedImage drawn(BufferedImage page, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(page, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    @Test
    void offItSaysWhichSettingReadsPictures() throws IOException {
        ArticleReader off = new ArticleReader(new TimeLimit(TimeLimit.USUAL), Ocr.off());

        assertThat(((ReadOutcome.Skipped) off.read(bytes("english.png"), "a.png")).reason())
                .contains("BRIEFING_OCR=off");
        assertThat(((ReadOutcome.Skipped) off.read(pdf(picture("english.png")), "a.pdf")).reason())
                .contains("BRIEFING_OCR=off");
    }

    @Test
    void aPageMayTakeLongerThanAFile() throws IOException {
        ArticleReader hurried = new ArticleReader(new TimeLimit(Duration.ofMillis(300)), Ocr.on(null));

        assertThat(hurried.read(bytes("columns.png"), "a.png")).isInstanceOf(ReadOutcome.Read.class);
    }

    private Article article(byte[] bytes, String name) {
        return ((ReadOutcome.Read) reader.read(bytes, name)).articles().get(0);
    }

    private String reason(byte[] png) {
        return ((ReadOutcome.Skipped) reader.read(png, "a.png")).reason();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = PictureTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static BufferedImage picture(String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(name)));
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** Turned by quarters, clockwise. */
    private static BufferedImage turned(BufferedImage page, int degrees) {
        boolean lies = degrees % 180 != 0;
        int width = lies ? page.getHeight() : page.getWidth();
        int height = lies ? page.getWidth() : page.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(Math.toRadians(degrees));
        graphics.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
        graphics.dispose();
        return turned;
    }

    /** A JPEG that says in EXIF how its camera was held. */
    private static byte[] held(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36).putShort((short) 0xffe1).putShort((short) 34);
        exif.put("Exif\0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        exif.order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x4949)
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Turned, darker to the left, and with noise. */
    private static BufferedImage scanned(BufferedImage page, double degrees) {
        BufferedImage scan = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scan.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(degrees), scan.getWidth() / 2.0, scan.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        Random random = new Random(7);
        for (int y = 0; y < scan.getHeight(); y++) {
            for (int x = 0; x < scan.getWidth(); x++) {
                double light = 0.75 + 0.2 * x / scan.getWidth();
                double grey = (scan.getRGB(x, y) & 0xff) * light + 10 * random.nextGaussian();
                scan.setRGB(x, y, 0x10101 * (int) Math.max(0, Math.min(255, grey)));
            }
        }
        return scan;
    }

    /** A page with a picture all over it, text in one line, or both. */
    private record Sheet(@Nullable String text, @Nullable BufferedImage picture) {}

    private static byte[] pdf(BufferedImage page) throws IOException {
        return pdf(new Sheet(null, page));
    }

    private static byte[] pdf(Sheet... sheets) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (Sheet sheet : sheets) {
                BufferedImage picture = sheet.picture();
                PDPage page = new PDPage(
                        picture == null ? PDRectangle.A4 : new PDRectangle(picture.getWidth(), picture.getHeight()));
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    if (picture != null) {
                        content.drawImage(LosslessFactory.createFromImage(pdf, picture), 0, 0);
                    }
                    if (sheet.text() != null) {
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                        content.newLineAtOffset(20, 20);
                        content.showText(sheet.text());
                        content.endText();
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static byte[] zipped(String name, byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(file);
        }
        return bytes.toByteArray();
    }

    /** A file in which one string is another; what follows it is moved. */
    private static byte[] replaced(byte[] file, String one, String other) {
        String text = new String(file, ISO_8859_1);
        assertThat(text).contains(one);
        return text.replace(one, other).getBytes(ISO_8859_1);
    }

    /** The start of a PNG, which says how large it unpacks. */
    private static byte[] header(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17).put(new byte[] {'I', 'H', 'D', 'R'});
        chunk.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13})
                .put(chunk.array())
                .putInt((int) crc.getValue())
                .array();
    }

    /** Levenshtein distance per character, without spaces. */
    private static double errors(String read, String expected) {
        String one = normal(read);
        String other = normal(expected);
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(now[j - 1], before[j]) + 1);
            }
            before = now;
        }
        return (double) before[other.length()] / other.length();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[“”]", "\"")
                .replaceAll("\\s", "");
    }
}
