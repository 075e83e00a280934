package briefing.fuzz;

import briefing.article.format.DocxDocumentParser;
import briefing.article.format.PdfDocumentParser;
import briefing.article.text.UnreadableException;
import dev.langchain4j.data.document.DocumentParser;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Optional;

/** Parsers of formats that libraries read, without what catches everything that they throw. */
final class Unguarded {

    private Unguarded() {}

    /**
     * What our code, and not a library, throws at a broken file: its own mistake.
     *
     * @param type pdf or docx
     */
    static Optional<Throwable> mistake(String type, byte[] bytes) {
        DocumentParser parser = type.equals("pdf") ? new PdfDocumentParser() : new DocxDocumentParser();
        try {
            parser.parse(new ByteArrayInputStream(bytes));
            return Optional.empty();
        } catch (UnreadableException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return Arrays.stream(e.getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                    .findFirst()
                    .filter(name -> name.startsWith("briefing.") && e.getCause() == null)
                    .map(name -> e);
        } catch (Error e) {
            return Optional.of(e);
        }
    }
}
