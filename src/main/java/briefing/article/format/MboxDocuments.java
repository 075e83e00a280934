package briefing.article.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/** Reads mailboxes (.mbox, RFC 4155): a mail is an article; what is none is left out. */
final class MboxDocuments {

    /** Begins a mail, after a blank line: lines of a mail that begin so have a mark before. */
    private static final String FROM = "From ";

    private static final Pattern MARKED = Pattern.compile("(?m)^>(>*+From )");

    private MboxDocuments() {}

    static List<Document> of(byte[] bytes) {
        String box = new String(bytes, ISO_8859_1).replace("\r\n", "\n");
        List<Document> mails = new ArrayList<>();
        UnreadableException last = null;
        int start = box.startsWith(FROM) ? 0 : box.indexOf("\n" + FROM) + 1;
        while (start >= 0 && box.startsWith(FROM, start)) {
            Interrupts.check();
            int next = next(box, start);
            int first = box.indexOf('\n', start) + 1;
            String mail = first == 0 ? "" : box.substring(first, Math.max(first, next < 0 ? box.length() : next));
            try {
                mails.add(new MimeDocumentParser()
                        .parse(new ByteArrayInputStream(
                                MARKED.matcher(mail).replaceAll("$1").getBytes(ISO_8859_1))));
            } catch (CancellationException e) {
                throw e;
            } catch (UnreadableException e) {
                last = e;
            } catch (RuntimeException e) {
                start = next; // one that is broken costs itself alone
                continue;
            }
            start = next;
        }
        if (mails.isEmpty()) {
            throw last == null ? new UnreadableException(Notice.of("skipped.mail")) : last;
        }
        return mails;
    }

    /** Where the next mail starts: at such a line, and with a header below; or -1. */
    private static int next(String box, int start) {
        for (int at = box.indexOf("\n\n" + FROM, start); at >= 0; at = box.indexOf("\n\n" + FROM, at + 1)) {
            int line = box.indexOf('\n', at + 2);
            int end = line < 0 ? -1 : box.indexOf('\n', line + 1);
            String header = line < 0 ? "" : box.substring(line + 1, end < 0 ? box.length() : end);
            int colon = header.indexOf(':');
            if (colon > 0 && header.indexOf(' ') != 0 && header.lastIndexOf(' ', colon) < 0) {
                return at + 2;
            }
        }
        return -1;
    }
}
