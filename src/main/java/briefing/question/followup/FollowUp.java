package briefing.question.followup;

import static java.lang.Character.isUpperCase;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Messages;
import briefing.question.ArticleQuestion;
import briefing.question.QuestionAnalysis;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions that can only be understood from the one before: told by what points back, and made whole by putting what they
 * name in the place of what it takes in that one: a time, a place, a thing, or a name for a pronoun.
 */
public final class FollowUp {

    private static final Pattern PRONOUN = Pattern.compile(LanguagePack.anyOf("follow-up.pronoun"), CASE_INSENSITIVE);

    /** Some of what was named before, whatever name stands in front: is Acme one of them? */
    static final Pattern OF_SEVERAL = Pattern.compile(LanguagePack.anyOf("follow-up.of-several"), CASE_INSENSITIVE);

    /** A day of the month that was spoken of. */
    private static final Pattern DAY = Pattern.compile(LanguagePack.anyOf("follow-up.day"), CASE_INSENSITIVE);

    /** A month with the number of a day at its end. */
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile(LanguagePack.anyOf("follow-up.month-and-day"), CASE_INSENSITIVE);

    /** Behind what an English question asks for. */
    private static final Pattern AUXILIARY = Pattern.compile(
            "\\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\\b", CASE_INSENSITIVE);

    /** What asks for another circumstance of the same. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?:by|since|until|from) (?:how (?:much|many)|when|what)|why|when|where|how (?:much|often|long|fast)",
            CASE_INSENSITIVE);

    /** A pronoun that owns what follows it. */
    private static final Pattern POSSESSIVE = Pattern.compile("his|her|its|their", CASE_INSENSITIVE);

    private static final Pattern CLOSES = Pattern.compile(LanguagePack.anyOf("follow-up.closes"), CASE_INSENSITIVE);

    /** So few letters beside the words that ask name no topic of their own: 增长了多少？, why? */
    private static final int NO_TOPIC = 2;

    /** What is longer says by itself what it is about. */
    private static final int LONGEST = 150;

    /** What takes the place of something else is no longer, in words or Chinese characters. */
    private static final int LONGEST_PART = 6;

    private static final int LONGEST_CHINESE_PART = 12;

    static final Pattern TIME = Pattern.compile(LanguagePack.anyOf("follow-up.time"), CASE_INSENSITIVE);

    private static final Pattern OPENING =
            Pattern.compile("^\\s*+(?:" + LanguagePack.anyOf("follow-up.opens") + ")[,，\\s]*+", CASE_INSENSITIVE);

    private static final Pattern BEFORE_THING =
            Pattern.compile("^(?:" + LanguagePack.anyOf("follow-up.before") + ")", CASE_INSENSITIVE);

    private static final String SPACES = " \t\n\u000B\f\r";

    /** A capital that does not begin the question. */
    private static final Pattern NAME = Pattern.compile("\\s\\p{Lu}");

    private static final Pattern ASKS = Pattern.compile(LanguagePack.anyOf("follow-up.asks"), CASE_INSENSITIVE);

    /** What only a whole question has. */
    private static final Pattern WHOLE = Pattern.compile(LanguagePack.anyOf("follow-up.whole"), CASE_INSENSITIVE);

    private static final Pattern DEFINES = Pattern.compile(LanguagePack.anyOf("follow-up.defines"), CASE_INSENSITIVE);

    /** Opens what is compared with what was asked: compared with 2024, 和2024年相比 */
    private static final Pattern COMPARES = Pattern.compile(LanguagePack.anyOf("follow-up.compares"), CASE_INSENSITIVE);

    /** What somebody did about something that must have been spoken of: how did the ministry respond? */
    private static final Pattern REACTS = Pattern.compile(LanguagePack.anyOf("follow-up.reacts"), CASE_INSENSITIVE);

    private static final List<String> PARTICLES = LanguagePack.allWords("closing-particles");

    private FollowUp() {}

    /**
     * A follow-up made whole.
     *
     * @param replaced whether it took the place of something, so that the next one may take that place again
     * @param instead words of the thing that took the place of another one, of which the answer must speak
     * @param kind whether it asks for another kind of thing of the same, which the answer must have
     */
    public record Whole(String question, boolean replaced, List<String> instead, boolean kind) {

        public Whole(String question, boolean replaced) {
            this(question, replaced, List.of(), false);
        }
    }

    /** A question about the articles themselves is none: "it" is an article then, and no words are missing. */
    public static boolean isFollowUp(String asked) {
        String text = asked.strip();
        return text.length() <= LONGEST && !ArticleQuestion.isOne(text) && isIncomplete(text);
    }

