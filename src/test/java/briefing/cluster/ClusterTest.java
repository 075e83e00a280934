package briefing.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer;
import briefing.embedding.HashedEmbeddingModel;
import briefing.index.FileState;
import briefing.index.LexicalQuery;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.index.local.LocalPassageIndex;
import briefing.index.opensearch.OpenSearchCluster;
import briefing.index.opensearch.OpenSearchPassageIndex;
import briefing.index.opensearch.OpenSearchSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes that are killed and started again: nothing that was acknowledged is lost, and the answers stay the same. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {

    private static final int ARTICLES = 2_000;
    private static final int QUESTIONS = 100;
    private static final int QUESTIONS_AMONG_MANY = 40;
    /** About. */
    private static final int PASSAGES_AN_ARTICLE = 5;

    private static final int MOST_REQUESTS = 7;
    /** Which moments and questions; another with -Dbriefing.seed=N. */
    private static final long SEED = Long.getLong("briefing.seed", 20260305);

    private static final Random RANDOM = new Random(SEED);

    @TempDir
    static Path folder;

    private static final HashedEmbeddingModel model = new HashedEmbeddingModel("1", 128);
    private static OpenSearchCluster cluster;
    private static PassageIndex local;
    private static PassageIndex remote;
    private static List<Integer> acknowledged;

    @BeforeAll
    static void start() {
        cluster = new OpenSearchCluster(folder.resolve("nodes"), 3, "384m");
        local = new LocalPassageIndex(folder.resolve("local"), model.modelName());
        remote = remote("articles");
    }

    @AfterAll
    static void stop() {
        local.close();
        cluster.close();
    }

    @Test
    @Order(1)
    void everyAcknowledgedArticleIsFoundAfterTheManagerWasKilledDuringTheLoad() {
        int moment = ARTICLES / 10 + RANDOM.nextInt(ARTICLES * 8 / 10);
        int manager = cluster.manager();
        Loading loading = new Loading(remote, model);

        long start = System.nanoTime();
        loading.load(0, ARTICLES, number -> {
            if (number == moment) {
                cluster.kill(manager);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;

        acknowledged = loading.acknowledged();
        cluster.start(manager);
        cluster.awaitNodes(3);
        cluster.awaitGreen();
        long found = found(acknowledged);
        say("load: manager killed before article %d; %d acknowledged, %d found; longest pause %.1f s; %.0f articles/s"
                .formatted(moment, acknowledged.size(), found, loading.longestPauseSeconds(), ARTICLES / seconds));
        assertThat(acknowledged).hasSize(ARTICLES);
        assertThat(found).isEqualTo(ARTICLES);
    }

    @Test
    @Order(2)
    void answersAreTheLocalOnesWhileADataNodeIsKilled() {
        new Loading(local, model).load(0, ARTICLES, number -> {});
        List<Integer> numbers = RANDOM.ints(QUESTIONS, 0, ARTICLES).boxed().toList();
        int node = (cluster.manager() + 1) % 3;
        List<Double> took = new ArrayList<>();
        int same = 0;
        int sameRanking = 0;

        for (int i = 0; i < QUESTIONS; i++) {
            if (i == QUESTIONS / 4) {
                cluster.kill(node);
            }
            String question = NumberedArticle.of(numbers.get(i)).question();
            long start = System.nanoTime();
            Answer there = Answers.of(remote, model, question);
            took.add((System.nanoTime() - start) / 1e9);
            Answer here = Answers.of(local, model, question);
            same += Answers.summary(here).equals(Answers.summary(there)) ? 1 : 0;
            sameRanking += Answers.ranking(here).equals(Answers.ranking(there)) ? 1 : 0;
        }

        cluster.start(node);
        cluster.awaitNodes(3);
        cluster.awaitGreen();
        say("questions: data node killed; %d of %d answers and %d rankings as local; longest %.2f s"
                .formatted(
                        same,
                        QUESTIONS,
                        sameRanking,
                        took.stream().mapToDouble(d -> d).max().orElse(0)));
        assertThat(same).isEqualTo(QUESTIONS);
    }

    @Test
    @Order(3)
    void everythingIsThereAfterAllNodesWereKilled() {
        IntStream.range(0, 3).forEach(cluster::kill);
        IntStream.range(0, 3).forEach(cluster::start);
        cluster.awaitNodes(3);
        cluster.awaitGreen();

        long found = found(acknowledged);

        say("all nodes killed: %d acknowledged, %d found".formatted(acknowledged.size(), found));
        assertThat(found).isEqualTo(acknowledged.size());
    }

    @Test
    @Order(4)
    void amongManyPassagesAnswersAreTheLocalOnes() {
        int loaded = 0;
        try (PassageIndex there = remote("many");
                PassageIndex here = new LocalPassageIndex(folder.resolve("many"), model.modelName())) {
            Loading remoteLoading = new Loading(there, model);
            Loading localLoading = new Loading(here, model);
            for (int target : passages()) {
                long start = System.nanoTime();
                while (remoteLoading.passages() < target) {
                    int more = Math.max(1, (target - remoteLoading.passages()) / PASSAGES_AN_ARTICLE);
                    remoteLoading.load(loaded, loaded + more, number -> {});
                    localLoading.load(loaded, loaded + more, number -> {});
                    loaded += more;
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                Comparison comparison = Comparison.of(there, here, model, loaded, QUESTIONS_AMONG_MANY);
                say("%,d passages (loaded in %.0f s): %s".formatted(remoteLoading.passages(), seconds, comparison));
                assertThat(comparison.same()).isEqualTo(QUESTIONS_AMONG_MANY);
            }
        }
    }

    @Test
    @Order(5)
    void aQuestionTakesFewRequests() {
        try (RequestCount counted = new RequestCount(cluster.urls().get(0));
                PassageIndex there = remote("articles", List.of(counted.url()))) {
            Answers.of(there, model, NumberedArticle.of(0).question());
            int before = counted.requests();
            int questions = 10;
            for (int number = 1; number <= questions; number++) {
                Answers.of(there, model, NumberedArticle.of(number).question());
            }
            double each = (counted.requests() - before) / (double) questions;
            say("%.1f requests a question".formatted(each));
            assertThat(each).isLessThanOrEqualTo(MOST_REQUESTS);
        }
    }

    private static int[] passages() {
        return Arrays.stream(
                        System.getProperty("briefing.passages", "1000,5000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** How many articles somebody else finds in the cluster, whole and by their words. */
    private static long found(List<Integer> numbers) {
        PassageIndex other = remote("articles");
        Map<String, FileState> files = other.files();
        return numbers.stream()
                .map(NumberedArticle::of)
                .filter(numbered ->
                        numbered.state().equals(files.get(numbered.article().id()))
                                && other.article(numbered.article().id())
                                        .filter(numbered.article()::equals)
                                        .isPresent()
                                && isFound(other, numbered))
                .count();
    }

    private static boolean isFound(PassageIndex index, NumberedArticle numbered) {
        LexicalQuery words = new LexicalQuery.Words(numbered.question());
        return index.lexical(numbered.article().language(), words, PassageFilter.NONE, 5).stream()
                .anyMatch(
                        hit -> hit.passage().article().equals(numbered.article().id()));
    }

    private static PassageIndex remote(String name) {
        return remote(name, cluster.urls());
    }

    private static PassageIndex remote(String name, List<URI> urls) {
        return new OpenSearchPassageIndex(
                new OpenSearchSettings(urls, name, null, 3, 1, Duration.ofSeconds(30), null, "test"),
                model.modelName());
    }

    private static void say(String line) {
        System.out.println("cluster: " + line);
    }
}
