package briefing.article.format;

import briefing.article.ocr.Ocr;
import briefing.article.office.ZipParts;
import briefing.article.text.Charsets;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import briefing.language.PublicationDate;
import dev.langchain4j.data.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Reads what can be read of the files in an archive (.zip), each as if it stood in the corpus by itself; archives within are
 * not opened.
 */
final class ZipDocuments {

    private ZipDocuments() {}

    static List<Document> of(byte[] zip, Ocr ocr) {
        ZipParts parts = ZipParts.of(zip, ZipDocuments::isArticle);
        List<Document> documents = new ArrayList<>();
        UnreadableException last = null;
        boolean awaitsOcr = false;
        for (Map.Entry<String, byte[]> file : parts.all().entrySet()) {
            Interrupts.check();
            try {
                documents.addAll(documents(file.getKey(), file.getValue(), ocr));
            } catch (CancellationException e) {
                throw e;
            } catch (UnreadableException e) {
                last = e;
                awaitsOcr |= e.notice().key().equals(Ocr.OFF);
            } catch (RuntimeException e) {
                continue; // one that is broken costs itself alone
            }
        }
        if (documents.isEmpty()) {
            if (last != null) {
                throw last;
            }
            throw new UnreadableException(Notice.of(parts.isEncrypted() ? "skipped.encrypted" : "skipped.zip"));
        }
        if (awaitsOcr) {
            Scan.await(documents.get(0));
        }
        return documents;
    }

    /** Not what programs leave in archives for themselves. */
    private static boolean isArticle(String path) {
        Format format = Formats.of(path);
        boolean hidden = path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
        return format != null
                && path.indexOf('.') >= 0
                && !hidden
                && !format.endings().contains("zip");
    }

    private static List<Document> documents(String path, byte[] bytes, Ocr ocr) {
        Format format = Formats.of(path, bytes);
        if (format == null || bytes.length == 0 || format.text() && Charsets.isBinary(bytes)) {
            return List.of();
        }
        Head known = new Head(null, PublicationDate.inName(path), null, null, null);
        return format.documents(bytes, path, ocr).stream()
                .map(document ->
                        Scan.marked(Head.of(document.metadata()).or(known).document(document.text()), document))
                .toList();
    }
}
