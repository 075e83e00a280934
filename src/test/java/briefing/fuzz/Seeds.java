package briefing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.generated.GeneratedArticles;
import briefing.language.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Whole files of every format that is read, from which the damaged ones are made. */
final class Seeds {

    private static final String[] PAGES = {"chinese-news", "english-post", "hidden-by-script", "next-article-below"};

    /** Made by other programs than the libraries that read them. */
    private static final String[] OFFICE = {
        "pier.doc",
        "pier.rtf",
        "pier.odt",
        "pier.epub",
        "pier.pptx",
        "pier.org",
        "pier.rst",
        "pier.adoc",
        "harbours.xls",
        "harbours.xlsx"
    };

    static final List<Sample> ALL = all();

    private Seeds() {}

    private static List<Sample> all() {
        List<Sample> seeds = new ArrayList<>();
        var english = GeneratedArticles.article(Language.ENGLISH, 7, 0);
        var chinese = GeneratedArticles.article(Language.CHINESE, 8, 0);
        for (String page : PAGES) {
            seeds.add(new Sample(page + ".html", resource("/briefing/article/pages/" + page + ".html")));
        }
        for (String file : OFFICE) {
            seeds.add(new Sample(file, resource("/briefing/article/files/" + file)));
        }
        seeds.add(text("boxes.csv", "Harbour;Boxes\n\"North; old\";1,850\n;7\n"));
        seeds.add(text(
                "box.mbox",
                "From a@example.org Mon Mar  2 10:00:00 2026\nFrom: a@example.org\nSubject: Pier\n\n" + english.text()
                        + "\n\nFrom b@example.org Mon Mar  2 11:00:00 2026\nFrom: b@example.org\nSubject: 码头\n\n"
                        + chinese.text() + "\n"));
        seeds.add(text("described.html", page(english.text())));
        seeds.add(text("zh.html", page(chinese.text())));
        seeds.add(text("en.txt", english.text()));
        seeds.add(text("zh.txt", chinese.text()));
        seeds.add(new Sample("gb.txt", chinese.text().getBytes(Charset.forName("GB18030"))));
        seeds.add(new Sample("utf16.txt", ("\ufeff" + english.text()).getBytes(UTF_16LE)));
        seeds.add(text("note.md", """
                ---
                title: "Harbour plans: a *note*"
                date: 2026-02-14
                author: [Ana Roth, 李娜]
                source: Port Gazette
                ---
                # Harbour plans

                The *new* pier has [two berths](https://example.org/b) and `code`.

                - cranes
                  - of steel
                1. rails
                2. roads

                > 码头明年启用。

                | Year | Boxes |
                |------|-------|
                | 2025 | 1,200 |

                """ + english.text()));
        seeds.add(text("one.json", json("One", english.text())));
        seeds.add(text(
                "many.json",
                "{\"articles\":[" + json("一", chinese.text()) + "," + json("Two", "<p>A pier.</p><p>A crane.</p>")
                        + "]}"));
        seeds.add(text(
                "feed.jsonl",
                json("一", "码头明年启用，共有四个泊位。") + "\n" + json("Two", english.text()) + "\n"
                        + json("Three", "A crane stands there.") + "\n"));
        seeds.add(text(
                "mail.eml",
                """
                From: =?UTF-8?B?546L5piO?= <wang@example.org>
                To: "Roth, Ana" <ana@example.org>
                Subject: =?UTF-8?Q?=E7=A0=81=E5=A4=B4?= plans
                Date: Sat, 14 Feb 2026 10:00:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b0"

                --b0
                Content-Type: multipart/alternative; boundary="b1"

                --b1
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                =E7=A0=81=E5=A4=B4=E6=98=8E=E5=B9=B4=E5=90=AF=E7=94=A8=E3=80=82 The pier opens=
                 next year, the mayor said.
                --b1
                Content-Type: text/html; charset="gb2312"

                <p>no</p>
                --b1--
                --b0
                Content-Type: text/plain
                Content-Disposition: attachment; filename*=utf-8''a.txt
                Content-Transfer-Encoding: base64

                """ + Base64.getMimeEncoder().encodeToString(english.text().getBytes(UTF_8)) + "\n--b0--\n"));
        seeds.add(text("saved.mht", """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://example.org/pier
                Subject: The pier opens
                Date: Mon, 2 Mar 2026 08:00:00 -0000
                Content-Type: multipart/related; type="text/html"; boundary="x"

                --x
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable

                """ + page(english.text()).replace("=", "=3D") + """

                --x
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                AAAA
                --x--
                """));
        seeds.add(new Sample("pier.pdf", pdf(english.text())));
        seeds.add(new Sample("plan.docx", word(chinese.text())));
        seeds.add(
                text(
                        "merged.rtf",
                        "{\\rtf1 A pier.\\par\\trowd\\trhdr\\clvmgf\\cellx900\\clmgf\\cellx1800\\clmrg\\cellx2700\\pard\\intbl "
                                + "Year\\cell Boxes\\cell\\cell\\row\\trowd\\trleft-10\\clvmrg\\cellx900\\cellx1800\\cellx2700 "
                                + "\\cell In\\cell Out\\cell\\row\\trowd\\cellx2690 2025\\cell\\row\\pard The crane stands.\\par}"));
        seeds.add(new Sample("captions.odt", openDocument("""
                <d xmlns:svg="s"><automatic-styles><style name="P1" parent-style-name="Illustration"/></automatic-styles>
                <body><p>The pier <frame><text-box><p style-name="P1"><frame><image/><svg:desc>no</svg:desc></frame>Cranes
                <note><note-body><p>Two.</p></note-body></note></p></text-box></frame>opened.</p><table><table-row><table-cell
                number-rows-spanned="2"><p style-name="Caption">A berth.</p></table-cell></table-row></table></body></d>
                """)));
        return seeds;
    }

