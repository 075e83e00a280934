package briefing.assistant.json;

import briefing.answer.Citation;
import briefing.answer.digest.Comparison;
import briefing.answer.digest.Digest;
import briefing.answer.digest.Figures;
import briefing.answer.digest.News;
import briefing.answer.digest.Related;
import briefing.answer.digest.Statement;
import briefing.answer.digest.Summary;
import briefing.answer.digest.Timeline;
import briefing.answer.figure.Figure;
import briefing.answer.figure.FigureTable;
import briefing.language.Period;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Digests for programs: one as a line of JSON, tables as CSV (RFC 4180). */
public final class DigestLines {

    private DigestLines() {}

    /**
     * A digest as an object: what kind it is, its parts with the numbers of their citations, and the citations.
     *
     * @param command that asked for it
     * @param topic of it, or empty
     */
    public static String json(String command, String topic, Digest digest, long millis) {
        return JsonLines.line(tree(command, topic, digest, millis));
    }

    /** The same before it is a line. */
    public static ObjectNode tree(String command, String topic, Digest digest, long millis) {
        ObjectNode object = JsonLines.object();
        object.put("command", command);
        if (!topic.isEmpty()) {
            object.put("topic", topic);
        }
        object.put("found", !digest.isEmpty()).put("language", digest.language().code());
        if (digest instanceof Summary summary) {
            put(object.putArray("statements"), summary.statements());
            object.put("articles", summary.articles()).put("of", summary.of());
        } else if (digest instanceof News news) {
            news(object, news);
        } else if (digest instanceof Figures figures) {
            figures(object.putArray("figures"), figures);
        } else if (digest instanceof Timeline timeline) {
            for (Timeline.Entry entry : timeline.entries()) {
                put(array(object, "entries").addObject(), entry.period())
                        .put("said", entry.said())
                        .put("text", entry.statement().shown())
                        .put("n", entry.statement().citation().n());
            }
        } else if (digest instanceof Related related) {
            for (Related.Near near : related.articles()) {
                ObjectNode node = array(object, "articles")
                        .addObject()
                        .put("article", near.article())
                        .put("title", near.title())
                        .put("published", day(near.published()))
                        .put("cosine", Math.round(near.cosine() * 10_000) / 10_000.0)
                        .put("n", near.statement().citation().n());
                near.terms().forEach(node.putArray("terms")::add);
            }
        } else if (digest instanceof Comparison comparison) {
            comparison(object, comparison);
        }
        if (!digest.missing().isEmpty()) {
            digest.missing().forEach(object.putArray("missing")::add);
        }
        if (digest.isEmpty()) {
            object.put("text", digest.text());
        }
        ArrayNode citations = object.putArray("citations");
        digest.citations().forEach(citation -> JsonLines.put(citations.addObject(), citation));
        return object.put("took_ms", millis);
    }

    private static ArrayNode array(ObjectNode object, String name) {
        return object.has(name) ? (ArrayNode) object.get(name) : object.putArray(name);
    }

    private static void put(ArrayNode array, List<Statement> statements) {
        statements.forEach(statement -> array.addObject()
                .put("text", statement.shown())
                .put("n", statement.citation().n()));
    }

