package briefing.answer.claim;

import briefing.language.Quantities;
import briefing.language.Quantity;
import briefing.passage.Passage;
import briefing.passage.Sentences;
import briefing.passage.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a rise from a fall. */
final class Direction {

    private static final Pattern UP = Pattern.compile(
            "增长|上升|上涨|提高|增加|扩大|回升|攀升|增至|升至"
                    + "|\\b(?:rise[sn]?|rose|rising|increas\\w*|grew|grow[sn]?|growth|growing|climb\\w*|up by|expand\\w*|jump\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DOWN = Pattern.compile(
            "下降|下跌|降低|减少|缩小|回落|下滑|降至|跌至|收窄|负增长"
                    + "|\\b(?:fell|falls?|fallen|falling|decreas\\w*|declin\\w*|drop\\w*|down by|shr[aiu]nk\\w*|lower\\w*|reduc\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

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
        boolean up = UP.matcher(text.replace("负增长", "")).find();
        return up == down ? 0 : up ? 1 : -1;
    }
}
