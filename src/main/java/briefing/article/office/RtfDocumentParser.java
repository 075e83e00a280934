package briefing.article.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rich text (.rtf), bit by bit and without recursion: groups nest without limit. */
public final class RtfDocumentParser implements DocumentParser {

    @Override
    public Document parse(InputStream in) {
        try {
            String rtf = new String(in.readAllBytes(), ISO_8859_1);
            if (!rtf.stripLeading().startsWith("{\\rtf")) {
                throw OfficeFiles.broken("RTF");
            }
            return new Reading(rtf).document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What holds until a group ends. */
    private record Group(
            String destination,
            boolean skipped,
            int unicodeSkip,
            @Nullable Charset charset) {}

    private static final class Reading {

        private static final Charset WESTERN = Charset.forName("windows-1252");

        /** Parts that are not the text. */
        private static final Set<String> SKIPPED = Set.of(
                "colortbl",
                "stylesheet",
                "listtable",
                "listoverridetable",
                "pict",
                "object",
                "header",
                "headerl",
                "headerr",
                "headerf",
                "footer",
                "footerl",
                "footerr",
                "footerf",
                "footnote",
                "annotation",
                "fldinst",
                "datafield",
                "themedata",
                "xe",
                "tc",
                "nonshppict",
                "bkmkstart",
                "bkmkend",
                "generator",
                "template",
                "filetbl",
                "revtbl");

        /** Windows' numbers of the charsets of fonts. */
        private static final Map<Integer, String> OF_FONTS = Map.of(
                0, "windows-1252",
                128, "windows-31j",
                129, "x-windows-949",
                134, "GBK",
                136, "Big5",
                161, "windows-1253",
                162, "windows-1254",
                204, "windows-1251",
                238, "windows-1250");

        private static final Map<String, String> SIGNS = Map.of(
                "emdash", "—",
                "endash", "–",
                "bullet", "•",
                "lquote", "‘",
                "rquote", "’",
                "ldblquote", "“",
                "rdblquote", "”",
                "tab", " ",
                "emspace", " ",
                "enspace", " ");

        private final String rtf;
        private final TextBlocks blocks = new TextBlocks();
        private final Deque<Group> groups = new ArrayDeque<>();
        private final Map<Integer, Charset> fonts = new HashMap<>();

        /** Bytes of the charset at hand, of which several may make a character. */
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private final StringBuilder title = new StringBuilder();
        private final StringBuilder author = new StringBuilder();
        private Group group = new Group("", false, 1, null);
        private Charset charset = WESTERN;
        private int font;
        private int toSkip;
        private boolean row;
        private boolean table;

        /** Of the row that comes, or that was: it may be told before its text, after it or both. */
        private final List<MeasuredTable.Place> places = new ArrayList<>();

        private int left;
        private boolean head;
        private boolean joinsLeft;
        private boolean joinsAbove;
        private String mark = "";
        private int at;

        Reading(String rtf) {
            this.rtf = rtf;
        }

        Document document() {
            while (at < rtf.length()) {
                Interrupts.check();
                char c = rtf.charAt(at++);
                switch (c) {
                    case '{' -> {
                        flush();
                        groups.push(group);
                    }
                    case '}' -> {
                        flush();
                        if (!groups.isEmpty()) {
                            group = groups.pop();
                        }
                    }
                    case '\\' -> control();
                    case '\r', '\n' -> {}
                    default -> add(c);
                }
            }
            flush();
            endTable();
            blocks.endParagraph("");
            if (blocks.lines().isEmpty()) {
                throw new UnreadableException(Notice.of("skipped.text"));
            }
            return new Properties(title.toString().strip(), author.toString().strip()).article(null, blocks.lines());
        }

        private void add(int c) {
            if (toSkip > 0) {
                toSkip--;
            } else if (!group.skipped) {
                bytes.write(c);
            }
        }

        private void control() {
            if (at >= rtf.length()) {
                return;
            }
            char c = rtf.charAt(at);
            if (!isLetter(c)) {
                at++;
                symbol(c);
                return;
            }
            int start = at;
            while (at < rtf.length() && isLetter(rtf.charAt(at))) {
                at++;
            }
            String word = rtf.substring(start, at);
            start = at;
            if (at < rtf.length() && rtf.charAt(at) == '-') {
                at++;
            }
            while (at < rtf.length() && rtf.charAt(at) >= '0' && rtf.charAt(at) <= '9') {
                at++;
            }
            Integer number = number(rtf.substring(start, at));
            if (at < rtf.length() && rtf.charAt(at) == ' ') {
                at++;
            }
            word(word, number);
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        private static @Nullable Integer number(String digits) {
            try {
                return digits.isEmpty() ? null : Integer.valueOf(digits);
            } catch (NumberFormatException e) {
                return null;
            }
        }

        private void symbol(char c) {
            switch (c) {
                case '\'' -> {
                    int high = at + 1 < rtf.length() ? Character.digit(rtf.charAt(at), 16) : -1;
                    int low = high >= 0 ? Character.digit(rtf.charAt(at + 1), 16) : -1;
                    if (low >= 0) {
                        at += 2;
                        add(16 * high + low);
                    }
                }
                case '*' -> group = new Group(group.destination, true, group.unicodeSkip, group.charset);
                case '~' -> text("\u00a0");
                case '_' -> text("-");
                case '\\', '{', '}' -> add(c);
                case '\r', '\n' -> word("par", null);
                default -> {}
            }
        }

        private void word(String word, @Nullable Integer number) {
            int value = number == null ? 0 : number;
            if (word.equals("u") && number != null) {
                text(String.valueOf((char) value));
                toSkip = group.unicodeSkip;
                return;
            }
            if (word.equals("bin")) {
                at = (int) Math.min(rtf.length(), (long) at + Math.max(0, value));
                return;
            }
            toSkip = 0;
            flush();
            String sign = SIGNS.get(word);
            if (sign != null) {
                text(sign);
            } else if (SKIPPED.contains(word)) {
                group = new Group(word, true, group.unicodeSkip, group.charset);
            } else {
                other(word, value);
            }
        }

        private void other(String word, int value) {
            switch (word) {
                case "ansicpg" -> charset = charset("windows-" + value, "cp" + value, WESTERN);
                case "mac" -> charset = charset("x-MacRoman", "x-MacRoman", WESTERN);
                case "uc" -> group = new Group(group.destination, group.skipped, Math.max(0, value), group.charset);
                case "fonttbl" -> group = new Group(word, group.skipped, group.unicodeSkip, group.charset);
                case "f" -> {
                    if (group.destination.equals("fonttbl")) {
                        font = value;
                    } else {
                        group = new Group(group.destination, group.skipped, group.unicodeSkip, fonts.get(value));
                    }
                }
                case "fcharset" -> {
                    String name = OF_FONTS.get(value);
                    if (name != null && value != 0 && Charset.isSupported(name)) {
                        fonts.put(font, Charset.forName(name));
                    }
                }
                case "info", "title", "author", "listtext", "pntext" ->
                    group = new Group(word, group.skipped, group.unicodeSkip, group.charset);
                case "operator", "subject", "keywords", "doccomm", "company", "category", "manager" -> {
                    if (group.destination.equals("info")) {
                        group = new Group(word, true, group.unicodeSkip, group.charset);
                    }
                }
                case "par", "sect", "page", "line" -> endParagraph();
                case "intbl" -> row = true;
                case "pard" -> row = false;
                case "cell", "nestcell" -> {
                    startTable();
                    blocks.endCell();
                }
                case "row" -> endRow(new MeasuredTable.Places(left, head, List.copyOf(places)));
                case "nestrow" -> endRow(MeasuredTable.Places.UNKNOWN);
                default -> {
                    if (!group.skipped) {
                        place(word, value);
                    }
                }
            }
        }

        private void endRow(MeasuredTable.Places of) {
            startTable();
            blocks.endRow(of);
        }

        private void place(String word, int value) {
            switch (word) {
                case "trowd" -> {
                    places.clear();
                    left = 0;
                    head = false;
                    joinsLeft = false;
                    joinsAbove = false;
                }
                case "trleft" -> left = value;
                case "trhdr" -> head = true;
                case "clmrg" -> joinsLeft = true;
                case "clvmrg" -> joinsAbove = true;
                case "cellx" -> {
                    if (places.size() < WordTable.MAX_COLUMNS) {
                        places.add(new MeasuredTable.Place(value, joinsLeft, joinsAbove));
                    }
                    joinsLeft = false;
                    joinsAbove = false;
                }
                default -> {}
            }
        }

        private static Charset charset(String name, String otherName, Charset otherwise) {
            return Charset.isSupported(name)
                    ? Charset.forName(name)
                    : Charset.isSupported(otherName) ? Charset.forName(otherName) : otherwise;
        }

        /** Cells' text precedes what says that it is a cell's. */
        private void startTable() {
            if (!table) {
                table = true;
                blocks.enterTable();
            }
        }

        private void endTable() {
            if (table) {
                table = false;
                blocks.endRow(MeasuredTable.Places.UNKNOWN);
                blocks.endTable();
            }
        }

        private void endParagraph() {
            if (group.skipped || !group.destination.isEmpty()) {
                return;
            }
            if (row) {
                text(" ");
            } else {
                endTable();
                blocks.endParagraph(mark);
                mark = "";
            }
        }

        private void text(String text) {
            flush();
            if (group.skipped) {
                return;
            }
            switch (group.destination) {
                case "" -> {
                    if (!row) {
                        endTable();
                    }
                    blocks.text(text);
                }
                case "title" -> title.append(text);
                case "author" -> author.append(text);
                case "listtext", "pntext" -> {
                    String number = text.strip();
                    mark = number.matches("\\d{1,3}[.)]") ? number.replace(')', '.') + " " : "- ";
                }
                default -> {}
            }
        }

        private void flush() {
            if (bytes.size() > 0) {
                Charset of = group.charset == null ? charset : group.charset;
                String text = of.decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
                bytes.reset();
                text(text);
            }
        }
    }
}
