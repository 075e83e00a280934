package briefing.answer.generate;

import java.util.regex.Pattern;

/** Knows a model's "no" in its own words from an answer. */
final class Refusals {

    private static final Pattern NO = Pattern.compile(
            "(?:没有|未|无法|不能|并未)(?:直接)?(?:提到|提及|说明|回答|涉及|给出|包含|找到|提供|得知|确定)"
                    + "|\\b(?:do|does|did|can)(?: not|n['’]t|not)\\b.{0,30}\\b(?:answer|mention|say|contain|provide|state|include|specify|address|determine)\\b"
                    + "|\\bno (?:information|mention|answer)\\b",
            Pattern.CASE_INSENSITIVE);

    private Refusals() {}

    static boolean isRefusal(String answer) {
        return NO.matcher(answer).find();
    }
}
