package briefing.question.followup;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Messages;
import briefing.language.Numerals;
import briefing.question.ChineseTagger;
import briefing.question.ChineseTagger.Word;
import briefing.question.CountedUnit;
import briefing.question.QuestionAnalysis;
import briefing.question.followup.FollowUp.Whole;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line that asks for another kind of thing of the same: how many, since when, by how much, after a question of something
 * else. It takes the place of what that asked for, so that the last answer does not answer it again.
 */
final class OtherKind {

    private static final Pattern ASKS = Pattern.compile(
            LanguagePack.anyOf("follow-up.kind") + "|" + LanguagePack.anyOf("follow-up.kind-measure"),
            CASE_INSENSITIVE);

    /** What asks for a number or a choice of things, which are named behind it. */
    private static final Pattern COUNTS =
            Pattern.compile(LanguagePack.anyOf("follow-up.kind-counts"), CASE_INSENSITIVE);

    /** What a question ends in that asks for something of what stands before it. */
    private static final Pattern TAIL = Pattern.compile(
            "(?:" + LanguagePack.anyOf("follow-up.kind") + "|" + LanguagePack.anyOf("follow-up.asking-tail") + ")$",
            CASE_INSENSITIVE);

    private OtherKind() {}

    /** Whether a line, without what opens and closes it, says nothing but what is asked for. */
    static boolean isOne(String part) {
        return ASKS.matcher(part).matches();
    }

    /** The last question, asking for that; empty where no question is of both languages. */
    static Optional<Whole> whole(String last, String part) {
        if (Language.of(last) != Language.of(part)) {
            return Optional.empty();
        }
        return Optional.of(Language.of(last) == Language.CHINESE ? chinese(last, part) : english(last, part));
    }

    private static Whole chinese(String last, String part) {
        String topic = topic(last);
        return topic.isEmpty()
                ? beside(last, part)
                : new Whole(Messages.of(Language.CHINESE).get("follow-up.kind", topic, part), true, List.of(), true);
    }

    /** What a Chinese question asks of: without the words that ask at its end and a verb before them. */
    private static String topic(String last) {
        String text = FollowUp.withoutClosing(last);
        Matcher tail = TAIL.matcher(text);
        if (!tail.find()) {
            return String.join("", NamedPhrases.of(last).things());
        }
        List<Word> words = ChineseTagger.words(text.substring(0, tail.start()));
        int end = words.size();
        while (end > 0 && NamedPhrases.isVerb(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end).stream().map(Word::text).collect(Collectors.joining());
    }

    private static Whole english(String last, String part) {
        Matcher counts = COUNTS.matcher(part);
        String counted = counts.lookingAt() ? counted(last) : null;
        if (counted == null) {
            return beside(last, part);
        }
        String others = NamedPhrases.of(last).things().stream()
                .filter(thing -> !counted.contains(thing) && !thing.contains(counted))
                .collect(Collectors.joining(", "));
        int space = counted.indexOf(' ');
        boolean numbered = space > 0 && Numerals.value(counted.substring(0, space)) > 0; // how many of five tasks
        String asked = counts.group() + " " + (numbered ? counted.substring(space + 1) : counted);
        return new Whole(others.isEmpty() ? asked + "?" : asked + " (" + others + ")?", false, List.of(), true);
    }

    /** Things that can be counted: what the last question counts, or what it names in the plural. */
    private static @Nullable String counted(String last) {
        CountedUnit unit = QuestionAnalysis.of(last, Language.of(last)).unit();
        return unit != null
                ? unit.told()
                : NamedPhrases.of(last).things().stream()
                        .filter(Antecedent::isPlural)
                        .findFirst()
                        .orElse(null);
    }

    /** The last question and, beside it, what is asked for: no sentence is made of them that nobody would say. */
    static Whole beside(String last, String part) {
        return new Whole(
                Messages.of(Language.of(last)).get("follow-up.beside", FollowUp.withoutClosing(last), part),
                false,
                List.of(),
                true);
    }
}
