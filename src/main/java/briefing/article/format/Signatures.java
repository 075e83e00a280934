package briefing.article.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The format of bytes that have no name, by how they begin. */
public final class Signatures {

    /** So many bytes are looked at. */
    private static final int START = 2_000;

    /** What begins so, in lower case and after white space, is of the format with this ending. */
    private static final Map<Pattern, String> TEXTS = Map.of(
            Pattern.compile("\\A<(?:!doctype|!--|html|head|body|article|div|p|h[1-6]|\\?xml)\\b"), "html",
            Pattern.compile("\\A[{\\[]\\s*+[\"{]"), "jsonl",
            Pattern.compile(
                            "\\A(?:from|return-path|received|mime-version|message-id|delivered-to|subject|to|date): .*+\\R(?:[\\w-]++:|\\s)"),
                    "eml",
            Pattern.compile("\\A(?:---\\R|#{1,3} )"), "md");

    private Signatures() {}

    /** The ending of a file of this format; {@code txt} where nothing says another. */
    public static String ending(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, START), ISO_8859_1);
        if (start.startsWith("\u001f\u008b")) {
            return "txt.gz";
        }
        if (start.startsWith("%PDF-")) {
            return "pdf";
        }
        if (start.startsWith("\u0089PNG\r\n")) {
            return "png";
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "jpg";
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return "docx";
        }
        String text =
                start.replaceFirst("\\A\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        return TEXTS.entrySet().stream()
                .filter(format -> format.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("txt");
    }
}
