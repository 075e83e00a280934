package briefing.article.format;

import briefing.article.page.HtmlDocumentParser;
import briefing.article.text.Head;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import briefing.language.PublicationDate;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads mails, and pages that a browser saved with all that belongs to them in one file. */
public final class MimeDocumentParser implements DocumentParser {

    private static final Pattern ADDRESS = Pattern.compile("<[^<>]*>|\"");

    @Override
    public Document parse(InputStream in) {
        try {
            return parse(MimePart.of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(MimePart message) {
        Map<String, String> headers = message.headers();
        String address = headers.get("snapshot-content-location");
        MimePart html = message.first("text/html");
        MimePart plain = message.first("text/plain");
        boolean page = plain == null || headers.getOrDefault("from", "").startsWith("<Saved by") || address != null;
        String date = headers.get("date");
        Head mail = new Head(
                headers.get("subject"),
                date == null ? null : PublicationDate.in(date),
                null,
                page ? null : name(headers.get("from")),
                address);
        if (plain == null || page) {
            if (html == null) {
                throw new UnreadableException(Notice.of("skipped.mail"));
            }
            Document document = new HtmlDocumentParser().parse(HtmlDocumentParser.decode(html.body(), html.charset()));
            Head known = new Head(mail.title(), null, null, null, mail.origin());
            return Head.of(document.metadata()).or(known).document(document.text());
        }
        return mail.document(HardWraps.undone(plain.text()));
    }

    /** {@code Li Na} of {@code "Li Na" <lina@example.org>}. */
    private static @Nullable String name(@Nullable String from) {
        String name = from == null ? "" : ADDRESS.matcher(from).replaceAll("").strip();
        return name.isEmpty() ? from : name;
    }
}
