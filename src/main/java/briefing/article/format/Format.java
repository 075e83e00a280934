package briefing.article.format;

import briefing.article.ocr.Ocr;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A kind of file that may hold articles.
 *
 * @param name as README names it
 * @param endings of file names that have it, in lower case, without the dot
 * @param text whether a file of it is text as a whole, and no part of it bytes
 * @param reading made when needed, as some parsers load large libraries
 */
public record Format(String name, List<String> endings, boolean text, Supplier<Reading> reading) {

    /** From a file to its documents, in their order. */
    public interface Reading {

        /**
         * @param name of the file, without folders and ending: what has no title of its own is called so
         * @param ocr reads pictures of text
         */
        List<Document> documents(byte[] bytes, String name, Ocr ocr);
    }

    static Format ofText(String name, Supplier<DocumentParser> parser, String... endings) {
        return new Format(name, List.of(endings), true, () -> one(parser.get()));
    }

    static Format ofBytes(String name, Supplier<DocumentParser> parser, String... endings) {
        return new Format(name, List.of(endings), false, () -> one(parser.get()));
    }

    /** Of files that hold several articles. */
    static Format ofSeveral(String name, Function<byte[], List<Document>> reading, String... endings) {
        return new Format(name, List.of(endings), false, () -> (bytes, title, ocr) -> reading.apply(bytes));
    }

    /** Of files that may be, or hold, pictures of text. */
    static Format ofPictures(String name, BiFunction<byte[], Ocr, List<Document>> reading, String... endings) {
        return new Format(name, List.of(endings), false, () -> (bytes, title, ocr) -> reading.apply(bytes, ocr));
    }

    private static Reading one(DocumentParser parser) {
        return (bytes, title, ocr) -> List.of(parser.parse(new ByteArrayInputStream(bytes)));
    }

    /**
     * The documents of a file of this format.
     *
     * @param file its name
     * @param ocr reads pictures of text
     */
    public List<Document> documents(byte[] bytes, String file, Ocr ocr) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return reading.get().documents(bytes, dot > 0 ? name.substring(0, dot) : name, ocr);
    }
}
