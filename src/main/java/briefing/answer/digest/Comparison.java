package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.language.Language;
import briefing.language.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two articles side by side.
 *
 * @param both what both speak of, in the order of the first
 * @param first what only the first says
 * @param second what only the second says
 */
public record Comparison(
        Language language,
        String firstTitle,
        String secondTitle,
        List<Pair> both,
        List<Statement> first,
        List<Statement> second)
        implements Digest {

    /**
     * Sentences about the same.
     *
     * @param firstFigures that only the first has
     * @param secondFigures that only the second has
     */
    public record Pair(Statement first, Statement second, List<String> firstFigures, List<String> secondFigures) {

        /** Whether both give figures, and others. */
        public boolean differs() {
            return !firstFigures.isEmpty() && !secondFigures.isEmpty();
        }
    }

    @Override
    public List<Citation> citations() {
        return Stream.of(
                        both.stream().flatMap(pair -> Stream.of(pair.first(), pair.second())),
                        first.stream(),
                        second.stream())
                .flatMap(statements -> statements)
                .map(Statement::citation)
                .sorted(Comparator.comparingInt(Citation::n))
                .toList();
    }

    @Override
    public String text() {
        Messages messages = Messages.of(language);
        List<String> lines = new ArrayList<>();
        lines.add(messages.get(both.isEmpty() ? "digest.nothing-common" : "digest.both", firstTitle, secondTitle));
        for (Pair pair : both) {
            lines.add("- A: " + indented(pair.first(), 5));
            lines.add("  B: " + indented(pair.second(), 5));
            if (pair.differs()) {
                lines.add("  "
                        + messages.get(
                                "digest.differ",
                                String.join(messages.get("list.between"), pair.firstFigures()),
                                String.join(messages.get("list.between"), pair.secondFigures())));
            }
        }
        only(lines, messages, "A", firstTitle, first);
        only(lines, messages, "B", secondTitle, second);
        return String.join("\n", lines);
    }

    /** The lines of a series below each other. */
    private static String indented(Statement statement, int columns) {
        return statement.marked().replace("\n", "\n" + " ".repeat(columns));
    }

    private static void only(
            List<String> lines, Messages messages, String side, String title, List<Statement> statements) {
        if (!statements.isEmpty()) {
            lines.add("");
            lines.add(messages.get("digest.only", side, title));
            statements.forEach(statement -> lines.add("- " + indented(statement, 2)));
        }
    }
}
