package briefing.answer.conversation;

import briefing.language.LanguagePack;
import briefing.passage.FullNames;
import briefing.passage.Span;
import briefing.question.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who speaks where something was quoted: the sentence that says so, and the one that has the name in full. */
final class Speaker {

    private static final Pattern SPEAKS = Pattern.compile(LanguagePack.anyOf("conversation.speaks"));

    private static final Pattern PRONOUN = Pattern.compile(LanguagePack.anyOf("conversation.speaks.pronoun"));

    private final Shown shown;
    private final String text;

    private Speaker(Shown shown) {
        this.shown = shown;
        text = shown.article().text();
    }

    /** The sentences, in the order in which they are read; empty where nobody is said to speak. */
    static List<Span> of(Shown shown, int near) {
        return new Speaker(shown).sentences(near);
    }

    private List<Span> sentences(int near) {
        Span said = first(
                Stream.of(
                                shown.quoted().stream(),
                                shown.preceding().stream(),
                                shown.following().stream().limit(near))
                        .flatMap(all -> all),
                sentence -> SPEAKS.matcher(sentence).find());
        if (said == null) {
            return List.of();
        }
        List<Span> sentences = new ArrayList<>();
        Span named = isPronoun(said) ? before(said) : said;
        Span full = named == null ? null : inFull(named);
        for (Span span : Stream.of(full, named, said)
                .filter(span -> span != null)
                .distinct()
                .toList()) {
            // The one between says no more than the name does.
            if (!span.equals(named) || full == null || full.equals(named) || said.equals(named)) {
                sentences.add(span);
            }
        }
        return sentences;
    }

    private @Nullable Span first(Stream<Span> sentences, Predicate<String> holds) {
        return sentences
                .filter(sentence -> holds.test(Wordings.bounded(sentence.of(text))))
                .findFirst()
                .orElse(null);
    }

    private boolean isPronoun(Span sentence) {
        return PRONOUN.matcher(sentence.of(text)).find();
    }

    /** The nearest sentence before in which somebody speaks who is named. */
    private @Nullable Span before(Span said) {
        List<Span> earlier = shown.sentences().stream()
                .filter(sentence -> sentence.end() <= said.start())
                .toList();
        return first(
                Stream.iterate(earlier.size() - 1, i -> i >= 0, i -> i - 1).map(earlier::get),
                sentence -> SPEAKS.matcher(sentence).find()
                        && !PRONOUN.matcher(sentence).find());
    }

    /** The first sentence that has the name with another one before or behind it; null where that is said nowhere. */
    private @Nullable Span inFull(Span sentence) {
        String name = FullNames.speaker(sentence.of(text));
        if (name.isEmpty()) {
            return null;
        }
        return first(shown.sentences().stream(), text -> FullNames.hasInFull(name, text));
    }
}
