package briefing.question.followup;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.question.CountedUnit;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a pronoun stands for: the person or the thing that the question before, or its answer, names. */
final class Antecedent {

    private static final Pattern PERSON = Pattern.compile(LanguagePack.anyOf("follow-up.person"), CASE_INSENSITIVE);

    /** Behind these stands what a question is about: what does MIIT plan. */
    private static final Pattern AUXILIARY =
            Pattern.compile("\\b(?:do|does|did|has|have|will|can) $", CASE_INSENSITIVE);

    /** Words with a capital in a row, as a name has. */
    private static final Pattern FULL_NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{N}'’-]*+(?: \\p{Lu}[\\p{L}\\p{N}'’-]*+)*+");

    /** What stands behind the name of one who speaks or is introduced. */
    private static final Pattern SPEAKS = Pattern.compile(LanguagePack.anyOf("follow-up.speaks"), CASE_INSENSITIVE);

    /** Stands for several things, and not for the body or the name that acts. */
    private static final Pattern SEVERAL = Pattern.compile("them|these|those", CASE_INSENSITIVE);

    /** What is counted or chosen from: how many AI companies are there. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\b(?:how many|which|what) (?<things>(?:[\\w'’-]{1,30} ){0,3}[\\w'’-]{1,30}s) (?:is|are|was|were|do|does|did|has|have|had|will|can|would)\\b",
            CASE_INSENSITIVE);

    /** Stands for one thing. */
    private static final Pattern ONE = Pattern.compile("it|its|that one", CASE_INSENSITIVE);

    /** Before a thing that is known: the gala. */
    private static final Pattern DEFINITE = Pattern.compile("\\bthe $", CASE_INSENSITIVE);

    private static final List<String> TITLES = LanguagePack.allWords("person-titles");

    private static final Pattern ASKS = Pattern.compile(LanguagePack.anyOf("follow-up.asks"), CASE_INSENSITIVE);

    /** Characters of a Chinese name, most often. */
    private static final int LONGEST_NAME = 3;

    private Antecedent() {}

    /**
     * The words to put for a pronoun, or null.
     *
     * @param last question
     * @param said what was quoted in answer to it
     */
    static @Nullable String of(String pronoun, String last, String said) {
        return PERSON.matcher(pronoun).find() ? person(last, said) : body(last, said, pronoun);
    }

    /** The person that the last question or its answer names: one whose title or words are told comes first. */
    private static @Nullable String person(String last, String said) {
        for (String text : List.of(last, said)) {
            if (Language.of(text) == Language.CHINESE) {
                for (QuestionName name :
                        QuestionAnalysis.of(text, Language.CHINESE).names()) {
                    if (name.kind() == QuestionName.Kind.PERSON) {
                        return spoken(name.text(), text);
                    }
                }
            }
            String speaker = fullName(text, true);
            String name = speaker == null && text.equals(last) ? fullName(text, false) : speaker;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** A Chinese name with its last character, where that one and not the name stands before what the person says. */
    private static String spoken(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean longer = end + 1 < text.length()
                    && Character.isIdeographic(text.charAt(end))
                    && !speaks(text, end)
                    && speaks(text, end + 1);
            if (longer && name.length() < LONGEST_NAME) {
                return text.substring(at, end + 1);
            }
        }
        return name;
    }

    private static boolean speaks(String text, int at) {
        return SPEAKS.matcher(text).region(at, text.length()).lookingAt();
    }

    /** The first name of two words or more, without what a person is. */
    private static @Nullable String fullName(String text, boolean speaks) {
        Matcher name = FULL_NAME.matcher(text);
        while (name.find()) {
            List<String> parts = new ArrayList<>(List.of(name.group().split(" ", -1)));
            String before = text.substring(Math.max(0, name.start() - 20), name.start())
                    .strip()
                    .toLowerCase(Locale.ROOT);
            boolean told =
                    SPEAKS.matcher(text).region(name.end(), text.length()).lookingAt()
                            || TITLES.contains(before.substring(before.lastIndexOf(' ') + 1));
            while (!parts.isEmpty()
                    && (TITLES.contains(parts.get(0).toLowerCase(Locale.ROOT))
                            || ASKS.matcher(parts.get(0)).matches())) {
                told |= TITLES.contains(parts.remove(0).toLowerCase(Locale.ROOT));
            }
            if (parts.size() > 1 && (told || !speaks)) {
                return String.join(" ", parts).replaceFirst("['’]s$", "");
            }
        }
        return null;
    }

    /** What the last question is about: what has a name, else what it says most of. */
    private static @Nullable String body(String last, String said, String pronoun) {
        NamedPhrases named = NamedPhrases.of(last);
        if (!named.things().isEmpty() && named.things().stream().allMatch(Antecedent::isRole)) {
            return null; // nobody says "it" of a CEO
        }
        if (SEVERAL.matcher(pronoun).matches()) {
            Matcher counted = COUNTED.matcher(last);
            if (counted.find()) {
                return counted.group("things");
            }
            Optional<String> several =
                    named.things().stream().filter(Antecedent::isPlural).findFirst();
            CountedUnit unit = QuestionAnalysis.of(last, Language.of(last)).unit();
            String counts = unit == null || Language.of(last) == Language.CHINESE ? null : "the " + unit.told();
            return several.orElse(counts);
        }
        boolean single = ONE.matcher(pronoun).matches();
        List<String> things = named.things().stream()
                .filter(thing -> !single || !isPlural(thing))
                .toList();
        if (things.isEmpty() && !named.things().isEmpty()) {
            return null;
        }
        String longest = things.stream()
                .reduce((one, other) -> other.length() > one.length() ? other : one)
                .orElse(null);
        List<String> names = QuestionAnalysis.of(last, Language.of(last)).names().stream()
                .filter(name -> name.kind() != QuestionName.Kind.PERSON)
                .map(QuestionName::text)
                .toList();
        String subject = named.rows().stream()
                .filter(things::contains)
                .filter(row -> names.stream().anyMatch(row::contains))
                .findFirst()
                .orElse(longest);
        if (subject == null) {
            String name = fullName(said, false);
            return name == null || name.equals(fullName(said, true)) ? null : name; // who speaks is no thing
        }
        String kind = pronoun.substring(1);
        if (Language.of(last) == Language.CHINESE && subject.contains(kind) && !kind.isEmpty()) {
            return subject.substring(0, subject.indexOf(kind) + kind.length()); // this company
        }
        String own = subject;
        boolean subjectOf =
                AUXILIARY.matcher(last.substring(0, last.indexOf(own))).find();
        String about = subjectOf
                ? names.stream()
                        .filter(name -> own.startsWith(name) && !goesOn(own, name.length()))
                        .findFirst()
                        .orElse(own)
                : own;
        boolean definite =
                DEFINITE.matcher(last.substring(0, last.indexOf(about))).find();
        return definite ? "the " + about : about;
    }

    /** Whether a name goes on behind its first words: Paris Baguette. */
    private static boolean goesOn(String text, int end) {
        return end + 1 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1));
    }

    /** Whether it is what a person is, as a CEO. */
    static boolean isRole(String thing) {
        return TITLES.contains(thing.toLowerCase(Locale.ROOT));
    }

    /** No name, and ending as several things do. */
    static boolean isPlural(String thing) {
        boolean name = Character.isUpperCase(thing.charAt(thing.lastIndexOf(' ') + 1));
        return !name && thing.endsWith("s") && !thing.endsWith("ss");
    }
}
