package briefing.article.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes what comes of saving a page as UTF-8 that was UTF-8 already, but was taken for a Western charset: "â€™" for "’". */
final class Mojibake {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What the first two bytes of UTF-8's commonest punctuation turn into, and control characters that no page has. */
    private static final Pattern SIGN = Pattern.compile("â€|[\u0080-\u009f]");

    private static final Pattern RUN = Pattern.compile("[\u0080-ÿŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2,}");

    private Mojibake() {}

    static String undone(String text) {
        return SIGN.matcher(text).find()
                ? RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(undoneRun(run.group())))
                : text;
    }

    private static String undoneRun(String run) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = run.charAt(i);
            bytes[i] = c <= 0xff ? (byte) c : WESTERN.encode(String.valueOf(c)).get();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return run;
        }
    }
}