    private static boolean isIncomplete(String text) {
        return pointsBack(text)
                || isPart(text)
                || TIME.matcher(part(text)).matches()
                || hasNoTopic(text)
                || OtherKind.isOne(part(text))
                || REACTS.matcher(part(text)).matches();
    }

    /** A name in front of a pronoun is what it stands for, and so is a thing in front of one that owns. */
    private static boolean pointsBack(String text) {
        Matcher points = PRONOUN.matcher(text);
        if (!points.find()) {
            return false;
        }
        String before = text.substring(0, points.start());
        if (OF_SEVERAL.matcher(text).find()) {
            return NamedPhrases.of(before).rows().stream().allMatch(row -> isUpperCase(row.charAt(0)));
        }
        boolean ownsInside = POSSESSIVE.matcher(points.group()).matches()
                && !NamedPhrases.of(before).rows().isEmpty();
        return !ownsInside && !NAME.matcher(before).find();
    }

    /** Opened or closed as what goes on, and no whole question: and exports? 那上海呢 */
    private static boolean isPart(String text) {
        boolean opens = OPENING.matcher(text).find();
        boolean closes = CLOSES.matcher(text).find();
        String part = part(text);
        boolean compares = COMPARES.matcher(part).lookingAt();
        return (opens || closes || compares)
                        && !part.isEmpty()
                        && isShort(part)
                        && !WHOLE.matcher(part).find()
                || opens && hasNoTopic(part);
    }

    /** Whether a line names another day of the month that the last question names: and the 10th? 10号呢 */
    public static boolean isAnotherDay(String last, String asked) {
        return DAY.matcher(part(asked)).matches() && MONTH_AND_DAY.matcher(last).find();
    }

    /** Whether a line asks for some of what was named before. */
    public static boolean isOfSeveral(String asked) {
        return OF_SEVERAL.matcher(asked).find();
    }

    /** Whether a question says what happens, and not to what: 在哪里举行 */
    public static boolean namesNoThing(String asked) {
        return NamedPhrases.of(asked).things().isEmpty();
    }

    private static boolean isShort(String part) {
        return Language.of(part) == Language.CHINESE
                ? part.length() <= LONGEST_CHINESE_PART
                : part.split(" ", -1).length <= LONGEST_PART;
    }

    /** A question word with next to nothing beside it; two letters may be a name where somebody asks what or who it is. */
    private static boolean hasNoTopic(String text) {
        boolean asks =
                text.endsWith("?") || text.endsWith("？") || ASKS.matcher(text).find();
        long letters = ASKS.matcher(text)
                .replaceAll("")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
        return asks && letters <= NO_TOPIC && !DEFINES.matcher(text).find();
    }

    /** Without what opens and closes it. */
    private static String part(String asked) {
        return withoutClosing(OPENING.matcher(asked.strip()).replaceFirst(""));
    }

