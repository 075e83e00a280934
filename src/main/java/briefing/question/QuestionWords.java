package briefing.question;

import java.util.regex.Pattern;

/** The words of a question that ask, and tell nothing about what the answer has in it. */
public final class QuestionWords {

    /**
     * The noun that a question word goes with names the kind of answer, which rarely stands in the answer itself: what
     * <i>city</i> did…, …任什么<i>职务</i>？
     */
    private static final Pattern KIND = Pattern.compile(
            "(?:什么|哪一?个|哪一?种|何种)(?!时候|样|的|人)[\\p{IsHan}]{1,3}(?=[，。？?、]|$)"
                    + "|\\b(?:what|which) \\w+ (?=did |does |do |is |are |was |were |has |have |had |can |will )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKING = Pattern.compile(
            "请问|请|告诉我|一下|什么样的?|什么时候|什么|为什么|为何|怎么样?|怎样|如何|哪一?[些个家种位年项类天月场]|哪里|哪儿|哪|谁|多少|多大|多长|多久|多高|几[个家种位项类年月天]?|是否|有没有|吗|呢|有何"
                    + "|\\b(?:what|who|whom|whose|when|where|why|how|which|did|does|do|many|much|please|tell me|is|are|was|were|the|there|has|have|had|can|could|would|will|should|name|type|kind|list|give|explain|describe)\\b",
            Pattern.CASE_INSENSITIVE);

    private QuestionWords() {}

    /** The question without them, or the question where nothing is left. */
    public static String without(String question) {
        String left = ASKING.matcher(KIND.matcher(question).replaceAll(" ")).replaceAll(" ");
        return left.codePoints().anyMatch(Character::isLetterOrDigit) ? left : question;
    }
}
