package briefing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes of whole files damaged and hostile ones, the same for the same number. */
final class DamagedFiles {

    /** What grammars of the formats, and the expressions that look for things in them, are made of. */
    static final List<String> UNITS = List.of(
            "<",
            ">",
            "<p ",
            "<b",
            "<!--",
            "-->",
            "<p a=\"",
            "</",
            "&#",
            "&",
            "&#x110000;",
            "<![CDATA[",
            "]]>",
            "<?",
            "<div>",
            "<ul><li>",
            "<table><tr><td>",
            "<font>",
            "<script type=\"application/ld+json\">",
            "</script>",
            "<title>",
            "{",
            "[",
            "}",
            "]",
            "\"",
            "\"a\":",
            "{\"a\":",
            "\\",
            "\\u",
            "\\ud800",
            ",",
            ":",
            "1e999",
            "-",
            "- ",
            "* ",
            "1. ",
            "> ",
            "#",
            "# ",
            "|",
            "|-",
            "](",
            "![",
            "[a]: ",
            "*",
            "**",
            "_",
            "`",
            "~~~\n",
            "---\n",
            "\n",
            "\n\n",
            "\r",
            " ",
            "\t",
            "\u3000",
            "\u00a0",
            "\f",
            "\u0000",
            "\u001b[31m",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ufffd",
            "\u0301",
            "\u200d",
            "=?UTF-8?B?",
            "=?utf-8?q?=",
            "?=",
            "=",
            "=\n",
            "--b1\n",
            "--b0--\n",
            "Content-Type: ",
            "From: ",
            ";",
            "; a=\"b",
            "boundary=",
            "charset=",
            "作者：",
            "来源：",
            "2026年",
            "3月",
            "March ",
            "By ",
            "2026-",
            "1,",
            "1%",
            "111,",
            ".",
            ". ",
            "....",
            "a.",
            "a ",
            "a",
            "中",
            "中文",
            "。",
            "，",
            "“",
            "」",
            "《",
            "@",
            "http://a/",
            "(",
            ")",
            "/Kids [",
            "<<",
            "obj ",
            " 0 R",
            "BT ",
            "Tj ",
            "endstream",
            "<w:p>",
            "<w:tbl><w:tr><w:tc>",
            "</w:p>",
            "<w:t>",
            "xmlns=\"\" ",
            "\ud83c\udff3\ufe0f\u200d\ud83c\udf08");

    private static final String[][] NESTED = {
        {"<div>", "</div>"},
        {"<ul><li>", "</li></ul>"},
        {"<b><i>", "</i></b>"},
        {"<table><tr><td>", "</td></tr></table>"},
        {"<blockquote>", "</blockquote>"},
        {"<svg><a>", "</a></svg>"},
        {"[", "]"},
        {"{\"text\":", "}"},
        {"(", ")"},
        {"> ", ""},
        {"- ", ""},
        {"  ", "\n"},
        {"*a ", "*"},
        {"[", "](x)"},
        {"![", "](x)"},
        {"<w:p>", "</w:p>"},
        {"<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"},
        {"<<", ">>"},
        {"[ ", " ]"},
        {"--b1\nContent-Type: multipart/mixed; boundary=b1\n\n", "--b1--\n"},
        {"《", "》"},
        {"“", "”"}
    };

    private static final List<String> CHARSETS =
            List.of("GB18030", "Big5", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "Shift_JIS");

    private final long seed;
    private final int longest;

    /** @param longest how long what is repeated may be, in characters */
    DamagedFiles(long seed, int longest) {
        this.seed = seed;
        this.longest = longest;
    }

    Sample file(int number) {
        Random random = Seeded.random(seed, number);
        Sample whole = pick(Seeds.ALL, random);
        if (whole.type().equals("jsonl") && random.nextBoolean()) {
            return oneLineOfThree(whole, number, random);
        }
        String name = number + "-" + whole.name();
        byte[] bytes = whole.type().equals("docx") && random.nextInt(4) > 0
                ? inZip(whole.bytes(), random)
                : damaged(whole.bytes(), random);
        if (random.nextInt(8) == 0) {
            byte[] packed = gzip(bytes);
            return new Sample(name + ".gz", random.nextBoolean() ? packed : flipped(packed, random));
        }
        if (random.nextInt(30) == 0) {
            return new Sample(number + "-" + pick(Seeds.ALL, random).name(), bytes); // not what its name says
        }
        return new Sample(name, bytes);
    }

