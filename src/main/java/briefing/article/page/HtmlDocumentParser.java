package briefing.article.page;

import briefing.article.text.Charsets;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads web pages: what the page says of its article, and the article without the page. */
public final class HtmlDocumentParser implements DocumentParser {

    /** The longest pages that people read have some 100,000 tags; bombs have millions. */
    private static final int MAX_TAGS = 200_000;

    private static final Pattern CHARSET =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

    @Override
    public Document parse(InputStream in) {
        try {
            return parse(decode(in.readAllBytes(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Document parse(String html) {
        org.jsoup.nodes.Document page = page(html);
        PageShell shell = PageShell.of(page);
        Head head = PageHead.of(page, html);
        String text = BlockText.of(MainContent.of(page));
        shell.requireArticle(head.title(), text);
        Document document = PageLines.document(head, text);
        return Head.of(document.metadata()).or(SavedFrom.listed(html)).document(document.text());
    }

    /** Bit by bit, so that it can be interrupted: badly nested pages take minutes. */
    public static org.jsoup.nodes.Document page(String html) {
        if (html.chars().filter(c -> c == '<').count() > MAX_TAGS) {
            throw new UnreadableException(Notice.of("skipped.markup"));
        }
        // The mark of UTF-8 would count as text, and put the whole head into the body.
        String text = html.startsWith("\ufeff") ? html.substring(1) : html;
        return Parser.htmlParser().parseInput(Interrupts.reader(text), "");
    }

    /** The page as text; its own declaration counts where the server, or the mail it came in, declares nothing. */
    public static String decode(byte[] bytes, @Nullable String declared) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher m = CHARSET.matcher(start);
        return Charsets.article(bytes, declared != null ? declared : m.find() ? m.group(1) : null);
    }

    /** The headline of a page, or null. */
    public static @Nullable String title(String html) {
        return PageHead.of(page(html), html).title();
    }
}
