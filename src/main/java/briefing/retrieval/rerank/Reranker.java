package briefing.retrieval.rerank;

import briefing.language.Explained;
import briefing.language.Notice;
import briefing.passage.Passage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.ScoringModel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How well passages fit a question, by a model that reads both together (a cross-encoder), as the settings may name one. The
 * search goes on without it: where the model fails or takes too long there are no scores, and that is told, each kind of
 * failure once.
 */
public final class Reranker {

    /** Passages that are scored: twice as many as answers are made from, so that those behind can move up. */
    public static final int MOST = 20;

    private static final String LATE = "rerank.late";

    /** How long one that was late is not asked again: each question would wait for it anew. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** Of no article, to try whether there is a score for it. */
    private static final String PROBE = "ok";

    private static final Reranker OFF = new Reranker(null, "", Duration.ZERO, () -> {}, notice -> {});

    private final @Nullable ScoringModel model;
    private final String name;
    private final Duration patience;
    private final Runnable load;
    private final Consumer<Notice> told;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** By the clock of {@link System#nanoTime}. */
    private volatile long restUntil = System.nanoTime();

    private Reranker(
            @Nullable ScoringModel model, String name, Duration patience, Runnable load, Consumer<Notice> told) {
        this.model = model;
        this.name = name;
        this.patience = patience;
        this.load = load;
        this.told = told;
    }

    /** No model is named: there are no scores, which costs nothing. */
    public static Reranker off() {
        return OFF;
    }

    /**
     * A reranker by a model.
     *
     * @param model of what the setting names; its failures are {@link RerankFailure}s
     * @param load loads it ahead of the first question, where it has to be
     * @param told is given what people are to know of a failure
     */
    public static Reranker of(RerankerSetting setting, ScoringModel model, Runnable load, Consumer<Notice> told) {
        return new Reranker(model, setting.toString(), setting.patience(), load, told);
    }

    /**
     * A score for each passage, the higher the better, on a scale of the model's own.
     *
     * @return empty where there are none
     * @throws CancellationException where this thread was interrupted, at once; it still is
     */
    public List<Double> scores(String question, List<Passage> passages) {
        if (model == null || passages.size() < 2 || System.nanoTime() - restUntil < 0) {
            return List.of();
        }
        List<TextSegment> texts = passages.stream()
                .map(passage -> TextSegment.from(passage.titledText()))
                .toList();
        try {
            return inTime(model, texts, question);
        } catch (RerankFailure e) {
            if (e.notice().key().equals(LATE)) {
                restUntil = System.nanoTime() + REST.toNanos();
            }
            if (known.add(e.notice().key())) {
                told.accept(e.notice());
            }
            return List.of();
        }
    }

    /** The model has no interrupt of its own while it computes, and is left to end by itself. */
    private List<Double> inTime(ScoringModel by, List<TextSegment> texts, String question) {
        FutureTask<List<Double>> work = new FutureTask<>(() -> scores(by, texts, question));
        Thread thread = new Thread(work, "reranker");
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (TimeoutException e) {
            throw new RerankFailure(late());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RerankFailure failure
                    ? failure
                    : new RerankFailure(
                            Notice.of("rerank.failed", name, Explained.of(cause).inEnglish()));
        } finally {
            work.cancel(true);
        }
    }

    private Notice late() {
        return Notice.of(LATE, name, Math.max(1, patience.toSeconds()));
    }

    private List<Double> scores(ScoringModel by, List<TextSegment> texts, String question) {
        List<Double> scores = by.scoreAll(texts, question).content();
        if (scores.size() != texts.size()
                || scores.stream().anyMatch(score -> score == null || !Double.isFinite(score))) {
            throw new RerankFailure(Notice.of("rerank.scores", name));
        }
        return scores;
    }

    /** What people call it; empty where there is none. */
    public String name() {
        return name;
    }

    /**
     * Tries the model with a word that is of no article.
     *
     * @throws RerankFailure where it gives no score
     */
    public void probe() {
        if (model != null) {
            scores(model, List.of(TextSegment.from(PROBE)), PROBE);
        }
    }

    /** Loads what the first question will need; what is wrong with it that question will tell. */
    public void warm() {
        try {
            load.run();
        } catch (RerankFailure e) {
            // told with the first question
        }
    }
}
