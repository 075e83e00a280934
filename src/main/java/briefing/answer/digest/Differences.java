package briefing.answer.digest;

import briefing.answer.digest.Comparison.Difference;
import briefing.answer.digest.Thoughts.Thought;
import briefing.answer.figure.Contradictions;
import briefing.answer.figure.Figure;
import briefing.answer.figure.FigureNames;
import briefing.answer.figure.FigureReader;
import briefing.answer.figure.SameThing;
import briefing.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which figures of two articles are of one thing, unit and time, and yet not the same; a value of it that both give is none. */
final class Differences {

    private final FigureNames names;
    private final Map<Thought, List<Figure>> figures = new HashMap<>();
    private final List<Thought> mine;
    private final List<Thought> theirs;

    Differences(List<Thought> mine, List<Thought> theirs, Language language) {
        this.mine = mine;
        this.theirs = theirs;
        names = new FigureNames(language);
        mine.forEach(this::read);
        theirs.forEach(this::read);
    }

    private void read(Thought thought) {
        figures.put(thought, FigureReader.of(thought.article(), thought.span()));
    }

    /** Those of two sentences about the same. */
    List<Difference> between(Thought one, Thought other) {
        return differences(one, other, Contradictions::differ);
    }

    /** Those of two sentences that may be about anything, so that each must say itself of what and of which time it speaks. */
    List<Difference> contradicting(Thought one, Thought other) {
        return differences(one, other, Contradictions::contradict);
    }

    private List<Difference> differences(Thought one, Thought other, BiPredicate<Figure, Figure> differ) {
        Set<Difference> differences = new LinkedHashSet<>();
        for (Figure a : of(one)) {
            for (Figure b : of(other)) {
                if (differ.test(a, b) && !isIn(a, theirs) && !isIn(b, mine)) {
                    String time = a.period() == null ? "" : names.of(a.period());
                    differences.add(new Difference(names.thing(a) + time, names.value(a), names.value(b)));
                }
            }
        }
        return new ArrayList<>(differences);
    }

    private List<Figure> of(Thought thought) {
        return figures.getOrDefault(thought, List.of());
    }

    private boolean isIn(Figure figure, List<Thought> thoughts) {
        return thoughts.stream()
                .flatMap(thought -> of(thought).stream())
                .anyMatch(other -> other.quantity().is(figure.quantity())
                        && Objects.equals(other.period(), figure.period())
                        && SameThing.is(other, figure));
    }
}