    private static ObjectNode put(ObjectNode node, @Nullable Period period) {
        return node.put("from", period == null ? null : period.first().toString())
                .put("to", period == null ? null : period.last().toString());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void news(ObjectNode object, News news) {
        ArrayNode groups = object.putArray("groups");
        for (News.Group group : news.groups()) {
            ObjectNode node = groups.addObject();
            group.label().forEach(node.putArray("terms")::add);
            ArrayNode articles = node.putArray("articles");
            for (News.Item item : group.items()) {
                ObjectNode article = articles.addObject()
                        .put("article", item.article())
                        .put("title", item.title())
                        .put("published", day(item.published()))
                        .put("source", item.source())
                        .put("n", item.lead().citation().n());
                item.figures().forEach(article.putArray("figures")::add);
                item.copies().forEach(article.putArray("also_in")::add);
            }
        }
        object.put("more", news.more());
    }

    private static void figures(ArrayNode array, Figures figures) {
        List<Figures.Line> lines = figures.lines();
        for (int i = 0; i < lines.size(); i++) {
            Figures.Line line = lines.get(i);
            FigureTable.Row row = figures.table().rows().get(i);
            Figure figure = row.figure(figures.language());
            ObjectNode node = array.addObject()
                    .put("row", i + 1)
                    .put("thing", line.thing())
                    .put("value", value(figure))
                    .put("unit", unit(figure))
                    .put("change", figure.subject().aspect().name().toLowerCase(Locale.ROOT))
                    .put("bound", figure.bound().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .put("shown", line.value());
            put(node, row.period());
            ArrayNode sources = node.putArray("citations");
            line.sources().forEach(source -> sources.add(source.n()));
            ArrayNode contradicted = node.putArray("contradicted_by");
            line.contradictedBy().forEach(contradicted::add);
        }
    }

    /** Without a fraction where there is none: 300, and not 300.0. */
    private static BigDecimal value(Figure figure) {
        BigDecimal value = BigDecimal.valueOf(figure.quantity().value()).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static @Nullable String unit(Figure figure) {
        return figure.quantity().unit() == null && !figure.counted().isEmpty()
                ? figure.counted()
                : figure.quantity().unit();
    }

    private static void comparison(ObjectNode object, Comparison comparison) {
        object.put("a", comparison.firstTitle()).put("b", comparison.secondTitle());
        ArrayNode both = object.putArray("both");
        for (Comparison.Pair pair : comparison.both()) {
            ObjectNode node = both.addObject()
                    .put("a", pair.first().citation().n())
                    .put("b", pair.second().citation().n());
            ArrayNode onlyA = node.putArray("only_a");
            ArrayNode onlyB = node.putArray("only_b");
            for (Comparison.Difference difference : pair.differences()) {
                onlyA.add(difference.thing() + " " + difference.first());
                onlyB.add(difference.thing() + " " + difference.second());
            }
        }
        put(object.putArray("only_a"), comparison.first());
        put(object.putArray("only_b"), comparison.second());
    }

    /** The rows of a table with their head; a source a line, so that each can be opened. */
    public static List<String> csv(Figures figures) {
        List<String> rows = new ArrayList<>();
        rows.add(csv(
                "row",
                "thing",
                "value",
                "unit",
                "change",
                "bound",
                "shown",
                "from",
                "to",
                "contradicted_by",
                "article",
                "published",
                "start",
                "end",
                "quote"));
        List<Figures.Line> lines = figures.lines();
        for (int i = 0; i < lines.size(); i++) {
            Figures.Line line = lines.get(i);
            FigureTable.Row row = figures.table().rows().get(i);
            Period period = row.period();
            for (int k = 0; k < row.sources().size(); k++) {
                Figure figure = row.sources().get(k);
                Citation source = line.sources().get(k);
                rows.add(csv(
                        i + 1,
                        figure.subject().thing(),
                        value(figure).toPlainString(),
                        unit(figure),
                        figure.subject().aspect().name().toLowerCase(Locale.ROOT),
                        figure.bound().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        line.value(),
                        period == null ? null : period.first(),
                        period == null ? null : period.last(),
                        line.contradictedBy().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        source.article(),
                        source.published(),
                        source.start(),
                        source.end(),
                        source.quote()));
            }
        }
        return rows;
    }

    /** A line an entry. */
    public static List<String> csv(Timeline timeline) {
        List<String> rows = new ArrayList<>();
        rows.add(csv("from", "to", "said", "text", "article", "published", "start", "end"));
        for (Timeline.Entry entry : timeline.entries()) {
            Citation source = entry.statement().citation();
            rows.add(csv(
                    entry.period().first(),
                    entry.period().last(),
                    entry.said(),
                    entry.statement().shown(),
                    source.article(),
                    source.published(),
                    source.start(),
                    source.end()));
        }
        return rows;
    }

    private static String csv(@Nullable Object... cells) {
        return IntStream.range(0, cells.length)
                .mapToObj(i -> cells[i] == null ? "" : cell(String.valueOf(cells[i])))
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
