package briefing.retrieval.translation;

import briefing.language.Folding;
import briefing.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Terms and their official translations. A line is {@code English TAB 中文}, each with its variants between {@code |}, the
 * usual one first; empty lines and lines that begin with {@code #} are skipped.
 */
final class Glossary {

    static final Glossary EMPTY = parse("", List.of());

    /** One term: the same thing by all its names. */
    record Term(List<String> english, List<String> chinese) {}

    private final List<Term> terms;
    private final List<String> problems;
    private final Map<String, List<Term>> byEnglish = new HashMap<>();
    private final Map<String, List<Term>> byAcronym = new HashMap<>();
    private final Map<String, List<Term>> byChinese = new HashMap<>();
    private final Map<Language, List<ShortNames.Named>> named = new ConcurrentHashMap<>();
    private int longestChinese;

    private Glossary(List<Term> terms, List<String> problems) {
        this.terms = List.copyOf(terms);
        this.problems = List.copyOf(problems);
        for (Term term : terms) {
            for (String english : term.english) {
                (isAcronym(english) ? byAcronym : byEnglish)
                        .computeIfAbsent(key(english), key -> new ArrayList<>())
                        .add(term);
            }
            for (String chinese : term.chinese) {
                String key = key(chinese);
                byChinese.computeIfAbsent(key, same -> new ArrayList<>()).add(term);
                longestChinese = Math.max(longestChinese, key.length());
            }
        }
    }

    /**
     * Reads a glossary. A line that is none is left out and told in {@link #problems()}.
     *
     * @param name what to call it where a line is wrong
     */
    static Glossary parse(String name, List<String> lines) {
        List<Term> terms = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            List<String> english = variants(tab < 0 ? "" : line.substring(0, tab));
            List<String> chinese = variants(tab < 0 ? "" : line.substring(tab + 1));
            if (english.isEmpty()
                    || chinese.isEmpty()
                    || chinese.stream().noneMatch(Glossary::isChinese)
                    || english.stream().anyMatch(Glossary::isChinese)) {
                problems.add(name + " line " + (i + 1) + ": expected English, a tab, then Chinese; variants between |");
            } else {
                terms.add(new Term(english, chinese));
            }
        }
        return new Glossary(terms, problems);
    }

    /** The terms of both, those of the other one first. */
    Glossary with(Glossary first) {
        List<Term> all = new ArrayList<>(first.terms);
        all.addAll(terms);
        List<String> told = new ArrayList<>(first.problems);
        told.addAll(problems);
        return new Glossary(all, told);
    }

    List<Term> terms() {
        return terms;
    }

    /** What is wrong with lines that were left out, a sentence each. */
    List<String> problems() {
        return problems;
    }

    /** The Chinese names of an English one that is no acronym, best first. */
    List<String> chinese(String english) {
        return chinese(byEnglish.getOrDefault(key(english), List.of()));
    }

    /** What an acronym stands for, best first, in whatever letters it is written: SAFE is an office, safe is not. */
    List<String> acronym(String english) {
        return chinese(byAcronym.getOrDefault(key(english), List.of()));
    }

    private static List<String> chinese(List<Term> terms) {
        return terms.stream().flatMap(term -> term.chinese.stream()).distinct().toList();
    }

    /** The English names of a Chinese one, best first. */
    List<String> english(String chinese) {
        return byChinese.getOrDefault(key(chinese), List.of()).stream()
                .flatMap(term -> term.english.stream())
                .distinct()
                .toList();
    }

    /**
     * The names of terms in a text of a language, each with what else the term is called in it: an acronym or abbreviation with
     * what it is short for, and the other way round; of two names the longer one. Other variants of a term may be no more than
     * near to it.
     */
    Map<String, List<String>> variants(String text, Language language) {
        Map<String, List<String>> variants = new LinkedHashMap<>();
        if (language == Language.ENGLISH && text.chars().noneMatch(Character::isLowerCase)) {
            return variants; // capitals tell no acronym there
        }
        String rest = text;
        for (ShortNames.Named name : named.computeIfAbsent(language, this::named)) {
            int at = ShortNames.find(rest, name.name(), 0);
            if (at >= 0) {
                variants.put(name.name(), name.others());
                rest = rest.replace(name.name(), " ".repeat(name.name().length()));
            }
        }
        return variants;
    }

    private List<ShortNames.Named> named(Language language) {
        return terms.stream()
                .flatMap(term -> ShortNames.of(term, language))
                .sorted(Comparator.comparingInt(name -> -name.name().length()))
                .toList();
    }

    /** The length of its longest Chinese term, in UTF-16 units. */
    int longestChinese() {
        return longestChinese;
    }

    static boolean isAcronym(String name) {
        return name.length() > 1
                && name.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '&' || c == '+')
                && name.chars().anyMatch(Character::isUpperCase);
    }

    /** Names that differ in nothing but letters' case, hyphens, quotation marks or traditional characters have the same. */
    private static String key(String name) {
        return isChinese(name) ? Folding.fold(name) : EnglishTokens.key(EnglishTokens.of(name));
    }

    private static List<String> variants(String side) {
        return Arrays.stream(side.split("\\|", -1))
                .map(String::strip)
                .filter(variant -> !variant.isEmpty())
                .toList();
    }

    static boolean isChinese(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }
}
