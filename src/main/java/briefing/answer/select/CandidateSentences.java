package briefing.answer.select;

import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which sentences may answer: those of the best passages, and the others of the best article. */
public final class CandidateSentences {

    /** The right sentence is in these for 96 of 100 questions, with the rest of the best article for 99. */
    private static final int PASSAGES = 10;

    /** At least so many passages in the language of the question, where it has any. */
    private static final int OWN = 4;

    /** Sentences of the best article that are looked at. */
    private static final int BEST_ARTICLE = 80;

    private final PassageSearch index;
    private final Function<String, Optional<Article>> articles;
    private final Cut cut;

    /** Articles that were cut, for the next questions: most are about the same few. Safe for use by several threads. */
    public static final class Cut {

        private static final int MOST = 128;

        private final Map<String, ArticleSentences> byId = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ArticleSentences> eldest) {
                return size() > MOST;
            }
        };

        private synchronized @Nullable ArticleSentences known(Article article) {
            ArticleSentences known = byId.get(article.id());
            return known == null || !known.article.equals(article) ? null : known;
        }

        private synchronized void keep(ArticleSentences cut) {
            byId.put(cut.article.id(), cut);
        }
    }

    CandidateSentences(PassageSearch index, Cut cut) {
        this(index, index::article, cut);
    }

    /** With articles from elsewhere than the index. */
    CandidateSentences(PassageSearch index, Function<String, Optional<Article>> articles, Cut cut) {
        this.index = index;
        this.articles = articles;
        this.cut = cut;
    }

    List<SentenceCandidate> of(Retrieval retrieval) {
        Language asked = retrieval.question().language();
        List<SentenceCandidate> candidates = new ArrayList<>();
        Map<String, Set<Integer>> seen = new HashMap<>();
        List<RankedPassage> passages = retrieval.passages();
        int own = 0;
        for (int rank = 0; rank < passages.size(); rank++) {
            RankedPassage passage = passages.get(rank);
            boolean mine = passage.passage().language() == asked;
            if (rank >= PASSAGES && !(mine && own < OWN)) {
                continue;
            }
            own += mine ? 1 : 0;
            Optional<ArticleSentences> article = article(passage.passage().article());
            if (article.isPresent()) {
                add(candidates, seen, article.get(), passage, rank);
            }
        }
        if (!passages.isEmpty()) {
            article(passages.get(0).passage().article()).ifPresent(best -> addRest(candidates, seen, best, passages));
        }
        return candidates;
    }

    private void add(
            List<SentenceCandidate> candidates,
            Map<String, Set<Integer>> seen,
            ArticleSentences article,
            RankedPassage passage,
            int rank) {
        Set<Integer> taken = seen.computeIfAbsent(article.article.id(), id -> new HashSet<>());
        for (int i = 0; i < article.size(); i++) {
            int start = article.get(i).span().start();
            boolean inside = start >= passage.passage().start()
                    && start < passage.passage().end();
            if (inside && taken.add(i) && article.get(i).answers()) {
                candidates.add(new SentenceCandidate(article, i, passage, rank, false));
            }
        }
    }

    private static void addRest(
            List<SentenceCandidate> candidates,
            Map<String, Set<Integer>> seen,
            ArticleSentences best,
            List<RankedPassage> passages) {
        List<RankedPassage> own = passages.stream()
                .filter(passage -> passage.passage().article().equals(best.article.id()))
                .toList();
        Set<Integer> taken = seen.computeIfAbsent(best.article.id(), id -> new HashSet<>());
        for (int i = 0; i < Math.min(BEST_ARTICLE, best.size()); i++) {
            if (taken.add(i) && best.get(i).answers()) {
                int start = best.get(i).span().start();
                RankedPassage near = own.get(0);
                for (RankedPassage passage : own) {
                    near = distance(passage, start) < distance(near, start) ? passage : near;
                }
                candidates.add(new SentenceCandidate(best, i, near, PASSAGES * 2, true));
            }
        }
    }

    private static int distance(RankedPassage passage, int start) {
        return Math.min(
                Math.abs(passage.passage().start() - start),
                Math.abs(passage.passage().end() - start));
    }

    private Optional<ArticleSentences> article(String id) {
        return articles.apply(id).map(article -> {
            ArticleSentences known = cut.known(article);
            if (known == null) {
                known = new ArticleSentences(article, index.vocabulary(article.language()));
                cut.keep(known);
            }
            return known;
        });
    }
}
