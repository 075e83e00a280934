package briefing.article.format;

import briefing.article.text.Charsets;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.TableRow;
import briefing.language.Language;
import briefing.language.PublicationDate;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads text with light markup (Org, reStructuredText, AsciiDoc) as plain text: without what is for programs, and with what
 * it says of the article as that.
 */
final class MarkedTextDocumentParser implements DocumentParser {

    private static final Pattern ORG_KEY = Pattern.compile("#\\+(?<key>[\\w-]++):\\s*+(?<value>.*+)");
    private static final Pattern FIELD = Pattern.compile(":(?<key>[\\w !-]++):(?:\\s++(?<value>.*+))?");
    private static final Pattern ORG_DROPPED =
            Pattern.compile("(?i)\\A\\s*+(?:#\\+(?:begin|end)_\\w++.*+|:\\w++:(?:\\s.*+)?|# .*+|#)");
    private static final Pattern RST_DROPPED = Pattern.compile("\\A\\s*+(?:\\.\\. (?:_|\\[|\\|)?.*+|\\.\\.)");
    private static final Pattern ADOC_DROPPED = Pattern.compile(
            "\\A(?://.*+|\\[[^\\]]*+\\]|(?:-{4}|={4}|\\.{4}|\\*{4}|_{4}|\\+{4}|\\|={3})[-=.*_+]*+|'''|<<<|\\+)");
    private static final Pattern ORG_HEADING = Pattern.compile("\\A\\*++ (?:(?:TODO|DONE) )?(?<text>.*+)");
    private static final Pattern ADOC_HEADING = Pattern.compile("={1,6} (?<text>.*+)");
    private static final Pattern ADOC_CAPTION = Pattern.compile("\\.(?<text>[\\p{L}\\p{N}].*+)");
    private static final Pattern ADOC_ITEM = Pattern.compile("(?:\\*{1,5}|\\.{1,5}|-) (?<text>.*+)");
    private static final Pattern ORG_RULE = Pattern.compile("\\|[-+]++\\|?");

    /** The marks that rule off headings and tables in reStructuredText. */
    private static final Pattern RST_RULE =
            Pattern.compile("\\A(?:([=\\-~^\"'#*+.:_`])\\1{2,}+(?:\\s++[=\\-]{2,}+)*+|\\+[-=+]++\\+)");

    private final Pattern keys;
    private final @Nullable Pattern heading;
    private final Pattern dropped;
    private final Pattern rule;

    private MarkedTextDocumentParser(Pattern keys, @Nullable Pattern heading, Pattern dropped, Pattern rule) {
        this.keys = keys;
        this.heading = heading;
        this.dropped = dropped;
        this.rule = rule;
    }

    static DocumentParser org() {
        return new MarkedTextDocumentParser(ORG_KEY, ORG_HEADING, ORG_DROPPED, ORG_RULE);
    }

    static DocumentParser restructured() {
        return new MarkedTextDocumentParser(FIELD, null, RST_DROPPED, RST_RULE);
    }

    static DocumentParser asciidoc() {
        return new MarkedTextDocumentParser(FIELD, ADOC_HEADING, ADOC_DROPPED, ORG_RULE);
    }

    @Override
    public Document parse(InputStream in) {
        try {
            return parse(Charsets.article(in.readAllBytes(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document parse(String text) {
        Map<String, String> told = new HashMap<>();
        StringBuilder out = new StringBuilder();
        String title = null;
        String before = "";
        List<Integer> columns = null;
        int rules = 0;
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        for (int i = 0; i < lines.size(); i++) {
            Interrupts.check();
            String line = lines.get(i);
            Matcher key = keys.matcher(line);
            if (key.matches()) {
                String value = key.group("value");
                told.putIfAbsent(key.group("key").toLowerCase(Locale.ROOT), value == null ? "" : value.strip());
                continue;
            }
            boolean ruled = rule.matcher(line.strip()).matches();
            if (ruled
                    && title == null
                    && heading == null
                    && before.equals(out.toString().strip())) {
                title = before.isEmpty() ? null : before;
            }
            Matcher mark = heading == null ? null : heading.matcher(line);
            Matcher caption = dropped == ADOC_DROPPED ? ADOC_CAPTION.matcher(line) : null;
            if (mark != null && mark.matches()) {
                String shown = mark.group("text").strip();
                title = title == null && out.toString().isBlank() && line.startsWith("= ") ? shown : title;
                out.append('\n').append(shown).append("\n\n");
            } else if (caption != null && caption.matches()) {
                out.append(caption.group("text")).append('\n');
            } else if (columns != null && ruled) {
                rules++;
                columns =
                        rules == 3 || i + 1 == lines.size() || lines.get(i + 1).isBlank() ? null : columns;
            } else if (columns != null && line.isBlank()) {
                out.append('\n');
            } else if (columns != null) {
                out.append(TableRow.of(cells(line, columns))).append('\n');
            } else if (ruled && heading == null && line.strip().indexOf(' ') > 0) {
                columns = columns(line);
                rules = 1;
            } else if (!ruled && !dropped.matcher(line).matches()) {
                out.append(heading == ADOC_HEADING ? asciidoc(line) : line).append('\n');
                before = line.isBlank() ? before : line.strip();
            } else {
                out.append('\n');
            }
        }
        String date = told.getOrDefault("date", told.get("revdate"));
        Head known = new Head(
                nonEmpty(told.get("title"), title),
                date == null ? null : PublicationDate.inName(date),
                nonEmpty(told.get("source"), null),
                nonEmpty(told.get("author"), null),
                null);
        String body = out.toString();
        if (known.title() != null && body.stripLeading().startsWith(known.title() + "\n")) {
            body = body.stripLeading().substring(known.title().length());
        }
        Document document = new PlainTextDocumentParser().parse(known, body);
        return known.or(Head.of(document.metadata())).document(document.text());
    }

    /** Where the columns start of a simple table, which a rule tells. */
    private static List<Integer> columns(String rule) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < rule.length(); i++) {
            if (rule.charAt(i) != ' ' && (i == 0 || rule.charAt(i - 1) == ' ')) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** Wide characters take two columns. */
    private static List<String> cells(String line, List<Integer> columns) {
        List<StringBuilder> cells = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            if (cells.isEmpty() || cells.size() < columns.size() && width >= columns.get(cells.size())) {
                cells.add(new StringBuilder());
            }
            cells.get(cells.size() - 1).append(line.charAt(i));
            width += Language.isUnspaced(line.charAt(i)) ? 2 : 1;
        }
        return cells.stream().map(StringBuilder::toString).toList();
    }

    /** Items and rows as in the other formats. */
    private static String asciidoc(String line) {
        Matcher item = ADOC_ITEM.matcher(line);
        if (item.matches()) {
            return "- " + item.group("text");
        }
        return line.startsWith("|") && line.indexOf('|', 1) > 0
                ? TableRow.of(Arrays.stream(line.substring(1).split("\\|", -1)).toList())
                : line;
    }

    private static @Nullable String nonEmpty(@Nullable String value, @Nullable String otherwise) {
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
