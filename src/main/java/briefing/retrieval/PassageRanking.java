package briefing.retrieval;

import briefing.index.PassageSearch;
import briefing.index.Scores;
import briefing.language.Folding;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.question.Question;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Ranks the candidates of all languages by one score of {@link Fusion}: of the cosine, and of BM25 as a share of the most
 * that the question's words could give. Unlike a fusion of ranks, this score says how well a passage fits, so that refusal
 * can rest on it; on five question sets it also ranked better.
 */
final class PassageRanking {

    /** What it is worth to be of the time that is asked for: about as much as one word more of the question. */
    private static final double TIMELY = 0.1;

    private static final double HALF_LIFE_DAYS = 30;

    private final Question question;
    private final PassageSearch index;

    PassageRanking(Question question, PassageSearch index) {
        this.question = question;
        this.index = index;
    }

    /**
     * All candidates, best first.
     *
     * @param candidates of each query, by id
     * @param scores of the candidates of each query
     */
    List<RankedPassage> rank(List<LanguageQuery> queries, List<Map<String, Passage>> candidates, List<Scores> scores) {
        List<RankedPassage> ranked = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            ranked.addAll(scored(queries.get(i), candidates.get(i).values(), scores.get(i)));
        }
        ranked.sort(Comparator.comparingDouble(RankedPassage::score)
                .reversed()
                .thenComparing(passage -> passage.passage().id()));
        return List.copyOf(withQuoted(ranked));
    }

    private List<RankedPassage> scored(LanguageQuery query, Collection<Passage> candidates, Scores scores) {
        Language language = query.language();
        Fusion fusion = Fusion.of(question.language(), language);
        double ceiling = query.hybrid().words().ceiling(index.vocabulary(language));
        boolean translated = language != question.language();
        return candidates.stream()
                // The vector of a gloss alone leads anywhere.
                .filter(passage -> !translated || scores.bm25().containsKey(passage.id()))
                .map(passage -> {
                    Double cosine = scores.cosines().get(passage.id());
                    double share = ceiling == 0 ? 0 : scores.bm25().getOrDefault(passage.id(), 0.0) / ceiling;
                    double score = fusion.score(cosine, share) + timeliness(passage);
                    return new RankedPassage(passage, cosine == null ? 0 : cosine, share, score);
                })
                .toList();
    }

    /** What a passage gains by being of the time that the question asks for. */
    private double timeliness(Passage passage) {
        LocalDate published = passage.published();
        if (published == null) {
            return 0;
        }
        double gain = 0;
        if (question.period() != null && question.period().contains(published)) {
            gain += TIMELY;
        }
        if (question.recent()) {
            double age = Math.max(0, ChronoUnit.DAYS.between(published, question.today()));
            gain += TIMELY * Math.pow(2, -age / HALF_LIFE_DAYS);
        }
        return gain;
    }

    /** Of the passages in the language of a quoted phrase, only those that have it, where any has. */
    private List<RankedPassage> withQuoted(List<RankedPassage> ranked) {
        List<RankedPassage> left = ranked;
        for (String phrase : question.required()) {
            Predicate<RankedPassage> has = passage -> contains(passage.passage().titledText(), phrase);
            if (left.stream().anyMatch(has)) {
                Language language = Language.of(phrase);
                left = left.stream()
                        .filter(has.or(passage -> passage.passage().language() != language))
                        .toList();
            }
        }
        return left;
    }

    private static boolean contains(String text, String phrase) {
        return Folding.fold(text)
                .toLowerCase(Locale.ROOT)
                .contains(Folding.fold(phrase).toLowerCase(Locale.ROOT));
    }
}
