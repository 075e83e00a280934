package briefing.article.format;

import briefing.article.page.BlockText;
import briefing.article.page.HtmlDocumentParser;
import briefing.article.text.ArticleLines;
import briefing.article.text.Charsets;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.UnreadableException;
import briefing.language.LanguagePack;
import briefing.language.Notice;
import briefing.language.PublicationDate;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads Markdown; what its front matter says of the article counts before what it shows. */
public final class MarkdownDocumentParser implements DocumentParser {

    private static final List<Extension> EXTENSIONS =
            List.of(YamlFrontMatterExtension.create(), TablesExtension.create());

    /** Longer lines are no Markdown that a person wrote, and brackets in them take the parser minutes. */
    private static final int MAX_LINE = 20_000;

    /** Deeper lists and quotes are text; each line is tried with every block that is open, and each block drawn within its own. */
    private static final int MAX_BLOCKS = 100;

    /** Deeper emphasis was written by no person: blocks, and marks within them. */
    private static final int MAX_DEPTH = 2 * MAX_BLOCKS;

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_BLOCKS)
            .build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    @Override
    public Document parse(InputStream in) {
        try {
            return parse(Charsets.article(in.readAllBytes(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document parse(String text) {
        if (text.lines().anyMatch(line -> line.length() > MAX_LINE)) {
            return new PlainTextDocumentParser().parse(text);
        }
        Node root = tree(text.startsWith("\ufeff") ? text.substring(1) : text);
        if (isDeep(root)) {
            throw new UnreadableException(Notice.of("skipped.deep"));
        }
        YamlFrontMatterVisitor frontMatter = new YamlFrontMatterVisitor();
        root.accept(frontMatter);
        Head known = head(frontMatter.getData());
        Element body = HtmlDocumentParser.page(renderer.render(root)).body();
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
                : ArticleLines.article(known, blocks.lines().toList());
    }

    private Node tree(String text) {
        try {
            return parser.parseReader(Interrupts.reader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Found without recursion, as what is drawn later is drawn with it. */
    private static boolean isDeep(Node root) {
        int depth = 0;
        for (Node node = root; node != null; ) {
            Interrupts.check();
            Node next = node.getFirstChild();
            if (next != null) {
                depth++;
            } else {
                next = node.getNext();
                for (Node up = node.getParent(); next == null && up != null; up = up.getParent()) {
                    next = up.getNext();
                    depth--;
                }
            }
            if (depth > MAX_DEPTH) {
                return true;
            }
            node = next;
        }
        return false;
    }

    private static String textBefore(Element heading) {
        StringBuilder text = new StringBuilder();
        for (Element e = heading.previousElementSibling(); e != null; e = e.previousElementSibling()) {
            text.append(e.text()).append('\n');
        }
        return text.toString();
    }

    private static Head head(Map<String, List<String>> frontMatter) {
        String date = value(
                frontMatter,
                "front-matter.date",
                "date",
                "published",
                "published_at",
                "publishdate",
                "pubdate",
                "created");
        return new Head(
                value(frontMatter, "front-matter.title", "title", "headline"),
                date == null ? null : PublicationDate.inName(date),
                value(frontMatter, "front-matter.source", "site", "publisher", "source"),
                value(frontMatter, "front-matter.author", "author", "authors"),
                value(frontMatter, List.of("url", "link", "canonical", "source_url", "original")));
    }

    /** @param words the list with the keys of a language's own */
    private static @Nullable String value(Map<String, List<String>> frontMatter, String words, String... keys) {
        return value(
                frontMatter,
                Stream.concat(Stream.of(keys), LanguagePack.allWords(words).stream())
                        .toList());
    }

    private static @Nullable String value(Map<String, List<String>> frontMatter, List<String> keys) {
        for (String key : keys) {
            for (Map.Entry<String, List<String>> entry : frontMatter.entrySet()) {
                List<String> values = entry.getValue();
                if (entry.getKey().toLowerCase(Locale.ROOT).equals(key)
                        && !values.isEmpty()
                        && !values.get(0).isBlank()) {
                    return unquoted(String.join(", ", values));
                }
            }
        }
        return null;
    }

    /** Without the quotation marks and brackets of YAML. */
    private static String unquoted(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && "\"'[".indexOf(value.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "\"']".indexOf(value.charAt(to - 1)) >= 0) {
            to--;
        }
        return value.substring(from, to);
    }
}
