package briefing.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a file into articles, by the parser that its type asks for. */
public final class ArticleReader {

    /**
     * Reads one file.
     *
     * @param id what the article is to be called
     */
    public ReadOutcome read(Path file, String id) {
        try {
            String text = Files.readString(file).strip();
            int line = text.indexOf('\n');
            String title = line < 0 ? id : text.substring(0, line).strip();
            return new ReadOutcome.Read(
                    List.of(new Article(id, title, null, null, null, Language.of(text), text, null)));
        } catch (IOException e) {
            return new ReadOutcome.Skipped("cannot be read");
        }
    }
}
