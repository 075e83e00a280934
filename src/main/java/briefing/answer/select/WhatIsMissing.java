package briefing.answer.select;

import briefing.answer.select.FeatureExtractor.Table;
import briefing.question.Places;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import briefing.question.QuestionName.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says what the best sentence lacks, in the order in which a reader would want to know it. */
final class WhatIsMissing {

    private WhatIsMissing() {}

    static List<Missing> of(QuestionAnalysis question, Table table, int row, QuestionNames names) {
        SentenceCandidate best = table.candidates.get(row);
        List<Missing> missing = new ArrayList<>();
        ArticleSentences article = best.sentences();
        for (QuestionName name : question.names()) {
            if (name.kind() != Kind.QUOTED
                    && names.known(name, best.language())
                    && table.candidates.stream()
                            .noneMatch(
                                    candidate -> names.met(name, candidate.sentences().lower, candidate.language()))) {
                missing.add(new Missing.Name(name.text()));
            }
        }
        Places places = Places.of(best.language());
        Set<String> said = places.in(best.text());
        if (table.get(row, Feature.RIVAL) > 0 || said.isEmpty() && table.get(row, Feature.RIVAL_TITLE) > 0) {
            missing.add(new Missing.Place(
                    places.in(question.text()),
                    said.isEmpty() ? places.in(best.article().title()) : said));
        }
        if (table.get(row, Feature.YEAR_CONFLICT_WINDOW) > 0 || table.get(row, Feature.YEAR_ARTICLE) == 0) {
            Set<Integer> years = new TreeSet<>(best.sentence().years());
            if (years.isEmpty() && best.article().published() != null) {
                years.add(best.article().published().getYear());
            }
            missing.add(new Missing.Year(question.years(), years));
        }
        if (table.get(row, Feature.MONTH_CONFLICT) > 0 || table.get(row, Feature.PERIOD_CONFLICT) > 0) {
            Set<String> times = new TreeSet<>(best.sentence().periods());
            best.sentence().months().forEach(month -> times.add(String.valueOf(month)));
            missing.add(new Missing.Time(times));
        }
        if (table.get(row, Feature.TYPE_LACKING) > 0) {
            missing.add(new Missing.Kind(question.main()));
        }
        List<String> words = question.words().stream()
                .filter(word -> !names.word(word, article.lower, best.language() == question.language()))
                .toList();
        if (!words.isEmpty()) {
            missing.add(new Missing.Words(words));
        }
        return missing;
    }
}
