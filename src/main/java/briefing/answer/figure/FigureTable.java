package briefing.answer.figure;

import briefing.article.Article;
import briefing.language.Language;
import briefing.language.Overlap;
import briefing.language.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a table: a row for each thing, value and time, with all that give it; sorted by thing and time.
 *
 * @param rows in order
 */
public record FigureTable(List<Row> rows) {

    /**
     * One figure, however many give it.
     *
     * @param sources that give it, the newest article first; at least one
     * @param others numbers of the rows, from 0, that contradict it
     */
    public record Row(List<Figure> sources, List<Integer> others) {

        /** The source that tells most. */
        public Figure figure() {
            return sources.get(0);
        }

        /** The same among sources in a language, where there are any. */
        public Figure figure(Language language) {
            return sources.stream()
                    .filter(source -> Language.of(source.quoted()) == language)
                    .findFirst()
                    .orElseGet(this::figure);
        }

        public boolean isContradicted() {
            return !others.isEmpty();
        }

        /** The time that it is said of, or null where no source says one. */
        public @Nullable Period period() {
            return sources.stream()
                    .map(Figure::period)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** As a cosine, where they are in two languages. */
    private static final double SAME_MEANING = 0.4;

    /** Things under which rows stand together. */
    private static final double TOGETHER = 0.6;

    private static final Comparator<Figure> TELLING = Comparator.<Figure, Boolean>comparing(
                    figure -> !figure.subject().complete())
            .thenComparing(figure -> figure.article().published(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(figure -> figure.article().id())
            .thenComparing(figure -> figure.place().start());

    /**
     * The table of some figures.
     *
     * @param nearness of the meanings of two figures' sentences, a cosine; asked of figures in two languages only
     */
    public static FigureTable of(List<Figure> figures, ToDoubleBiFunction<Figure, Figure> nearness) {
        List<List<Figure>> rows = new ArrayList<>();
        Map<String, List<List<Figure>>> byValue = new HashMap<>();
        for (Figure figure : figures.stream().sorted(TELLING).toList()) {
            List<List<Figure>> same = byValue.computeIfAbsent(key(figure), key -> new ArrayList<>());
            List<Figure> row = same.stream()
                    .filter(open -> open.stream().allMatch(other -> agrees(figure, other))
                            && open.stream().anyMatch(other -> isSameThing(figure, other, nearness)))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                row = new ArrayList<>();
                same.add(row);
                rows.add(row);
            }
            row.add(figure);
        }
        List<Row> sorted = sorted(
                rows.stream().map(row -> new Row(List.copyOf(row), List.of())).toList());
        return new FigureTable(Contradictions.marked(sorted));
    }

    /** By value, kind of unit and whether it rises or falls. */
    private static String key(Figure figure) {
        String unit = figure.quantity().unit();
        return String.format(java.util.Locale.ROOT, "%.6e", figure.quantity().value())
                + (unit == null || unit.equals("person") ? "" : unit)
                + (figure.counted().equals(FigureReader.POINT) ? FigureReader.POINT : "")
                + figure.subject().aspect()
                + (figure.upTo() == null ? "" : figure.upTo().value());
    }

    private static boolean agrees(Figure one, Figure other) {
        boolean time = one.period() == null
                || other.period() == null
                || one.period().equals(other.period())
                || isWithin(one.period(), other.period());
        return time && one.subject().planned() == other.subject().planned();
    }

    /** Whether the one time ends with the other: "by the end of June" and "in the first half". */
    private static boolean isWithin(Period one, Period other) {
        return one.last().equals(other.last());
    }

    private static boolean isSameThing(Figure one, Figure other, ToDoubleBiFunction<Figure, Figure> nearness) {
        if (language(one) != language(other)) {
            return nearness.applyAsDouble(one, other) >= SAME_MEANING;
        }
        return SameThing.mayBe(one, other);
    }

    private static Language language(Figure figure) {
        return Language.of(figure.quoted());
    }

    /** Rows of one thing together, in the order of time; the things in the order of how many rows they have. */
    private static List<Row> sorted(List<Row> rows) {
        List<List<Row>> things = new ArrayList<>();
        Map<Row, Set<String>> units = new IdentityHashMap<>();
        for (Row row : rows) {
            units.put(row, Overlap.units(row.figure().subject().thing()));
            things.stream()
                    .filter(thing -> isTogether(thing.get(0), row, units))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Row> fresh = new ArrayList<>();
                        things.add(fresh);
                        return fresh;
                    })
                    .add(row);
        }
        things.sort(Comparator.comparingInt((List<Row> thing) -> -sources(thing)));
        List<Row> sorted = new ArrayList<>();
        for (List<Row> thing : things) {
            thing.sort(Comparator.comparing(FigureTable::time));
            sorted.addAll(thing);
        }
        return sorted;
    }

    private static int sources(List<Row> thing) {
        return (int) thing.stream()
                .flatMap(row -> row.sources().stream())
                .map(figure -> figure.article().id())
                .distinct()
                .count();
    }

    private static boolean isTogether(Row one, Row other, Map<Row, Set<String>> units) {
        Set<String> a = units.getOrDefault(one, Set.of());
        Set<String> b = units.getOrDefault(other, Set.of());
        return Overlap.share(a, b) >= TOGETHER
                && Overlap.share(b, a) >= TOGETHER
                && language(one.figure()) == language(other.figure());
    }

    private static LocalDate time(Row row) {
        Period period = row.period();
        LocalDate published = row.figure().article().published();
        return period != null ? period.last() : published == null ? LocalDate.MAX : published;
    }

    /** The articles that the rows are from. */
    public List<Article> articles() {
        return rows.stream()
                .flatMap(row -> row.sources().stream())
                .map(Figure::article)
                .distinct()
                .toList();
    }

    /** The rows that contradict each other, each pair once, the smaller number first. */
    public List<int[]> contradictions() {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int other : rows.get(i).others()) {
                if (i < other) {
                    pairs.add(new int[] {i, other});
                }
            }
        }
        return pairs;
    }
}
