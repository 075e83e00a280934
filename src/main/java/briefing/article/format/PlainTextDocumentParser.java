package briefing.article.format;

import briefing.article.text.Byline;
import briefing.article.text.Charsets;
import briefing.article.text.Furniture;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
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
public final class PlainTextDocumentParser implements DocumentParser {

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
        List<String> lines = PrintedText.blocks(HardWraps.undone(TextColumns.marked(text)))
                .lines()
                .toList();
        return TextDump.isOne(lines) ? TextDump.article(lines) : article(Head.UNKNOWN, lines);
    }

    /**
     * The article in lines that hold nothing else: headline and bylines are told from the text.
     *
     * @param known what is known of it from elsewhere; a headline among the lines only counts where none is known
     */
    static Document article(Head known, List<String> blocks) {
        if (blocks.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.text"));
        }
        List<String> lines = new ArrayList<>(blocks);
        Head head = Head.UNKNOWN;
        if (lines.size() > 1 && lines.get(0).equals(known.title())) {
            lines.remove(0);
        } else if (known.title() == null && opensWithTitle(lines)) {
            head = Head.titled(lines.remove(0).replaceFirst("^#+ ", ""));
        }
        int bylines = 0;
        for (Head told = Byline.of(lines.get(0)); told != null && bylines < lines.size() - 1; ) {
            Interrupts.check();
            head = head.or(told);
            told = Byline.of(lines.get(++bylines));
        }
        lines.subList(0, bylines).clear();
        while (lines.size() > 1 && Furniture.isEditorsLine(lines.get(lines.size() - 1))) {
            Head editor = Byline.of(lines.remove(lines.size() - 1));
            head = editor == null ? head : head.or(editor);
        }
        return head.or(known).document(String.join("\n", lines));
    }

    /** A headline is followed by its date, or by text that reads unlike it: else the first line may be one of many alike. */
    private static boolean opensWithTitle(List<String> lines) {
        if (lines.size() < 2
                || TextColumns.isRow(lines.get(0))
                || !Line.isTitleLike(lines.get(0))
                || Byline.of(lines.get(0)) != null) {
            return false;
        }
        return Byline.of(lines.get(1)) != null
                || lines.stream().skip(1).limit(3).anyMatch(line -> Line.endsSentence(line) || Line.units(line) > 60);
    }
}
