package briefing.question;

import briefing.language.Language;
import briefing.language.Numerals;
import briefing.question.QuestionName.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a question of one language by the wordings of that language. */
final class QuestionReader {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]*[A-Za-z](?:[A-Za-z0-9&.\\-]*[A-Za-z0-9])?");

    private static final Pattern CAPITALISED = Pattern.compile(
            "(?<![A-Za-z0-9])[A-Z](?:[A-Za-z0-9&.]|['’][a-rt-z])*[A-Za-z0-9](?:['’]s)?|\\b\\d+[A-Z]+\\b|(?<![A-Za-z0-9])[a-z]+[A-Z]\\w*");

    private static final Pattern QUOTED = Pattern.compile("[“\"「『《](.{2,30}?)[”\"」』》]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,.]*");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final List<String> NUMERALS_EN =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final String text;
    private final Language language;
    private final Wordings wordings;

    QuestionReader(String text, Language language) {
        this.text = Wordings.bounded(text);
        this.language = language;
        this.wordings = Wordings.of(language);
    }

    private boolean isChinese() {
        return language == Language.CHINESE;
    }

    private final List<String> unknown = new ArrayList<>();

    QuestionAnalysis read(Set<Integer> years) {
        List<AnswerType> types = AnswerType.asked().stream()
                .filter(type -> wordings.asks(type, text))
                .toList();
        List<QuestionName> names = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (isChinese()) {
            chinese(names, words);
        } else {
            english(names, words);
        }
        Integer item = item();
        Integer count = count();
        return new QuestionAnalysis(
                text,
                language,
                types.isEmpty() ? List.of(AnswerType.OTHER) : types,
                unit(),
                List.copyOf(names),
                List.copyOf(new LinkedHashSet<>(words)),
                List.copyOf(unknown),
                attribute(),
                years,
                wordings.months(text),
                wordings.days(text),
                wordings.periods(text),
                numbers(),
                item != null || wordings.found("series.all", text),
                count,
                item,
                wordings.found("change", text),
                wordings.found("compare", text),
                wordings.found("definition", text),
                wordings.found("called", text),
                wordings.found("superlative", text));
    }

    private void chinese(List<QuestionName> names, List<String> words) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> english = Wordings.of(Language.ENGLISH).words("nocap");
        matches(LATIN, 0).stream()
                .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)) // WHO is one
                        || !english.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> add(names, seen, name, Kind.LATIN));
        matches(QUOTED, 1).forEach(name -> add(names, seen, name, Kind.QUOTED));
        Places.of(language).in(text).forEach(name -> add(names, seen, name, Kind.PLACE));
        Set<String> empty = wordings.words("empty");
        StringBuilder run = new StringBuilder();
        ChineseTagger.Word before = null;
        for (ChineseTagger.Word word : ChineseTagger.words(text)) {
            String own = word.text();
            boolean single = wordings.found("single", own);
            if (!single) {
                unknown(run, words);
            }
            run.append(single ? own : "");
            boolean named = isName(seen, own);
            if (before != null && before.tag().startsWith("n") && wordings.found("body", own)) {
                add(names, seen, before.text() + own, Kind.BODY);
            } else if (!named && own.length() > 1 && !empty.contains(own)) {
                Kind kind = kind(word);
                if (kind != null) {
                    add(names, seen, own, kind);
                } else if (CONTENT.indexOf(word.tag().charAt(0)) >= 0) {
                    words.add(own);
                }
            } else if (single && word.tag().equals("v") && !empty.contains(own)) {
                words.add(own);
            }
            before = own.length() > 1 ? word : null;
        }
        unknown(run, words);
    }

    /** First letters of the tags of words that say something. */
    private static final String CONTENT = "nvajlgibd";

    /** Single characters in a row are a word that no dictionary has. */
    private void unknown(StringBuilder run, List<String> words) {
        if (run.length() > 1 && run.length() < 7) {
            words.add(run.toString());
            unknown.add(run.toString());
        }
        run.setLength(0);
    }

    private static boolean isName(Set<String> seen, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return seen.stream().anyMatch(name -> name.contains(lower) || lower.contains(name));
    }

    private @Nullable Kind kind(ChineseTagger.Word word) {
        String tag = word.tag();
        if (tag.startsWith("nr")) {
            return wordings.found("noperson", word.text()) ? null : Kind.PERSON;
        }
        return tag.startsWith("ns") ? Kind.PLACE : tag.startsWith("nt") || tag.equals("nz") ? Kind.BODY : null;
    }

    private void english(List<QuestionName> names, List<String> words) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> none = wordings.words("nocap");
        Set<String> places = Places.of(language).in(text);
        for (String found : matches(CAPITALISED, 0)) {
            String name = found.replaceFirst("['’]s$", "");
            if (!none.contains(name.toLowerCase(Locale.ROOT))) {
                add(names, seen, name, places.contains(name) ? Kind.PLACE : Kind.LATIN);
            }
        }
        matches(QUOTED, 1).forEach(name -> add(names, seen, name, Kind.QUOTED));
        Set<String> empty = wordings.words("empty");
        for (String word : matches(WORD, 0)) {
            String lower = word.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
            if (lower.length() > 2
                    && !empty.contains(lower)
                    && !none.contains(lower)
                    && !seen.contains(lower)
                    && !DIGITS.matcher(lower).matches()) {
                words.add(lower);
            }
        }
    }

    private static void add(List<QuestionName> names, Set<String> seen, String name, Kind kind) {
        if (seen.add(name.toLowerCase(Locale.ROOT))) {
            names.add(new QuestionName(name, kind));
        }
    }

    private List<String> matches(Pattern pattern, int group) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    private @Nullable CountedUnit unit() {
        Matcher found = wordings.matcher("unit", text);
        if (!found.find()) {
            return null;
        }
        if (isChinese()) {
            String classifier = found.group("classifier");
            String noun = found.group("noun");
            return wordings.found("nounit", classifier)
                    ? null
                    : new CountedUnit(classifier, noun.substring(0, Math.min(2, noun.length())), classifier + noun);
        }
        String counted = found.group("a") == null ? found.group("b") : found.group("a");
        String told = counted.strip();
        String[] words = told.toLowerCase(Locale.ROOT).split(" ", -1);
        String last = words[words.length - 1].replaceFirst("s$", "");
        return last.isEmpty()
                ? null
                : new CountedUnit(last, String.join(" ", List.of(words).subList(0, words.length - 1)), told);
    }

    private List<String> attribute() {
        Matcher found = wordings.matcher("attribute", text);
        if (!found.find()) {
            return List.of();
        }
        List<String> pieces = new ArrayList<>();
        if (isChinese()) {
            String before = found.group("before").replaceFirst(wordings.line("attribute.opens"), "");
            String after = found.group("after").replaceFirst(wordings.line("attribute.ends"), "");
            for (String part : List.of(before.substring(Math.max(0, before.length() - 4)), after)) {
                for (int i = 0; i + 1 < part.length(); i++) {
                    String pair = part.substring(i, i + 2);
                    if (!wordings.found("attribute.none", pair)) {
                        pieces.add(pair);
                    }
                }
            }
            return pieces;
        }
        String[] words = found.group("before").toLowerCase(Locale.ROOT).split("\\s", -1);
        Set<String> empty = wordings.words("empty");
        for (int i = Math.max(0, words.length - 2); i < words.length; i++) {
            if (words[i].length() > 2 && !empty.contains(words[i])) {
                pieces.add(words[i].substring(
                        0,
                        Math.max(4, words[i].length() - 3) > words[i].length()
                                ? words[i].length()
                                : Math.max(4, words[i].length() - 3)));
            }
        }
        return pieces;
    }

    private List<String> numbers() {
        return matches(DIGITS, 0).stream()
                .map(number -> number.replaceFirst("[,.]+$", ""))
                .filter(number -> !YEAR.matcher(number).matches())
                .toList();
    }

    private @Nullable Integer count() {
        Matcher found = wordings.matcher("count", text);
        if (!found.find()) {
            return null;
        }
        String numeral = found.group("a") == null ? found.group("b") : found.group("a");
        return numeral(numeral);
    }

    private @Nullable Integer numeral(String numeral) {
        if (isChinese()) {
            String numerals = wordings.line("numerals");
            return numeral.equals(wordings.line("two")) ? 2 : 1 + numerals.indexOf(numeral);
        }
        int english = NUMERALS_EN.indexOf(numeral.toLowerCase(Locale.ROOT));
        return english >= 0 ? (Integer) (1 + english) : null;
    }

    private @Nullable Integer item() {
        Matcher found = wordings.matcher("series.item", text);
        if (!found.find()) {
            return null;
        }
        String number = found.group("n");
        if (number == null) {
            return QuestionAnalysis.LAST;
        }
        if (isChinese()) {
            return numeral(number);
        }
        int place = Numerals.place(number);
        return place == 0 ? (Integer) QuestionAnalysis.LAST : (Integer) place;
    }
}
