package briefing.answer.extract;

import briefing.passage.Sentences;
import briefing.passage.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences that nobody understands without the one before, as they open with a word that points back to it. */
final class Anaphora {

    private static final Pattern OPENS = Pattern.compile(
            "(?:he|she|it|they|his|her|its|their|this|these|those)\\b"
                    + "|[他她它]|其(?![他它中余次实])|此[举项类次]|这(?!里)|该[法案项计政条]",
            Pattern.CASE_INSENSITIVE);

    private Anaphora() {}

    /** The sentence, with the one before in the same paragraph where it needs that one. */
    static Span resolved(String text, Span sentence) {
        if (!OPENS.matcher(sentence.of(text)).lookingAt()) {
            return sentence;
        }
        int paragraph = text.lastIndexOf('\n', sentence.start()) + 1;
        List<Span> before = Sentences.of(text.substring(paragraph, sentence.start()));
        return before.isEmpty()
                ? sentence
                : new Span(paragraph + before.get(before.size() - 1).start(), sentence.end());
    }
}
