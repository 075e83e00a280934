package briefing.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts made for one pattern: what each of its repetitions repeats, alone and after what stands before it, and whole matches,
 * all of them over and over. Reads the syntax of patterns as far as that needs: what is looked at but not matched is passed
 * over.
 */
final class Samples {

    /** Repeated under every pattern. */
    private static final List<String> EVERYWHERE = List.of(
            " ", "\n", "\t", "a", "A", "1", "1,", "1.", "1%", "a.", "a ", "a b", "A. ", "<", "<b ", "中", "中文", "。", "，",
            ". ", ".", "(", ")", "\"", "“", "’", "[1]", "- ", "-", "/", "//", "=", ";", ":", "|", " | ", "\\",
            "\u001b[", "年", "第", "一", "2026-", "March ", "é");

    /** After what is repeated: nothing, what no pattern takes, and a new line. */
    private static final List<String> ENDS = List.of("", "\u0001", "\nx");

    private static final String ALPHABET = "aZ1 \n\t.中年一，。、<>()[]{}|-_:/\\\"'\u001b\u0001é%&;=?!#*";

    /** As many as are made for most patterns; of those for the longest, some. */
    private static final int MOST = 250;

    /** Fewer rounds of a repetition cannot grow. */
    private static final int MANY = 40;

    private final String regex;
    private final int flags;
    private final Random random = new Random(18);
    private final List<String> units = new ArrayList<>();
    private final List<Repeated> behind = new ArrayList<>();
    private int at;

    private Samples(Pattern pattern) {
        this.regex = pattern.pattern();
        this.flags = pattern.flags();
    }

    /** The texts for a pattern, each once. */
    static List<Repeated> of(Pattern pattern) {
        Samples samples = new Samples(pattern);
        Set<Repeated> all = new LinkedHashSet<>();
        if ((pattern.flags() & Pattern.LITERAL) == 0) {
            Part whole = samples.alternatives();
            for (int i = 0; i < 3; i++) {
                whole.repetitions("", samples);
                String match = whole.sample(samples);
                samples.units.add(match);
                if (!match.isEmpty()) {
                    samples.units.add(match.substring(0, 1 + samples.random.nextInt(match.length())));
                }
            }
        }
        samples.units.addAll(EVERYWHERE);
        for (String end : ENDS) {
            for (Repeated one : samples.behind) {
                all.add(new Repeated(one.start(), one.unit(), end));
            }
            for (String unit : samples.units) {
                if (!unit.isEmpty()) {
                    all.add(new Repeated("", unit, end));
                }
            }
        }
        List<Repeated> some = new ArrayList<>(all);
        Collections.shuffle(some, samples.random);
        return some.subList(0, Math.min(some.size(), MOST));
    }

    /** A part of a pattern. */
    private interface Part {

        String sample(Samples samples);

        /** Notes what is repeated in it, after a text that leads up to it. */
        default void repetitions(String before, Samples samples) {}
    }

    private record One(List<String> characters) implements Part {

        @Override
        public String sample(Samples samples) {
            return characters.isEmpty() ? "" : characters.get(samples.random.nextInt(characters.size()));
        }
    }

    private record Sequence(List<Part> parts) implements Part {

        @Override
        public String sample(Samples samples) {
            StringBuilder all = new StringBuilder();
            parts.forEach(part -> all.append(part.sample(samples)));
            return all.toString();
        }

        @Override
        public void repetitions(String before, Samples samples) {
            StringBuilder all = new StringBuilder(before);
            for (Part part : parts) {
                part.repetitions(all.toString(), samples);
                all.append(part.sample(samples));
            }
        }
    }

    private record Either(List<Part> parts) implements Part {

        @Override
        public String sample(Samples samples) {
            return parts.get(samples.random.nextInt(parts.size())).sample(samples);
        }

        @Override
        public void repetitions(String before, Samples samples) {
            parts.forEach(part -> part.repetitions(before, samples));
        }
    }

    private record Repetition(Part part, int least, int most) implements Part {

        @Override
        public String sample(Samples samples) {
            StringBuilder all = new StringBuilder();
            int times = least + samples.random.nextInt(Math.min(3, most - least + 1));
            for (int i = 0; i < times; i++) {
                all.append(part.sample(samples));
            }
            return all.toString();
        }

