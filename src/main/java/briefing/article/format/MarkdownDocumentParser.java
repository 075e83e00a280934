package briefing.article.format;

import briefing.article.page.BlockText;
import briefing.article.text.Charsets;
import briefing.article.text.Head;
import briefing.article.text.Line;
import briefing.article.text.PublicationDate;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads Markdown; what its front matter says of the article counts before what it shows. */
public final class MarkdownDocumentParser implements DocumentParser {

    private static final List<Extension> EXTENSIONS =
            List.of(YamlFrontMatterExtension.create(), TablesExtension.create());

    /** Longer lines are no Markdown that a person wrote, and brackets in them take the parser minutes. */
    private static final int MAX_LINE = 20_000;

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    @Override
    public Document parse(InputStream in) {
        try {
            return parse(Charsets.decode(in.readAllBytes(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document parse(String text) {
        if (text.lines().anyMatch(line -> line.length() > MAX_LINE)) {
            return new PlainTextDocumentParser().parse(text);
        }
        Node root = parser.parse(text.startsWith("\ufeff") ? text.substring(1) : text);
        YamlFrontMatterVisitor frontMatter = new YamlFrontMatterVisitor();
        root.accept(frontMatter);
        Head known = head(frontMatter.getData());
        Element body = Jsoup.parse(renderer.render(root)).body();
        Element first = body.selectFirst("h1");
        if (first != null && first.hasText() && Line.units(textBefore(first)) < 40) {
            known = known.or(Head.titled(first.text()));
            if (first.text().equals(known.title())) {
                first.remove();
            }
        }
        String blocks = BlockText.of(body);
        return blocks.isEmpty()
                ? known.document(known.title() == null ? "" : known.title())
                : PlainTextDocumentParser.article(known, blocks.lines().toList());
    }

    private static String textBefore(Element heading) {
        StringBuilder text = new StringBuilder();
        for (Element e = heading.previousElementSibling(); e != null; e = e.previousElementSibling()) {
            text.append(e.text()).append('\n');
        }
        return text.toString();
    }

    private static Head head(Map<String, List<String>> frontMatter) {
        String date =
                value(frontMatter, "date", "published", "published_at", "publishdate", "pubdate", "created", "日期");
        return new Head(
                value(frontMatter, "title", "headline", "标题"),
                date == null ? null : PublicationDate.inName(date),
                value(frontMatter, "site", "publisher", "source", "来源"),
                value(frontMatter, "author", "authors", "作者"),
                value(frontMatter, "url", "link", "canonical", "source_url", "original"));
    }

    private static @Nullable String value(Map<String, List<String>> frontMatter, String... keys) {
        for (String key : keys) {
            for (Map.Entry<String, List<String>> entry : frontMatter.entrySet()) {
                List<String> values = entry.getValue();
                if (entry.getKey().toLowerCase(Locale.ROOT).equals(key)
                        && !values.isEmpty()
                        && !values.get(0).isBlank()) {
                    return String.join(", ", values).replaceAll("^[\"'\\[]+|[\"'\\]]+$", "");
                }
            }
        }
        return null;
    }
}
