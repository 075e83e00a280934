package briefing.retrieval.translation;

import briefing.index.LexicalQuery.Translation;
import briefing.index.LexicalQuery.Unit;
import briefing.index.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a word of the question may be called, weighed by how often the passages say so. */
final class Candidates {

    private static final int MOST = 12;

    private final Vocabulary passages;
    private final List<Sense> senses = new ArrayList<>();

    /** The one to be trusted most, whether or not a passage says so. */
    private @Nullable Sense usual;

    private final Map<String, Double> scores = new LinkedHashMap<>();

    Candidates(Vocabulary passages) {
        this.passages = passages;
    }

    /** Adds a way to say it; where it is known already, the better weight counts, and where no passage says so, none. */
    void add(Sense sense) {
        senses.add(sense);
        if (usual == null || sense.weight() > usual.weight()) {
            usual = sense;
        }
    }

    /** Whether no passage says it in any way. */
    boolean isEmpty() {
        return scores().isEmpty();
    }

    private Map<String, Double> scores() {
        for (Sense sense : senses) {
            long frequency = passages.phraseFrequency(sense.phrase());
            if (frequency > 0) {
                double shortness = sense.phrase().length() == 1 ? 0.7 : 1;
                double score = sense.weight() * (0.5 + Math.log(1.0 + frequency)) * shortness;
                scores.merge(sense.phrase(), score, Math::max);
            }
        }
        senses.clear();
        return scores;
    }

    /**
     * The best of them, each weighted by the square root of its score as a share of the best one's. Where no passage says it
     * in any way, what it is called: so it is known that the passages do not speak of it.
     */
    Unit unit(String text, double boost) {
        List<Map.Entry<String, Double>> best = scores().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> way) -> -way.getValue()))
                .limit(MOST)
                .toList();
        if (best.isEmpty() && usual != null) {
            return new Unit(text, boost, List.of(new Translation(usual.phrase(), 1)));
        }
        return new Unit(
                text,
                boost,
                best.stream()
                        .map(way -> new Translation(
                                way.getKey(),
                                Math.sqrt(way.getValue() / best.get(0).getValue())))
                        .toList());
    }
}
