package briefing.retrieval.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.answer.Found;
import briefing.language.Notice;
import briefing.passage.Passage;
import briefing.retrieval.rerank.RerankerSetting.Endpoint;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RerankerTest {

    private static final Passage PARKS = Found.passage("Parks", LocalDate.of(2026, 3, 5), "It opened 12 parks.");
    private static final Passage CHIPS = Found.passage("Chips", LocalDate.of(2026, 3, 5), "Exports rose.");

    private final List<Notice> told = new ArrayList<>();
    private Duration patience = Duration.ofSeconds(30);

    @Test
    void passagesAreScoredWithTheirTitles() {
        List<String> read = new ArrayList<>();
        Reranker reranker = reranker((texts, question) -> {
            texts.forEach(text -> read.add(question + "|" + text.text()));
            return Response.from(List.of(0.2, 0.9));
        });

        assertThat(reranker.scores("How many?", List.of(PARKS, CHIPS))).containsExactly(0.2, 0.9);
        assertThat(read).containsExactly("How many?|Parks\nIt opened 12 parks.", "How many?|Chips\nExports rose.");
        assertThat(told).isEmpty();
    }

    @Test
    void withoutAModelThereAreNoScores() {
        assertThat(Reranker.off().scores("How many?", List.of(PARKS, CHIPS))).isEmpty();
        assertThat(Reranker.off().name()).isEmpty();
    }

    @Test
    void aFailureIsToldOnceAndAnotherOneToo() {
        List<Notice> failures = new ArrayList<>(List.of(
                Notice.of("rerank.server", "m", 500),
                Notice.of("rerank.server", "m", 503),
                Notice.of("rerank.key", "m", 401)));
        Reranker reranker = reranker((texts, question) -> {
            throw new RerankFailure(failures.remove(0));
        });

        for (int i = 0; i < 3; i++) {
            assertThat(reranker.scores("How many?", List.of(PARKS, CHIPS))).isEmpty();
        }

        assertThat(told).extracting(Notice::key).containsExactly("rerank.server", "rerank.key");
    }

    @Test
    void whatIsNoScoreForEachPassageIsNone() {
        for (List<Double> scores : List.of(
                List.of(0.5), List.of(0.5, 0.4, 0.3), List.of(0.5, Double.NaN), Arrays.asList(0.5, (Double) null))) {
            told.clear();

            assertThat(reranker((texts, question) -> Response.from(scores)).scores("How many?", List.of(PARKS, CHIPS)))
                    .as("%s", scores)
                    .isEmpty();
            assertThat(told)
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.inEnglish())
                            .startsWith("m at models.example.org")
                            .contains("they stay as the search ranks them", "BRIEFING_RERANKER"));
        }
    }

    @Test
    void aModelThatTakesTooLongIsLeftAlone() {
        patience = Duration.ofMillis(50);
        CountDownLatch interrupted = new CountDownLatch(1);
        Reranker reranker = reranker((texts, question) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Response.from(List.of());
        });

        assertThat(reranker.scores("How many?", List.of(PARKS, CHIPS))).isEmpty();

        assertThat(told)
                .singleElement()
                .satisfies(notice -> assertThat(notice.inEnglish()).contains("BRIEFING_RERANKER_TIMEOUT higher"));
        assertThatCodeEnds(interrupted);
    }

    @Test
    void anInterruptEndsTheWaitAtOnce() {
        Reranker reranker = reranker((texts, question) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Response.from(List.of());
        });

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> reranker.scores("How many?", List.of(PARKS, CHIPS)))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(told).isEmpty();
    }

    private static void assertThatCodeEnds(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Reranker reranker(ScoringModel model) {
        Endpoint at = new Endpoint("https://bob:secret@models.example.org/v1/rerank", "m", "key", patience);
        return Reranker.of(at, model, () -> {}, told::add);
    }
}