        @Override
        public void repetitions(String before, Samples samples) {
            String unit = part.sample(samples);
            if (most >= MANY && !unit.isEmpty()) {
                samples.units.add(unit);
                if (!before.isEmpty()) {
                    samples.units.add(before + unit);
                    samples.behind.add(new Repeated(before, unit, ""));
                }
            }
            part.repetitions(before, samples);
        }
    }

    private static final Part NOTHING = new One(List.of());

    private Part alternatives() {
        List<Part> parts = new ArrayList<>(List.of(sequence()));
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.get(0) : new Either(parts);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            parts.add(quantified(atom()));
        }
        return new Sequence(parts);
    }

    private Part quantified(Part part) {
        if (at == regex.length()) {
            return part;
        }
        int least = 1;
        int most = 1;
        switch (regex.charAt(at)) {
            case '*' -> {
                least = 0;
                most = Integer.MAX_VALUE - 1;
            }
            case '+' -> most = Integer.MAX_VALUE - 1;
            case '?' -> least = 0;
            case '{' -> {
                int end = regex.indexOf('}', at);
                String[] bounds = regex.substring(at + 1, end).split(",", -1);
                least = Integer.parseInt(bounds[0]);
                most = bounds.length == 1
                        ? least
                        : bounds[1].isEmpty() ? Integer.MAX_VALUE - 1 : Integer.parseInt(bounds[1]);
                at = end;
            }
            default -> {
                return part;
            }
        }
        at++;
        if (at < regex.length() && (regex.charAt(at) == '+' || regex.charAt(at) == '?')) {
            at++;
        }
        return new Repetition(part, least, most);
    }

    private Part atom() {
        char c = regex.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters(classEnd());
            case '\\' -> escape();
            case '^', '$' -> {
                at++;
                yield NOTHING;
            }
            case '.' -> characters(at + 1);
            default -> {
                int end = at + Character.charCount(regex.codePointAt(at));
                String literal = regex.substring(at, end);
                at = end;
                yield new One(List.of(literal));
            }
        };
    }

    private Part group() {
        at++;
        boolean matched = true;
        if (regex.startsWith("?", at)) {
            if (regex.startsWith("?<", at) && "=!".indexOf(regex.charAt(at + 2)) < 0) {
                at = regex.indexOf('>', at) + 1;
            } else if (regex.startsWith("?<", at)) {
                matched = false;
                at += 3;
            } else if ("=!>".indexOf(regex.charAt(at + 1)) >= 0) {
                matched = regex.charAt(at + 1) == '>';
                at += 2;
            } else {
                while (":)".indexOf(regex.charAt(at)) < 0) {
                    at++;
                }
                at += regex.charAt(at) == ':' ? 1 : 0;
            }
        }
        Part within = alternatives();
        at++;
        return matched ? within : NOTHING;
    }

    private int classEnd() {
        int depth = 0;
        for (int i = at; ; i++) {
            switch (regex.charAt(i)) {
                case '\\' -> i++;
                case '[' -> {
                    depth++;
                    i += regex.startsWith("]", i + 1) ? 1 : regex.startsWith("^]", i + 1) ? 2 : 0;
                }
                case ']' -> {
                    if (--depth == 0) {
                        return i + 1;
                    }
                }
                default -> {}
            }
        }
    }

    private Part escape() {
        char c = regex.charAt(at + 1);
        if (c == 'b' || c == 'B' || c == 'A' || c == 'z' || c == 'Z' || c == 'G') {
            at += 2;
            return NOTHING;
        }
        if (c == 'Q') {
            int end = regex.indexOf("\\E", at);
            String quoted = regex.substring(at + 2, end);
            at = end + 2;
            return new One(List.of(quoted));
        }
        if (c == 'k') {
            at = regex.indexOf('>', at) + 1;
            return new One(List.of("-"));
        }
        boolean braced = at + 2 < regex.length() && regex.charAt(at + 2) == '{' && "pPx".indexOf(c) >= 0;
        int length = c == 'u' ? 6 : c == 'x' ? 4 : 2;
        return characters(braced ? regex.indexOf('}', at) + 1 : at + length);
    }

    /** Some of the characters that a class or an escape takes; those of the pattern itself are tried first. */
    private Part characters(int end) {
        Pattern one = Pattern.compile(regex.substring(at, end), flags);
        String tried = regex.substring(at, end) + ALPHABET;
        at = end;
        return new One(tried.codePoints()
                .mapToObj(Character::toString)
                .filter(c -> one.matcher(c).matches())
                .distinct()
                .limit(6)
                .toList());
    }
}
