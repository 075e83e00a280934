package briefing.article.corpus;

import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** How a server packed what it sent (the header {@code Content-Encoding}, RFC 9110). */
final class ContentCoding {

    /** What we can unpack, for the header {@code Accept-Encoding}. */
    static final String ACCEPTED = "gzip, deflate";

    private ContentCoding() {}

    /**
     * A body as it was before it was packed; it may be of any length.
     *
     * @param codings the header's values
     * @throws UnreadableException where it is packed in another way, or twice
     */
    static InputStream unpacked(InputStream body, List<String> codings) throws IOException {
        List<String> applied = codings.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (applied.isEmpty()) {
            return body;
        }
        return switch (String.join(", ", applied)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            case "deflate" -> inflated(new BufferedInputStream(body));
            default ->
                throw new UnreadableException(Notice.of("fetch.coding", PrintedText.line(String.join(", ", applied))));
        };
    }

    /** Some servers leave out the two bytes that the standard (RFC 1950) begins with. */
    private static InputStream inflated(BufferedInputStream body) throws IOException {
        body.mark(2);
        int first = body.read();
        int second = body.read();
        body.reset();
        boolean standard = (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
        return new InflaterInputStream(body, new Inflater(!standard));
    }
}
