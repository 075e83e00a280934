package briefing.article;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads text files: such that hold an article and nothing else, with or without a headline and a line of date and source,
 * and text dumps of web pages, where the article stands among navigation.
 */
final class PlainTextDocumentParser implements DocumentParser {

    @Override
    public Document parse(InputStream in) {
        try {
            return parse(Charsets.decode(in.readAllBytes(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The article in a text that was decoded already. */
    Document parse(String text) {
        List<String> lines = new ArrayList<>(
                PrintedText.blocks(HardWraps.undone(text)).lines().toList());
        if (TextDump.isOne(lines)) {
            return TextDump.article(lines);
        }
        Head head = Head.UNKNOWN;
        if (opensWithTitle(lines)) {
            head = Head.titled(lines.remove(0).replaceFirst("^#+ ", ""));
        }
        for (Head told = Byline.of(lines.get(0)); told != null && lines.size() > 1; told = Byline.of(lines.get(0))) {
            head = head.or(told);
            lines.remove(0);
        }
        while (lines.size() > 1 && Furniture.isEditorsLine(lines.get(lines.size() - 1))) {
            Head editor = Byline.of(lines.remove(lines.size() - 1));
            head = editor == null ? head : head.or(editor);
        }
        return head.document(String.join("\n", lines));
    }

    /** A headline is followed by its date, or by text that reads unlike it: else the first line may be one of many alike. */
    private static boolean opensWithTitle(List<String> lines) {
        if (lines.size() < 2 || !Line.isTitleLike(lines.get(0)) || Byline.of(lines.get(0)) != null) {
            return false;
        }
        return Byline.of(lines.get(1)) != null
                || lines.stream().skip(1).limit(3).anyMatch(line -> Line.isSentence(line) || Line.units(line) > 60);
    }
}
