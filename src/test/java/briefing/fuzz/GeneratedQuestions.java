package briefing.fuzz;

import briefing.generated.GeneratedArticles;
import briefing.language.Language;
import java.util.List;
import java.util.Random;

/** Questions that nobody would ask, and some that somebody would, the same for the same number; one line each. */
final class GeneratedQuestions {

    private static final List<String> KEYS = List.of(
            "source:",
            "title:",
            "article:",
            "since:",
            "until:",
            "来源：",
            "标题:",
            "SOURCE:",
            "source：",
            "passage:",
            "kind:");
    private static final List<String> QUOTES = List.of("\"", "“", "”", "'", "‘", "「", "『", "《", "«", "`", "(", "（");
    private static final List<String> SYNTAX = List.of(
            "AND",
            "OR",
            "NOT",
            "&&",
            "||",
            "!",
            "+",
            "-",
            "~",
            "~2",
            "^",
            "^9",
            "*",
            "?",
            "\\",
            "/a/",
            "/(a+)+$/",
            "[a TO b]",
            "{* TO z}",
            "[",
            "{",
            "a:b",
            "_exists_:a",
            "(",
            ")",
            ":",
            "--json",
            "--top 0",
            "--",
            ":::",
            "${x}",
            "%s",
            "%n",
            "\\u0041",
            "{0}",
            "../..",
            "NaN",
            "null",
            "true",
            "2026-02-30",
            "since:2026-13",
            "until:0000-00-00",
            "2026年2月30日",
            "昨天",
            "last week",
            "第0条",
            "99999999999999999999");

    private final long seed;
    private final int longest;

    /** @param longest in characters; one in some hundreds is a megabyte where this is large */
    GeneratedQuestions(long seed, int longest) {
        this.seed = seed;
        this.longest = longest;
    }

    String question(int number) {
        Random random = Seeded.random(seed, number);
        if (longest > 2000 && number % 500 == 77) {
            return unit(random).repeat(1 + 1_000_000 / 3);
        }
        StringBuilder line = new StringBuilder();
        for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
            line.append(part(random)).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return line.toString().replaceAll("[\\r\\n]", " ");
    }

    private String part(Random random) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> real(random);
            case 2 -> mistyped(real(random), random);
            case 3 ->
                DamagedFiles.pick(KEYS, random)
                        + (random.nextBoolean() ? DamagedFiles.pick(QUOTES, random) : "")
                        + (random.nextBoolean() ? "" : anything(random, 4))
                        + (random.nextInt(3) == 0 ? DamagedFiles.pick(QUOTES, random) : "");
            case 4 -> DamagedFiles.pick(SYNTAX, random);
            case 5 ->
                unit(random).repeat(1 + random.nextInt(random.nextInt(10) == 0 ? longest : Math.min(longest, 200)));
            case 6 -> anything(random, 30);
            case 7 -> invisible(random);
            default ->
                DamagedFiles.pick(QUOTES, random)
                        + real(random)
                        + (random.nextBoolean() ? DamagedFiles.pick(QUOTES, random) : "");
        };
    }

    private static String real(Random random) {
        Language language = Language.values()[random.nextInt(2)];
        return GeneratedArticles.article(language, random.nextInt(12), 0).question();
    }

    private static String unit(Random random) {
        String unit = DamagedFiles.pick(DamagedFiles.UNITS, random);
        return unit.length() > 6 ? "1%" : unit;
    }

    private static String mistyped(String text, Random random) {
        StringBuilder typed = new StringBuilder(text);
        for (int times = 1 + random.nextInt(5); times > 0; times--) {
            int at = random.nextInt(typed.length());
            switch (random.nextInt(3)) {
                case 0 -> typed.deleteCharAt(at);
                case 1 -> typed.insert(at, anything(random, 1));
                default -> typed.insert(at, typed.charAt(at));
            }
            if (typed.isEmpty()) {
                return text;
            }
        }
        return typed.toString();
    }

    /** Of all planes, controls among them; no half characters, which UTF-8 has none of. */
    private static String anything(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            int c = switch (random.nextInt(6)) {
                case 0 -> random.nextInt(0x80);
                case 1 -> 0x80 + random.nextInt(0x180);
                case 2 -> 0x2000 + random.nextInt(0x100);
                case 3 -> 0x3000 + random.nextInt(0x7000);
                case 4 -> 0xf900 + random.nextInt(0x6ff);
                default -> random.nextInt(0x110000);
            };
            text.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 'x' : c);
        }
        return text.toString();
    }

    private static String invisible(Random random) {
        return DamagedFiles.pick(
                        List.of(
                                "\u0008", "\ufeff", "\u0085", "\ufffd", "\u0364", "\u200b", "\u00ad", "\u2060",
                                "\u3164", "\u0000", "\u001b", "\u202e"),
                        random)
                .repeat(1 + random.nextInt(3));
    }
}
