package briefing.answer.claim;

import briefing.language.LanguagePack;
import briefing.language.Quantities;
import briefing.language.Quantity;
import briefing.passage.Passage;
import briefing.passage.Sentences;
import briefing.passage.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a rise from a fall. */
final class Direction {

    private static final Pattern UP = Pattern.compile(LanguagePack.anyOf("direction.up"), Pattern.CASE_INSENSITIVE);

    private static final Pattern DOWN = Pattern.compile(LanguagePack.anyOf("direction.down"), Pattern.CASE_INSENSITIVE);

    /** A fall that is called a rise. */
    private static final Pattern NOT_UP = Pattern.compile(LanguagePack.anyOf("direction.not-up"));

    private Direction() {}

    /** Whether a claim's figure rises where each sentence with that figure says that it falls, or the other way about. */
    static boolean contradicts(String said, List<Passage> cited) {
        List<Quantity> figures = Quantities.in(said);
        int direction = of(said);
        if (figures.isEmpty() || direction == 0) {
            return false;
        }
        List<String> sentences = cited.stream()
                .map(Passage::text)
                .flatMap(text -> Sentences.of(text).stream().map((Span span) -> span.of(text)))
                .filter(sentence -> {
                    List<Quantity> there = Quantities.in(sentence);
                    return figures.stream().anyMatch(figure -> there.stream().anyMatch(figure::is));
                })
                .toList();
        return !sentences.isEmpty() && sentences.stream().allMatch(sentence -> of(sentence) == -direction);
    }

    /** 1 for a text that speaks of rises only, -1 of falls only, 0 of both or neither. */
    private static int of(String text) {
        boolean down = DOWN.matcher(text).find();
        boolean up = UP.matcher(NOT_UP.matcher(text).replaceAll("")).find();
        return up == down ? 0 : up ? 1 : -1;
    }
}
