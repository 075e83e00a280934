package briefing.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** The lines of a client. Of one that is too long only its id is read, so that no line takes more memory than another. */
final class LineInput {

    /** In characters; far more than any argument here needs. */
    static final int LONGEST = 1 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1_000).build())
            .build();

    private final BufferedReader in;

    LineInput(Reader in) {
        this.in = new BufferedReader(in);
    }

    /** A line, or the id of one that was too long. */
    sealed interface Line {}

    record Text(String text) implements Line {}

    record TooLong(JsonNode id) implements Line {}

    /** The next one; null at the end. */
    @Nullable
    Line next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
            if (line.length() == LONGEST) {
                Rest rest = new Rest(new StringReader(line.toString()));
                JsonNode id = id(rest);
                rest.drain();
                return new TooLong(id);
            }
        }
        return new Text(line.toString());
    }

    /** Of the object that is read, wherever it stands; a null node where there is none. */
    private static JsonNode id(Reader message) throws IOException {
        try (JsonParser parser = JSON.createParser(message)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isId = parser.currentName().equals("id");
                    JsonToken value = parser.nextToken();
                    if (isId && value == JsonToken.VALUE_STRING) {
                        return JsonNodeFactory.instance.textNode(parser.getText());
                    }
                    if (isId && value == JsonToken.VALUE_NUMBER_INT) {
                        return JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
                    }
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            // no message of the protocol, whose id nobody waits for
        }
        return JsonNodeFactory.instance.nullNode();
    }

    /** What was read of a line, then the rest of it. */
    private final class Rest extends Reader {

        private final Reader begun;
        private boolean ended;

        Rest(Reader begun) {
            this.begun = begun;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int n = begun.read(buffer, from, length);
            if (n > 0) {
                return n;
            }
            for (n = 0; n < length && !ended; ) {
                int c = in.read();
                ended = c < 0 || c == '\n';
                if (!ended) {
                    buffer[from + n++] = (char) c;
                }
            }
            return n == 0 ? -1 : n;
        }

        void drain() throws IOException {
            char[] buffer = new char[1 << 13];
            while (read(buffer, 0, buffer.length) >= 0) {
                continue;
            }
        }

        @Override
        public void close() {
            // the line ends, and not the input
        }
    }
}