    /** One line is damaged, and remains one line; the articles of the others are to be read. */
    private Sample oneLineOfThree(Sample whole, int number, Random random) {
        List<String> lines =
                new ArrayList<>(new String(whole.bytes(), UTF_8).lines().toList());
        List<String> titles = new ArrayList<>(List.of("一", "Two", "Three"));
        int one = random.nextInt(lines.size());
        titles.remove(one);
        byte[] damaged = damaged(lines.get(one).getBytes(UTF_8), random);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i).getBytes(UTF_8);
            if (i == one) {
                line = new String(damaged, UTF_8).replaceAll("\\p{Cntrl}", " ").getBytes(UTF_8);
            }
            file.writeBytes(line);
            file.write('\n');
        }
        return new Sample(number + "-" + whole.name(), file.toByteArray(), titles);
    }

    private byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            damaged = switch (random.nextInt(11)) {
                case 0 -> flipped(damaged, random);
                case 1 -> Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));
                case 2 -> spliced(damaged, pick(Seeds.ALL, random).bytes(), random);
                case 3 -> cut(damaged, random);
                case 4 -> inserted(damaged, repeated(random), random);
                case 5 -> inserted(damaged, nested(random), random);
                case 6 -> inOtherCharset(damaged, random);
                case 7 -> inserted(damaged, new byte[] {(byte) 0xe4, (byte) random.nextInt(), (byte) 0xff}, random);
                case 8 -> doubled(damaged, random);
                case 9 -> otherNumbers(damaged, random);
                default -> inserted(damaged, pick(UNITS, random).getBytes(UTF_8), random);
            };
        }
        return damaged;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        for (int times = 1 + random.nextInt(20); times > 0 && flipped.length > 0; times--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] spliced(byte[] start, byte[] end, Random random) {
        byte[] head = Arrays.copyOf(start, random.nextInt(start.length + 1));
        return joined(head, Arrays.copyOfRange(end, random.nextInt(end.length + 1), end.length));
    }

    private static byte[] cut(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] doubled(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        return inserted(bytes, Arrays.copyOfRange(bytes, from, to), random);
    }

    private static byte[] inserted(byte[] bytes, byte[] more, Random random) {
        int at = random.nextInt(bytes.length + 1);
        return joined(joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private byte[] repeated(Random random) {
        String unit = pick(UNITS, random) + (random.nextBoolean() ? "" : pick(UNITS, random));
        return unit.repeat(1 + random.nextInt(longest / unit.length())).getBytes(UTF_8);
    }

    private byte[] nested(Random random) {
        String[] pair = NESTED[random.nextInt(NESTED.length)];
        int depth = 1 + random.nextInt(longest / (pair[0].length() + pair[1].length()));
        return (pair[0].repeat(depth) + "a" + pair[1].repeat(random.nextInt(4) == 0 ? depth / 2 : depth))
                .getBytes(UTF_8);
    }

    private static byte[] inOtherCharset(byte[] bytes, Random random) {
        byte[] other = new String(bytes, UTF_8).getBytes(Charset.forName(pick(CHARSETS, random)));
        return random.nextInt(4) > 0 ? other : joined(Arrays.copyOf(bytes, bytes.length / 2), other);
    }

    private static byte[] otherNumbers(byte[] bytes, Random random) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        String number = pick(List.of("0", "-1", "99999999999999999999", "0.0000001", "1e400", "２０２６", "00"), random);
        return text.replaceFirst("\\d+(?=\\D{" + random.nextInt(40) + "})", number)
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** Damages one file in an archive, which the archive itself holds to be whole. */
    private byte[] inZip(byte[] zip, Random random) {
        Map<String, byte[]> entries = new TreeMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
            String one = random.nextBoolean() ? "word/document.xml" : pick(List.copyOf(entries.keySet()), random);
            entries.computeIfPresent(one, (name, bytes) -> damaged(bytes, random));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                packed.putNextEntry(new ZipEntry(entry.getKey()));
                packed.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
