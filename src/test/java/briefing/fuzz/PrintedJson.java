package briefing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the program prints with {@code --json}, held to what it promises: UTF-8, an object a line, nothing a terminal obeys. */
record PrintedJson(List<JsonNode> objects, List<String> broken) {

    static final Pattern OBEYED =
            Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

    private static final ObjectMapper JSON = new ObjectMapper();

    static PrintedJson of(byte[] out) {
        List<JsonNode> objects = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out))
                    .toString();
        } catch (CharacterCodingException e) {
            broken.add("not UTF-8");
            text = new String(out, StandardCharsets.UTF_8);
        }
        for (String line : text.split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            if (OBEYED.matcher(line).find()) {
                broken.add("a control character or turn of direction, as it is, in " + shortened(line));
            }
            try {
                JsonNode object = JSON.readTree(line);
                if (object != null && object.isObject()) {
                    objects.add(object);
                    continue;
                }
            } catch (IOException e) {
                // said below
            }
            broken.add("no JSON: " + shortened(line));
        }
        return new PrintedJson(objects, broken);
    }

    /** For a line of findings, which a terminal may show. */
    static String shortened(String text) {
        String line = text.length() > 300 ? text.substring(0, 300) + "…" : text;
        StringBuilder shown = new StringBuilder();
        line.codePoints().forEach(c -> {
            if (c < 0x20 || c >= 0x7f && c < 0xa0 || c >= 0x2000 && c < 0x2070 || c >= 0xd800 && c < 0xe000) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
