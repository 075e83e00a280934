package briefing.answer.extract;

import briefing.language.LanguagePack;
import briefing.passage.Sentences;
import briefing.passage.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences that nobody understands without the one before, as they open with a word that points back to it. */
final class Anaphora {

    private static final Pattern OPENS = Pattern.compile(LanguagePack.anyOf("anaphora"), Pattern.CASE_INSENSITIVE);

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
