package briefing.shell.document;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Citation;
import briefing.language.Language;
import briefing.shell.document.Document.Items;
import briefing.shell.document.Document.Line;
import briefing.shell.document.Document.Paragraph;
import briefing.shell.document.Document.Section;
import briefing.shell.document.Document.Source;
import briefing.shell.document.Document.Subheading;
import briefing.shell.document.Document.Table;
import java.time.LocalDate;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an article says is text in a document, and nothing else. */
class WritersTest {

    private static final String ADDRESS = "https://example.com/a?b=1&c=2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "a](javascript:alert(1)) [b](javascript:alert(1))",
                "`code` ``` fence",
                "a | b | c",
                "# heading",
                "- item",
                "1. item",
                "1) item",
                "> quote",
                "=== rule",
                "*bold* _em_ ~~gone~~",
                "&lt;b&gt; &amp;",
                "![x](http://evil.example/x.png)",
                "[^1]: another source",
                "back\\slash \\[",
            })
    void hostileTextStaysText(String text) {
        Document document = document(text, ADDRESS);

        org.jsoup.nodes.Document page = Jsoup.parse(HtmlWriter.write(document));
        assertThat(page.select("script, img, iframe, link, [onerror]")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(text);
        assertThat(page.select("ul > li").text()).isEqualTo(text + "[1]");
        assertThat(page.select("blockquote").text()).isEqualTo("before " + text + " after");
        assertThat(page.select("mark").text()).isEqualTo(text);
        assertThat(page.select("a").eachAttr("href")).containsOnly("#s1-1", ADDRESS);
        assertThat(page.select("[id=s1-1]")).hasSize(1);

        String markdown = MarkdownWriter.write(document);
        org.commonmark.node.Node parsed = Parser.builder().build().parse(markdown);
        parsed.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                assertThat(link.getDestination()).isEqualTo(ADDRESS);
            }

            @Override
            public void visit(HtmlInline html) {
                assertThat(html.getLiteral()).isNull();
            }

            @Override
            public void visit(HtmlBlock html) {
                assertThat(html.getLiteral()).isNull();
            }
        });
        assertThat(TextContentRenderer.builder().build().render(parsed).lines()).contains(text, "- " + text + "[^1]");
        assertThat(markdown.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(row -> assertThat(row.replace("\\|", "").chars().filter(c -> c == '|'))
                        .hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "https://a\"onclick=x", "https://a b"})
    void onlyWebAddressesAreLinks(String address) {
        Document document = document("text", address);

        assertThat(Jsoup.parse(HtmlWriter.write(document)).select("a").eachAttr("href"))
                .containsOnly("#s1-1");
        assertThat(MarkdownWriter.write(document)).doesNotContain("<" + address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u2066", "\u200f", "\u0007", "\u001b"})
    void marksThatTurnTheDirectionAndControlCharactersAreShownAsSuch(String mark) {
        Document document = document("a" + mark + "b", ADDRESS);

        assertThat(HtmlWriter.write(document)).contains("a\ufffdb").doesNotContain(mark);
        assertThat(MarkdownWriter.write(document)).contains("a\ufffdb").doesNotContain(mark);
    }

    @Test
    void aPageNeedsNothingFromElsewhereAndFitsAPhone() {
        org.jsoup.nodes.Document page = Jsoup.parse(HtmlWriter.write(document("text", ADDRESS)));

        assertThat(page.select("meta[name=viewport]").attr("content")).startsWith("width=device-width");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("[src], link")).isEmpty();
        assertThat(page.select("style").html())
                .contains("prefers-color-scheme:dark", "@media print")
                .doesNotContain("url(", "@import", "<");
    }

    private static Document document(String text, String address) {
        Citation citation =
                new Citation(1, "a.md", text, LocalDate.of(2026, 3, 9), text, text, 7, 9, address, List.of());
        Section section = new Section(
                text,
                List.of(
                        new Paragraph(Line.of(text)),
                        new Subheading(text),
                        new Items(List.of(Line.of(text, citation))),
                        new Table(List.of(text, text), List.of(List.of(Line.of(text), Line.of(text, citation))))),
                List.of(new Source(citation, "before ", " after")));
        return new Document(text, Language.ENGLISH, List.of(section));
    }
}
