package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.answer.figure.Figure;
import briefing.answer.figure.FigureNames;
import briefing.answer.figure.FigureTable;
import briefing.language.Language;
import briefing.language.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a topic as a table.
 *
 * @param citations of all sources, row by row
 * @param cut whether more articles speak of the topic than were read
 */
public record Figures(
        Language language, String topic, List<String> missing, FigureTable table, List<Citation> citations, boolean cut)
        implements Digest {

    /** Contradictions of which the quotes are shown below the table; the others are marked in it. */
    private static final int QUOTED = 20;

    /** One row in words, with the numbers of its citations and of the rows that contradict it, both from 1. */
    public record Line(
            String thing, String value, String period, List<Citation> sources, List<Integer> contradictedBy) {}

    public List<Line> lines() {
        FigureNames names = new FigureNames(language);
        List<Line> lines = new ArrayList<>();
        int n = 0;
        for (FigureTable.Row row : table.rows()) {
            List<Citation> sources = citations.subList(n, n + row.sources().size());
            n += row.sources().size();
            Figure figure = row.figure(language);
            String period = row.period() == null ? "" : names.period(row.period());
            List<Integer> others = row.others().stream().map(other -> other + 1).toList();
            lines.add(new Line(names.thing(figure), names.value(figure), period, List.copyOf(sources), others));
        }
        return lines;
    }

    @Override
    public String text() {
        Messages messages = Messages.of(language);
        if (isEmpty()) {
            return topic.isEmpty()
                    ? messages.get("digest.no-figures.all")
                    : withMissing(messages.get("digest.no-figures", topic));
        }
        List<String> lines = new ArrayList<>();
        List<Line> rows = lines();
        for (Line line : rows) {
            StringBuilder marks = new StringBuilder();
            line.sources()
                    .forEach(source -> marks.append('[').append(source.n()).append(']'));
            lines.add(line.thing() + messages.get("figure.colon") + line.value()
                    + (line.period().isEmpty() ? "" : messages.get("figure.of", line.period()))
                    + (line.contradictedBy().isEmpty() ? "" : " !")
                    + " " + marks);
        }
        List<int[]> pairs = table.contradictions();
        for (int[] pair : pairs.subList(0, Math.min(QUOTED, pairs.size()))) {
            lines.add("");
            lines.add("! " + messages.get("figure.contradiction"));
            for (int row : pair) {
                Line line = rows.get(row);
                Citation source = line.sources().get(0);
                lines.add("  " + source.quote() + messages.dated(source.published()) + " [" + source.n() + "]");
            }
        }
        if (cut) {
            lines.add("");
            lines.add(messages.get("digest.cut"));
        }
        return withMissing(String.join("\n", lines));
    }
}
