package briefing.answer.generate;

import briefing.language.LanguagePack;
import java.util.regex.Pattern;

/** Knows a model's "no" in its own words from an answer. */
final class Refusals {

    private static final Pattern NO = Pattern.compile(LanguagePack.anyOf("refusal"), Pattern.CASE_INSENSITIVE);

    private Refusals() {}

    static boolean isRefusal(String answer) {
        return NO.matcher(answer).find();
    }
}
