package briefing.answer.figure;

import briefing.answer.figure.Figure.Aspect;
import briefing.answer.figure.Figure.Subject;
import briefing.article.Article;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Period;
import briefing.language.PeriodExpressions;
import briefing.language.Quantities;
import briefing.language.Quantities.Located;
import briefing.passage.Span;
import briefing.passage.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the figures of tables: of what a row begins with, and its column is called. A unit may stand in the cell, in a column
 * of units, behind the column's name in brackets, or in the caption.
 */
public final class TableFigures {

    /** What may stand before a time that is all of a column's head, in characters: 截至2025年. */
    private static final int LEAD = 2;

    /** A longer head of a column says more than what the column is, in characters. */
    private static final int NAME = 24;

    /** A longer unit is a remark, in characters. */
    private static final int UNIT = 24;

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[]([^()（）\\[\\]]{1," + UNIT + "})[)）\\]]$|([%％])$");

    /** A number and no range: 0–14 is an age. */
    private static final Pattern VALUE = Pattern.compile("\\p{Sc}?[\\d.,，\\s]*+[%％]?");

    private static final Pattern CAPTION = Pattern.compile(
            "(?:" + LanguagePack.anyOf("figure.caption-unit") + ")([^,;，；、/／()（）\\n]{1," + UNIT + "})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNITS_HEAD =
            Pattern.compile(LanguagePack.anyOf("figure.units-head"), Pattern.CASE_INSENSITIVE);

    /** Behind a unit of a caption, another one: of which column each is, nobody says. */
    private static final Pattern SEVERAL = Pattern.compile("\\s?[,，、/／]");

    /** Columns that have a unit of their own, or none: shares, growth, ranks, times. */
    private static final Pattern UNITLESS =
            Pattern.compile(LanguagePack.anyOf("figure.unitless"), Pattern.CASE_INSENSITIVE);

    /** A measure that has no name in both languages, such as GWh; a word with small letters only may be a remark. */
    private static final Pattern MEASURE = Pattern.compile("[a-zµ]{0,3}[A-Z][A-Za-z\\d²³/·-]{0,8}");

    private static final Pattern WORD = Pattern.compile("\\p{L}{1,16}");

    private final Article article;
    private final TextTable table;
    private final String text;
    private final String caption;

    private TableFigures(Article article, TextTable table) {
        this.article = article;
        this.table = table;
        text = article.text();
        caption = table.caption() == null ? "" : table.caption().of(text);
    }

    /** The figures of a row of a table. */
    public static List<Figure> ofRow(Article article, Span row) {
        return TextTable.in(article.text()).stream()
                .filter(table ->
                        table.rows().stream().anyMatch(other -> other.span().equals(row)))
                .flatMap(table -> of(article, table).stream())
                .filter(figure -> figure.quote().equals(row))
                .toList();
    }

    /** The figures of the rows of a table. */
    public static List<Figure> of(Article article, TextTable table) {
        return new TableFigures(article, table).read();
    }

    private List<Figure> read() {
        List<Figure> figures = new ArrayList<>();
        Matcher told = CAPTION.matcher(caption);
        boolean one = told.find()
                && !SEVERAL.matcher(caption)
                        .region(told.end(), caption.length())
                        .lookingAt();
        String common = one ? told.group(1).strip() : "";
        for (TextTable.Row row : table.rows()) {
            String unit = common;
            int units = 0;
            for (int i = 1; i < row.cells().size(); i++) {
                if (UNITS_HEAD.matcher(head(i)).matches()) {
                    units = i;
                    unit = row.cells().get(i).of(text);
                }
            }
            for (int i = 1; i < row.cells().size(); i++) {
                String thing = row.cells().get(0).of(text);
                List<Located> located = Quantities.located(row.cells().get(i).of(text));
                if (i != units && located.size() == 1 && located.get(0).start() <= FigureReader.HEDGE && names(thing)) {
                    figures.add(figure(row, i, located.get(0), thing, unit));
                }
            }
        }
        return figures;
    }

    /** Whether a cell names something, and is no bare value. */
    private boolean names(String cell) {
        return !VALUE.matcher(cell.strip()).matches()
                || !PeriodExpressions.in(cell, article.published()).isEmpty();
    }

    /** What a column is called, or "". */
    private String head(int column) {
        TextTable.Row head = table.head();
        return head == null || column >= head.cells().size()
                ? ""
                : head.cells().get(column).of(text);
    }

    private Figure figure(TextTable.Row row, int i, Located located, String thing, String common) {
        Span cell = row.cells().get(i);
        String value = cell.of(text);
        String column = head(i);
        Matcher brackets = BRACKETS.matcher(column);
        Measured measured = measured(value, located, "");
        if (measured.isBare() && brackets.find()) {
            String own = brackets.group(1) == null ? brackets.group(2) : brackets.group(1);
            measured = measured(value, located, own.strip());
            column = measured.isBare()
                    ? column
                    : column.substring(0, brackets.start()).strip();
        }
        if (measured.isBare() && !UNITLESS.matcher(column).find()) {
            measured = measured(value, located, common);
        }
        List<PeriodExpressions.Found> times =
                PeriodExpressions.in(column + "\n" + caption + "\n" + thing, article.published());
        Period period = times.isEmpty() ? null : times.get(0).period();
        int length = column.length();
        boolean timeOnly = times.stream().anyMatch(time -> time.start() <= LEAD && time.end() >= length);
        String whole = column.isEmpty() || timeOnly || length > NAME ? thing : thing + " · " + column;
        return new Figure(
                article,
                row.span(),
                cell,
                measured.located().quantity(),
                measured.located().upTo(),
                measured.counted(),
                new Subject(whole, Aspect.LEVEL, "", false, false),
                FigureReader.bound(value, located.start(), located.end()),
                period,
                period != null);
    }

    /**
     * A value with its unit.
     *
     * @param counted a classifier or a measure where the unit is not known
     */
    private record Measured(Located located, String counted) {

        boolean isBare() {
            return located.quantity().unit() == null && counted.isEmpty();
        }
    }

    /** The value of a cell, read with a unit behind it; without it where that is none. */
    private static Measured measured(String value, Located located, String unit) {
        String number =
                value.substring(0, located.end()) + (unit.isEmpty() || Language.isUnspaced(unit.charAt(0)) ? "" : " ");
        String whole = unit.isEmpty() ? value : number + unit;
        Located read = located;
        if (!unit.isEmpty()) {
            List<Located> all = Quantities.located(whole);
            read = all.size() == 1 ? all.get(0) : located;
        }
        String rest = whole.substring(Math.min(read.end(), whole.length()));
        Matcher classifier = FigureReader.CLASSIFIER.matcher(rest);
        if (classifier.lookingAt()) {
            return new Measured(read, classifier.group("unit"));
        }
        boolean scaled = read.quantity().value() != located.quantity().value();
        rest = rest.strip();
        boolean measure = !unit.isEmpty()
                && read.quantity().unit() == null
                && (scaled ? WORD : MEASURE).matcher(rest).matches();
        if (measure || read.quantity().unit() != null || scaled) {
            return new Measured(read, measure ? rest : "");
        }
        return new Measured(located, "");
    }
}
