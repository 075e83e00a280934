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
        if (table.get(row, Feature.RIVAL) > 0 || table.get(row, Feature.RIVAL_TITLE) > 0) {
            Places places = Places.of(best.language());
            Set<String> said = places.in(best.text());
            missing.add(new Missing.Place(
                    places.in(question.text()),
                    said.isEmpty() ? places.in(best.article().title()) : said));
        }
        if (table.get(row, Feature.YEAR_CONFLICT_WINDOW) > 0 || table.get(row, Feature.YEAR_ARTICLE) == 0) {
            Set<Integer> said = new TreeSet<>(best.sentence().years());
            if (said.isEmpty() && best.article().published() != null) {
                said.add(best.article().published().getYear());
            }
            missing.add(new Missing.Year(question.years(), said));
        }
        if (table.get(row, Feature.MONTH_CONFLICT) > 0 || table.get(row, Feature.PERIOD_CONFLICT) > 0) {
            Set<String> said = new TreeSet<>(best.sentence().periods());
            best.sentence().months().forEach(month -> said.add(String.valueOf(month)));
            missing.add(new Missing.Time(said));
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
