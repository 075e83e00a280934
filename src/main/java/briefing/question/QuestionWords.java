package briefing.question;

import java.util.regex.Pattern;

/** The words of a question that ask, and tell nothing about what the answer has in it. */
public final class QuestionWords {

    private static final Pattern KIND = Wordings.any("asking.kind");

    private static final Pattern ASKING = Wordings.any("asking.words");

    private QuestionWords() {}

    /** The question without them, or the question where nothing is left. */
    public static String without(String question) {
        String left = ASKING.matcher(KIND.matcher(question).replaceAll(" ")).replaceAll(" ");
        return left.codePoints().anyMatch(Character::isLetterOrDigit) ? left : question;
    }
}
