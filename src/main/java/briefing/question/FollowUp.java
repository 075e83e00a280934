package briefing.question;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Messages;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions that can only be understood from the one before: told by what points back, and completed with that one. */
public final class FollowUp {

    private static final Pattern POINTS_BACK =
            Pattern.compile(LanguagePack.anyOf("follow-up.points-back"), CASE_INSENSITIVE);

    /** So few letters beside the words that ask name no topic of their own: 增长了多少？, why? */
    private static final int NO_TOPIC = 2;

    /** What is longer says by itself what it is about. */
    private static final int LONGEST = 150;

    private static final Pattern TIME = Pattern.compile(LanguagePack.anyOf("follow-up.time"), CASE_INSENSITIVE);

    private static final Pattern OPENING =
            Pattern.compile("^\\s*+(?:" + LanguagePack.anyOf("follow-up.opens") + ")[,，\\s]*", CASE_INSENSITIVE);

    private static final String SPACES = " \t\n\u000B\f\r";

    /** A capital that does not begin the question. */
    private static final Pattern NAME = Pattern.compile("\\s\\p{Lu}");

    private static final Pattern ASKS = Pattern.compile(LanguagePack.anyOf("follow-up.asks"), CASE_INSENSITIVE);

    private static final Pattern DEFINES = Pattern.compile(LanguagePack.anyOf("follow-up.defines"), CASE_INSENSITIVE);

    private static final List<String> PARTICLES = LanguagePack.allWords("closing-particles");

    private FollowUp() {}

    /** A question about the articles themselves is none: "it" is an article then, and no words are missing. */
    public static boolean isFollowUp(String asked) {
        String text = asked.strip();
        return text.length() <= LONGEST && !ArticleQuestion.isOne(text) && isIncomplete(text);
    }

    private static boolean isIncomplete(String text) {
        return pointsBack(text) || TIME.matcher(withoutClosing(text)).matches() || hasNoTopic(text);
    }

    /** A name in front of a pronoun is what it stands for. */
    private static boolean pointsBack(String text) {
        Matcher points = POINTS_BACK.matcher(text);
        return points.find() && !NAME.matcher(text.substring(0, points.start())).find();
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

    /** The last question with what the follow-up puts in place of it: another time, or more words. */
    public static String over(String last, String asked) {
        String added = withoutClosing(OPENING.matcher(asked.strip()).replaceFirst(""));
        if (added.isEmpty()) {
            return last;
        }
        Matcher before = TIME.matcher(last);
        boolean onlyTime = TIME.matcher(added).matches();
        if (onlyTime && before.find()) {
            return before.replaceFirst(Matcher.quoteReplacement(spaced(before.group(), added)));
        }
        String topic =
                TIME.matcher(added).find() ? before.reset().replaceAll("").strip() : last.strip();
        String ended = withoutClosing(topic);
        return Messages.of(Language.of(asked)).get("follow-up.over", ended, added);
    }

    /** Without the particle, the signs and the spaces that close a question. */
    private static String withoutClosing(String text) {
        int end = endBefore(text, endBefore(text, endBefore(text, text.length(), SPACES), "?？。."), SPACES);
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
        Matcher preposition =
                Pattern.compile("^(?:in|for|of|during) ", CASE_INSENSITIVE).matcher(before);
        boolean bare = added.matches("\\d+");
        return preposition.find() && bare ? preposition.group() + added : added;
    }
}