    private static Sample text(String name, String text) {
        return new Sample(name, text.getBytes(UTF_8));
    }

    private static String json(String title, String text) {
        return "{\"title\":\"" + title + "\",\"text\":\"" + text.replace("\n", "\\n")
                + "\",\"date\":\"2026-01-02\",\"source\":{\"name\":\"Gazette\"},\"author\":[\"A\"],\"url\":\"https://example.org/1\"}";
    }

    private static String page(String text) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The pier opens - Gazette</title>
                <meta property="og:site_name" content="Gazette"><meta name="author" content="Ana Roth">
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
                "headline":"The pier opens","datePublished":"2026-03-02T08:00:00Z","author":{"@type":"Person","name":"Ana"}}</script>
                <style>p { color: red }</style></head><body><nav><a href="/">Home</a></nav><article><h1>The pier opens</h1>
                <p class="byline">By Ana Roth, March 2, 2026</p><ul><li>cranes</li></ul><table><tr><td>a</td><td>b</td></tr></table>
                """);
        text.lines().forEach(line -> page.append("<p>").append(line).append("</p>\n"));
        return page + "</article><footer>&copy; 2026</footer></body></html>";
    }

    private static byte[] resource(String name) {
        try (InputStream in = Seeds.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(String text) {
        try (PDDocument pdf = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            pdf.getDocumentInformation().setTitle("The pier opens");
            List<String> lines = text.lines().toList();
            for (int page = 0; page < 2; page++) {
                pdf.addPage(new PDPage());
                try (PDPageContentStream out = new PDPageContentStream(pdf, pdf.getPage(page))) {
                    out.beginText();
                    out.setFont(font, 11);
                    out.setLeading(14);
                    out.newLineAtOffset(72, 750);
                    for (String line : lines.subList(page * lines.size() / 2, (page + 1) * lines.size() / 2)) {
                        out.showText(line);
                        out.newLine();
                    }
                    out.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] openDocument(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] word(String text) {
        try (XWPFDocument word = new XWPFDocument()) {
            text.lines().forEach(line -> word.createParagraph().createRun().setText(line));
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("年");
            table.getRow(1).getCell(1).setText("120");
            word.getProperties().getCoreProperties().setTitle("港口计划");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
