package briefing.shell.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import briefing.answer.Citation;
import briefing.language.Language;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a page looks in Chromium: on a telephone, in the dark and on paper. Left out where there is none. */
@Tag("slow")
class PageInBrowserTest {

    /** What the page tells of itself, asked by a script in a copy of it: it has none. */
    private static final String ASK = """
            <script>
            const style = e => getComputedStyle(document.querySelector(e));
            document.title = [document.documentElement.scrollWidth <= innerWidth, style('body').backgroundColor,
                style('body').color, style('mark').backgroundColor, style('.about').color].join('|');
            </script>""";

    /** The least contrast of text by WCAG 2.1, 1.4.3. */
    private static final double READABLE = 4.5;

    @TempDir
    private Path folder;

    private String page = "";
    private String chromium = "";

    @BeforeEach
    void write() {
        chromium = Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1))
                .flatMap(path -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(path)::resolve))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        assumeTrue(!chromium.isEmpty(), "no Chromium here");
        String quote = "The harbour city opened 12 zero-carbon parks in 2025.";
        Citation citation = new Citation(
                1,
                "parks.md",
                "Parks",
                LocalDate.of(2026, 3, 9),
                "Notebook",
                quote,
                0,
                quote.length(),
                null,
                List.of());
        String text = quote + " https://example.org/" + "a".repeat(300);
        Document.Line wide = Document.Line.of(text);
        Document.Table table = new Document.Table(
                IntStream.range(0, 30).mapToObj(i -> "Column number " + i).toList(),
                List.of(IntStream.range(0, 30)
                        .mapToObj(i -> Document.Line.of("1,000,000"))
                        .toList()));
        Document.Section section = new Document.Section(
                "How many parks?",
                List.of(new Document.Paragraph(wide), table),
                List.of(new Document.Source(citation, "", "")));
        page = HtmlWriter.write(new Document("How many parks?", Language.ENGLISH, List.of(section)));
    }

    @Test
    void aTelephoneShowsItWithoutScrollingAsideAndTheDarkIsReadable() throws Exception {
        for (boolean dark : List.of(false, true)) {
            List<String> told = told(
                    dark
                            ? List.of(
                                    "--force-dark-mode", "--enable-features=WebContentsForceDark:inversion_method/none")
                            : List.of());

            assertThat(told.get(0)).as("nothing is wider than the screen").isEqualTo("true");
            assertThat(contrast(told.get(1), told.get(2))).as("text " + told).isGreaterThan(READABLE);
            assertThat(contrast(told.get(3), told.get(2))).as("quote " + told).isGreaterThan(READABLE);
            assertThat(contrast(told.get(1), told.get(4))).as("source " + told).isGreaterThan(READABLE);
        }
    }

    @Test
    void paperHasTheQuoteAndItsSource() throws Exception {
        Path html = Files.writeString(folder.resolve("page.html"), page);
        Path pdf = folder.resolve("page.pdf");
        run("--print-to-pdf=" + pdf, "--no-pdf-header-footer", html.toUri().toString());

        try (PDDocument printed = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("How many parks?", "opened 12 zero-carbon parks", "2026-03-09", "Notebook");
        }
    }

    private List<String> told(List<String> options) throws Exception {
        String asking = page.replaceFirst("<meta http-equiv[^>]*>", "").replace("</body>", ASK + "</body>");
        Path html = Files.writeString(folder.resolve("asking.html"), asking);
        List<String> call = new ArrayList<>(options);
        call.addAll(List.of("--window-size=500,900", "--dump-dom", html.toUri().toString()));
        return List.of(Jsoup.parse(run(call.toArray(String[]::new))).title().split("\\|", -1));
    }

    private String run(String... options) throws Exception {
        List<String> call = new ArrayList<>(List.of(
                chromium,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("user")));
        call.addAll(List.of(options));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(call)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out, UTF_8);
    }

    /** Of two colours, each as {@code rgb(r, g, b)}: WCAG 2.1, "contrast ratio". */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        List<Double> parts = Stream.of(colour.replaceAll("[^\\d,]", "").split(",", -1))
                .limit(3)
                .map(part -> Double.parseDouble(part) / 255)
                .map(part -> part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toList();
        return 0.2126 * parts.get(0) + 0.7152 * parts.get(1) + 0.0722 * parts.get(2);
    }
}
