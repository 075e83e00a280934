package briefing.shell.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.answer.Citation;
import briefing.article.Article;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.shell.document.Document.Block;
import briefing.shell.document.Document.Inline;
import briefing.shell.document.Document.Items;
import briefing.shell.document.Document.Line;
import briefing.shell.document.Document.Mark;
import briefing.shell.document.Document.Paragraph;
import briefing.shell.document.Document.Section;
import briefing.shell.document.Document.Source;
import briefing.shell.document.Document.Subheading;
import briefing.shell.document.Document.Table;
import briefing.shell.document.Document.Words;
import briefing.shell.terminal.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A document as one page of HTML without script and without anything from elsewhere, for a screen of any width, for a dark
 * one and for paper. Built as a tree, so that all text is escaped.
 */
public final class HtmlWriter {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{max-width:42rem;margin:0 auto;padding:1rem;font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere;\
            background:#fff;color:#1a1a1a}
            h1{font-size:1.4rem;line-height:1.3}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem}
            a{color:#0b57d0}sup{line-height:0}sup a{text-decoration:none;padding:0 .1em}
            .wide{overflow-x:auto}table{border-collapse:collapse}
            th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #ccc}
            .sources{font-size:.9rem;list-style:none;padding:0}.sources li{margin:1rem 0}
            blockquote{margin:.3rem 0;padding-left:.8rem;border-left:3px solid #ccc;white-space:pre-line}
            mark{background:#fff1a8;color:inherit}.about{color:#666}:target{outline:2px solid #0b57d0;outline-offset:4px}
            .article p{white-space:pre-line}
            @media(prefers-color-scheme:dark){body{background:#16181c;color:#e6e6e6}a{color:#8ab4f8}
            th,td{border-color:#444}blockquote{border-color:#555}mark{background:#665800}.about{color:#a0a0a0}
            :target{outline-color:#8ab4f8}}
            @media print{body{max-width:none;padding:0;font-size:11pt;background:#fff;color:#000}a{color:inherit}
            li,tr,blockquote{break-inside:avoid}h1,h2,h3{break-after:avoid}.wide{overflow:visible}
            mark{background:none;text-decoration:underline}.about{color:#444}}
            """;

    private final org.jsoup.nodes.Document page;
    private final Messages messages;

    private HtmlWriter(String title, Language language) {
        messages = Messages.of(language);
        page = org.jsoup.nodes.Document.createShell("");
        page.prependChild(new DocumentType("html", "", ""));
        page.outputSettings().charset(UTF_8).prettyPrint(false);
        page.getElementsByTag("html").attr("lang", language.code());
        Element head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(Text.printable(title).replace('\n', ' '));
        head.appendElement("style").appendChild(new DataNode(STYLE));
        page.body().appendElement("h1").text(Text.printable(title));
    }

    /** The page of a document. */
    public static String write(Document document) {
        HtmlWriter writer = new HtmlWriter(document.title(), document.language());
        List<Section> sections = document.sections();
        for (int i = 0; i < sections.size(); i++) {
            writer.section(sections.get(i), "s" + (i + 1) + "-", sections.size() > 1);
        }
        return writer.page.outerHtml() + "\n";
    }

    /**
     * The page of an article with a quote marked, which {@code #quote} leads to.
     *
     * @param start where the quote starts, in UTF-16 units; as {@code end} where there is none
     */
    public static String write(Article article, int start, int end) {
        HtmlWriter writer = new HtmlWriter(article.title(), article.language());
        Element body = writer.page.body();
        String day = article.published() == null ? null : article.published().toString();
        writer.about(body.appendElement("p"), day, article.source(), article.id(), article.origin());
        Element text = body.appendElement("div").addClass("article").appendElement("p");
        append(text, article.text().substring(0, start));
        if (end > start) {
            append(
                    text.appendElement("mark").attr("id", "quote"),
                    article.text().substring(start, end));
        }
        append(text, article.text().substring(end));
        return writer.page.outerHtml() + "\n";
    }

    private void section(Section section, String prefix, boolean several) {
        Element part = page.body().appendElement("section");
        if (several) {
            append(part.appendElement("h2"), section.heading());
        }
        section.blocks().forEach(block -> block(part, block, prefix));
        if (section.sources().isEmpty()) {
            return;
        }
        part.appendElement("h3").text(messages.get("document.sources"));
        Element list = part.appendElement("ol").addClass("sources");
        section.sources().forEach(source -> source(list.appendElement("li"), source, prefix));
    }

    private static void block(Element part, Block block, String prefix) {
        if (block instanceof Subheading heading) {
            append(part.appendElement("h3"), heading.text());
        } else if (block instanceof Paragraph paragraph) {
            line(part.appendElement("p"), paragraph.line(), prefix);
        } else if (block instanceof Items items) {
            Element list = part.appendElement("ul");
            items.lines().forEach(line -> line(list.appendElement("li"), line, prefix));
        } else if (block instanceof Table table) {
            Element grid = part.appendElement("div").addClass("wide").appendElement("table");
            Element head = grid.appendElement("thead").appendElement("tr");
            table.head().forEach(cell -> append(head.appendElement("th"), cell));
            Element body = grid.appendElement("tbody");
            for (List<Line> cells : table.rows()) {
                Element row = body.appendElement("tr");
                cells.forEach(cell -> line(row.appendElement("td"), cell, prefix));
            }
        }
    }

    private static void line(Element element, Line line, String prefix) {
        for (Inline inline : line.parts()) {
            if (inline instanceof Words words) {
                append(element, words.text());
            } else if (inline instanceof Mark mark) {
                element.appendElement("sup")
                        .appendElement("a")
                        .attr("href", "#" + prefix + mark.n())
                        .text("[" + mark.n() + "]");
            }
        }
    }

    private void source(Element item, Source source, String prefix) {
        Citation citation = source.citation();
        item.attr("id", prefix + citation.n());
        append(item.appendElement("strong"), "[" + citation.n() + "] " + citation.title());
        String day = citation.published() == null ? null : citation.published().toString();
        about(item.appendElement("div"), day, citation.source(), citation.article(), citation.url());
        Element quote = item.appendElement("blockquote");
        append(quote, source.before());
        append(quote.appendElement("mark"), citation.quote());
        append(quote, source.after());
    }

    private void about(
            Element element, @Nullable String day, @Nullable String source, String article, @Nullable String url) {
        element.addClass("about");
        append(element, Stream.of(day, source, article).filter(Objects::nonNull).collect(Collectors.joining(" · ")));
        if (url != null) {
            element.appendElement("br");
            if (MarkdownWriter.isWebAddress(url)) {
                append(element.appendElement("a").attr("href", url).attr("rel", "noreferrer noopener"), url);
            } else {
                append(element, url);
            }
        }
    }

    private static void append(Element element, String text) {
        element.appendText(Text.printable(text));
    }
}