    /**
     * The last question with what the follow-up puts in place of something in it.
     *
     * @param said what was quoted in answer to it, where a pronoun may have its name
     * @param nearness how near two texts are in meaning
     */
    public static Whole over(String last, String asked, String said, ToDoubleBiFunction<String, String> nearness) {
        String part = part(asked);
        if (part.isEmpty()) {
            return new Whole(last, false);
        }
        if (Language.of(last) != Language.of(asked) && hasNoTopic(asked.strip()) && !pointsBack(asked.strip())) {
            return new Whole(asked.strip(), true); // no question is of two languages
        }
        boolean noTopic = isOfNothing(last);
        if (REACTS.matcher(part).matches()) {
            return new Whole(asked.strip(), false); // to what is talked of
        }
        boolean ofKind = OtherKind.isOne(part) && !noTopic;
        if (ofKind && pointsBack(asked.strip()) && Language.of(last) == Language.of(part)) {
            return OtherKind.beside(last, part);
        }
        Optional<String> named = named(noTopic ? "" : last, asked.strip(), said);
        if (named.isPresent()) {
            boolean ofThem = OF_SEVERAL.matcher(part).find()
                    && QuestionAnalysis.of(part, Language.of(part)).names().isEmpty();
            return new Whole(named.get(), true, List.of(), ofThem);
        }
        Matcher day = MONTH_AND_DAY.matcher(last);
        if (isAnotherDay(last, asked) && day.find()) {
            int from = day.end();
            while (Character.isDigit(last.charAt(from - 1))) {
                from--;
            }
            return new Whole(last.substring(0, from) + part.replaceAll("\\D", "") + last.substring(day.end()), true);
        }
        Optional<String> otherwise = hasNoTopic(asked.strip()) ? askedOtherwise(last, part) : Optional.empty();
        if (otherwise.isPresent()) {
            return new Whole(otherwise.get(), true, List.of(), true);
        }
        Optional<Whole> kind = ofKind ? OtherKind.whole(last, part) : Optional.empty();
        if (kind.isPresent()) {
            return kind.get();
        }
        Matcher before = TIME.matcher(last);
        boolean onlyTime = TIME.matcher(part).matches();
        if (onlyTime && before.find()) {
            return new Whole(before.replaceFirst(Matcher.quoteReplacement(spaced(before.group(), part))), true);
        }
        boolean chinese = Language.of(last) == Language.CHINESE;
        if (onlyTime && chinese) {
            return new Whole(part + last, true);
        }
        if (COMPARES.matcher(part).lookingAt()) {
            return new Whole(Messages.of(Language.of(asked)).get("follow-up.over", withoutClosing(last), part), false);
        }
        if (!onlyTime && !WHOLE.matcher(part).find()) {
            String thing = BEFORE_THING.matcher(part).replaceFirst("");
            boolean ofTwo = Language.of(thing) != Language.of(last) && Language.of(asked) != Language.of(last);
            if (ofTwo) {
                // No sentence is of two languages: the thing is asked for, of the same time.
                boolean timed = !chinese && before.reset().find();
                return new Whole(timed ? thing + " " + before.group().strip() : thing, true);
            }
            String preposition = part.substring(0, part.length() - thing.length());
            Optional<String> whole = new Replacement(last, preposition, thing).whole(nearness);
            if (whole.isPresent()) {
                return new Whole(whole.get(), true, NamedPhrases.newWords(thing, last), false);
            }
        }
        boolean nothingNamed = pointsBack(asked.strip())
                && !NamedPhrases.of(last).things().stream().anyMatch(thing -> !Antecedent.isRole(thing));
        if ((noTopic || nothingNamed) && !onlyTime) {
            return new Whole(asked.strip(), false);
        }
        if (pointsBack(asked.strip())
                && Language.of(last) == Language.of(part)
                && Language.of(part) != Language.CHINESE) {
            return OtherKind.beside(last, part); // nothing that it names stands for the pronoun
        }
        String topic = TIME.matcher(part).find() ? before.reset().replaceAll("").strip() : last.strip();
        return new Whole(Messages.of(Language.of(asked)).get("follow-up.over", withoutClosing(topic), part), onlyTime);
    }

    /** The last question with other words that ask, in English, where these stand in front: by how much did exports grow? */
    private static Optional<String> askedOtherwise(String last, String part) {
        Matcher auxiliary = AUXILIARY.matcher(last);
        if (!OTHERWISE.matcher(part).matches()
                || !auxiliary.find()
                || Language.of(last) != Language.ENGLISH
                || Language.of(part) != Language.ENGLISH) {
            return Optional.empty();
        }
        String asks = last.substring(0, auxiliary.start()).strip();
        String rest = last.substring(auxiliary.end());
        return asks.isEmpty() || hasNoTopic(asks + "?")
                ? Optional.of(part + " " + auxiliary.group().toLowerCase(Locale.ROOT) + rest)
                : Optional.empty();
    }

    /** Whether a question is about the articles and names nothing that they are about: it is no topic. */
    private static boolean isOfNothing(String question) {
        return ArticleQuestion.isOfAll(question);
    }

    /** With a name, or what the last question is about, for the pronoun. */
    private static Optional<String> named(String last, String asked, String said) {
        String text = OPENING.matcher(asked).replaceFirst("");
        Matcher found = PRONOUN.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String subject = Antecedent.of(found.group(), last, said);
        if (subject == null) {
            return Optional.empty();
        }
        boolean possessive = POSSESSIVE.matcher(found.group()).matches() && text.startsWith(" ", found.end());
        return Optional.of(found.replaceFirst(Matcher.quoteReplacement(subject + (possessive ? "’s" : ""))));
    }

    /** Without the particle, the signs and the spaces that close a question. */
    static String withoutClosing(String text) {
        int end = endBefore(text, endBefore(text, endBefore(text, text.length(), SPACES), "?？。.!！"), SPACES);
        boolean particle = end > 0 && PARTICLES.contains(text.substring(end - 1, end));
        return text.substring(0, particle ? end - 1 : end);
    }

    private static int endBefore(String text, int end, String passedOver) {
        int before = end;
        while (before > 0 && passedOver.indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        return before;
    }

    /** With the preposition that the time before had, where the new one has none. */
    private static String spaced(String before, String added) {
        Matcher preposition = Pattern.compile("^(?:in|for|of|during|by|before|after|until|since|on) ", CASE_INSENSITIVE)
                .matcher(before);
        boolean bare = added.matches("\\d+");
        return preposition.find() && bare ? preposition.group() + added : added;
    }
}
