package briefing.retrieval;

import briefing.index.PassageIndex;
import briefing.index.Scores;
import briefing.language.Folding;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.question.Question;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.query.Query;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Ranks what the retrievers of all languages found by one score of {@link Fusion}: of the cosine, and of BM25 as a share of the
 * most that the question's words could give. Each candidate is scored on both sides, whichever retriever found it.
 * Unlike a fusion of ranks, this score says how well a passage fits, so that refusal can rest on it; on five question sets
 * it also ranked better.
 */
final class ScoreFusionAggregator implements ContentAggregator {

    /** What it is worth to be of the time that is asked for: about as much as one word more of the question. */
    private static final double TIMELY = 0.1;

    private static final double HALF_LIFE_DAYS = 30;

    private final PassageIndex index;

    ScoreFusionAggregator(PassageIndex index) {
        this.index = index;
    }

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> found) {
        List<PassageQuery> queries = new ArrayList<>();
        List<Map<String, Passage>> candidates = new ArrayList<>();
        found.forEach((query, lists) -> {
            queries.add((PassageQuery) query);
            candidates.add(candidates(lists));
        });
        List<Scores> scores = index.scores(
                queries.stream().map(PassageQuery::hybrid).toList(),
                candidates.stream().map(Map::keySet).toList());
        List<RankedPassage> ranked = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            ranked.addAll(fused(queries.get(i), candidates.get(i).values(), scores.get(i)));
        }
        ranked.sort(Comparator.comparingDouble(RankedPassage::score)
                .reversed()
                .thenComparing(passage -> passage.passage().id()));
        List<String> quoted = queries.stream()
                .flatMap(query -> query.question().required().stream())
                .distinct()
                .toList();
        return List.copyOf(withQuoted(ranked, quoted));
    }

    /** What any of the retrievers found, by id. */
    private static Map<String, Passage> candidates(Collection<List<Content>> lists) {
        Map<String, Passage> candidates = new LinkedHashMap<>();
        lists.stream()
                .flatMap(List::stream)
                .map(content -> ((RankedPassage) content).passage())
                .forEach(passage -> candidates.putIfAbsent(passage.id(), passage));
        return candidates;
    }

    private List<RankedPassage> fused(PassageQuery query, Collection<Passage> candidates, Scores scores) {
        Language language = query.language();
        Fusion fusion = Fusion.of(query.question().language(), language);
        double ceiling = query.hybrid().words().ceiling(index.vocabulary(language));
        boolean translated = language != query.question().language();
        return candidates.stream()
                // The vector of a gloss alone leads anywhere.
                .filter(passage -> !translated || scores.bm25().containsKey(passage.id()))
                .map(passage -> {
                    Double cosine = scores.cosines().get(passage.id());
                    double share = ceiling == 0 ? 0 : scores.bm25().getOrDefault(passage.id(), 0.0) / ceiling;
                    double score = fusion.score(cosine, share) + timeliness(query.question(), passage);
                    return new RankedPassage(passage, cosine == null ? 0 : cosine, share, score);
                })
                .toList();
    }

    /** What a passage gains by being of the time that the question asks for. */
    private static double timeliness(Question question, Passage passage) {
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
    private static List<RankedPassage> withQuoted(List<RankedPassage> ranked, List<String> phrases) {
        List<RankedPassage> left = ranked;
        for (String phrase : phrases) {
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
