package briefing.answer.select;

import briefing.answer.select.ArticleSentences.Sentence;
import briefing.answer.select.FeatureExtractor.OfQuestion.OfArticle;
import briefing.question.AnswerType;
import briefing.question.CountedUnit;
import briefing.question.QuestionAnalysis;
import briefing.question.Wordings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a candidate has a thing of the type that is asked for, of its unit and its number, and what stands around it. */
final class TypeFeatures {

    /** How far around a thing of the asked type the question's words are looked for, in characters. */
    private static final int CHINESE_NEAR = 18;

    private static final int ENGLISH_NEAR = 60;

    private static final Pattern JOINED = Pattern.compile("[^，。；：:,;]*、[^。；;：:]*?(?=[，。；：,;]|$)");

    private final QuestionAnalysis q;
    private final OfArticle article;
    private final Sentence x;
    private final Wordings wordings;
    private final boolean chinese;
    private final FeatureTable.Row row;
    private final Map<AnswerType, List<int[]>> spans = new EnumMap<>(AnswerType.class);

    TypeFeatures(
            QuestionAnalysis q,
            OfArticle article,
            Sentence x,
            Wordings wordings,
            boolean chinese,
            FeatureTable.Row row) {
        this.q = q;
        this.article = article;
        this.x = x;
        this.wordings = wordings;
        this.chinese = chinese;
        this.row = row;
    }

    /** After the features of coverage, some of which it takes where nothing can be found by its form. */
    void fill() {
        type();
        lists();
    }

    /** Where the sentence has things of a type that do not stand in the question. */
    List<int[]> of(AnswerType type) {
        return spans.computeIfAbsent(type, key -> {
            List<int[]> found = new ArrayList<>();
            if (type.hasSpans()) {
                Matcher span = wordings.spans(type, x.text());
                while (span.find()) {
                    if (!q.text().contains(span.group())) {
                        found.add(new int[] {span.start(), span.end()});
                    }
                }
            } else {
                found.add(new int[] {0, x.text().length()});
            }
            return found;
        });
    }

    private void type() {
        AnswerType main = q.main();
        List<int[]> found = of(main);
        row.set(Feature.TYPE, !found.isEmpty());
        row.set(Feature.TYPE_LACKING, main.isHard() && found.isEmpty());
        row.set(Feature.TYPE_COUNT, Math.log1p(found.size()));
        double near = main.hasSpans() ? near(found, article.weights) : row.get(Feature.COV);
        row.set(Feature.NEAR_TYPE, near);
        double focus = main.hasSpans() && !found.isEmpty() ? near(found, article.focus) : 0;
        row.set(Feature.NEAR_TYPE_FOCUS, main.hasSpans() ? focus : row.get(Feature.COV_FOCUS));
        row.set(Feature.NEAR_TYPE_HARD, main.isHard() ? near : 0);
        for (AnswerType type : q.types()) {
            if (type.hasSpans()) {
                row.set(Feature.valueOf("HAS_" + type.name()), !of(type).isEmpty());
            }
        }
        unit();
        row.set(Feature.CALLED, q.called() && wordings.found("names", x.text()));
        row.set(Feature.CHANGE, q.change() && wordings.found("change", x.text()));
        row.set(Feature.SUPERLATIVE, q.superlative() && wordings.found("superlative", x.text()));
    }

    private double near(List<int[]> found, double[] weights) {
        int reach = chinese ? CHINESE_NEAR : ENGLISH_NEAR;
        double near = 0;
        for (int[] span : found.subList(0, Math.min(12, found.size()))) {
            String around = x.lower()
                    .substring(Math.max(0, span[0] - reach), Math.min(x.lower().length(), span[1] + reach));
            near = Math.max(near, ContentTerms.share(weights, article.terms.metWithin(around)));
        }
        return near;
    }

    private void unit() {
        CountedUnit unit = q.unit();
        double met = 0.5;
        double near = 0;
        if (unit != null) {
            if (article.same) {
                Matcher number = wordings.unit(unit, x.text());
                boolean any = false;
                boolean direct = false;
                while (number.find()) {
                    any = true;
                    String around = x.text()
                            .substring(
                                    Math.max(0, number.end() - 25),
                                    Math.min(x.text().length(), number.end() + 15));
                    direct |= !chinese || unit.noun().isEmpty() || around.contains(unit.noun());
                    String clause = clauseAround(number.start(), number.end());
                    near = Math.max(near, ContentTerms.share(article.weights, article.terms.metWithin(clause)));
                }
                boolean both = !chinese && x.lower().contains(unit.classifier()) && wordings.found("number", x.text());
                met = direct ? 1 : any || both ? 0.5 : 0;
            } else {
                met = of(AnswerType.NUMBER).isEmpty() ? 0 : 0.5;
            }
        }
        row.set(Feature.UNIT, met);
        row.set(Feature.UNIT_LACKING, unit != null && met == 0);
        row.set(Feature.NEAR_UNIT, near);
    }

    private String clauseAround(int start, int end) {
        int from = start;
        int to = end;
        while (from > 0 && "，；：。,;:".indexOf(x.text().charAt(from - 1)) < 0) {
            from--;
        }
        while (to < x.text().length() && "，；：。,;:".indexOf(x.text().charAt(to)) < 0) {
            to++;
        }
        return x.lower()
                .substring(
                        Math.min(from, x.lower().length()),
                        Math.min(to, x.lower().length()));
    }

    private void lists() {
        int items = 1;
        String text = x.text();
        if (chinese) {
            Matcher joined = JOINED.matcher(Wordings.bounded(text));
            while (joined.find()) {
                String run = joined.group();
                String end = run.substring(Math.max(0, run.length() - 12));
                int and = wordings.found("joins", end) ? 1 : 0;
                items = Math.max(items, run.split("、", -1).length + and);
            }
        } else {
            int commas = text.split(", ", -1).length - 1;
            items = 1 + commas + (text.contains(" and ") ? 1 : 0);
        }
        boolean list = q.asks(AnswerType.LIST) || q.main() == AnswerType.OTHER;
        row.set(Feature.LIST_ITEMS, list ? Math.log(items) : 0);
        row.set(Feature.COUNT_MET, q.count() != null && items >= q.count());
        row.set(Feature.COUNT_LACKING, q.count() != null && items < q.count());
    }
}
