package briefing.article.format;

import briefing.article.text.ArticleLines;
import briefing.article.text.Charsets;
import briefing.article.text.Head;
import briefing.article.text.PrintedText;
import briefing.article.text.TextColumns;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads text files: such that hold an article and nothing else, with or without a headline and a line of date and source,
 * and text dumps of web pages, where the article stands among navigation.
 */
public final class PlainTextDocumentParser implements DocumentParser {

    @Override
    public Document parse(InputStream in) {
        try {
            return parse(Charsets.article(in.readAllBytes(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The article in a text that was decoded already. */
    Document parse(String text) {
        return parse(Head.UNKNOWN, text);
    }

    /** @param known what is known of it from elsewhere */
    Document parse(Head known, String text) {
        List<String> lines = PrintedText.blocks(HardWraps.undone(TextColumns.marked(text)))
                .lines()
                .toList();
        return TextDump.isOne(lines) ? TextDump.article(lines) : ArticleLines.article(known, lines);
    }
}
