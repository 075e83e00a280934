package briefing.shell.line;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Takes a line as it is, without quotes and escapes; after {@code :::} the input goes on until the next one. */
public final class BlockParser extends DefaultParser {

    public BlockParser() {
        setQuoteChars(new char[0]);
        setEscapeChars(new char[0]);
        setEofOnUnclosedQuote(false);
        setEofOnEscapedNewLine(false);
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && LineParser.isOpenBlock(line.strip())) {
            throw new EOFError(-1, -1, "an open block");
        }
        return super.parse(line, cursor, context);
    }
}
