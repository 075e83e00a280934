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
     * @param differences figures of one thing and time that are not the same in both
     */
    public record Pair(Statement first, Statement second, List<Difference> differences) {}

    /**
     * What two articles say of one thing and time.
     *
     * @param thing of which the figures are, with its time
     * @param first figure of the first article, as it is shown
     * @param second figure of the second
     */
    public record Difference(String thing, String first, String second) {}

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
            for (Difference difference : pair.differences()) {
                lines.add("  "
                        + messages.get("digest.differ", difference.thing(), difference.first(), difference.second()));
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
