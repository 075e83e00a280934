package briefing.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.article.Article;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.PassageSearch;
import briefing.index.StoreFailure;
import briefing.index.update.IndexProgress;
import briefing.index.update.IndexReport;
import briefing.index.update.LoadedCorpus;
import briefing.language.Language;
import briefing.language.Notice;
import briefing.passage.Passage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads when the cluster does not do its part. */
@Tag("slow")
class OpenSearchFailuresTest {

    private static final URI DEAD = URI.create("http://127.0.0.1:1");

    private static final String READY = """
            {"version":{"distribution":"opensearch","number":"2.19.1"},
             "briefing":{"mappings":{"_meta":{"briefing":3},"properties":{}}},
             "hits":{"total":{"value":3},"hits":[]},"aggregations":{},"found":false}
            """;

    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable ScriptedServer server;

    @AfterEach
    void stop() {
        ended.countDown();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aClusterThatIsDownIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> index(List.of(DEAD), Duration.ofSeconds(1)).files())
                .isInstanceOf(StoreFailure.class)
                .hasMessage("OpenSearch cannot be reached at [http://127.0.0.1:1]. Start it, or mend"
                        + " BRIEFING_OPENSEARCH_URLS; BRIEFING_STORE=local does without it.");
    }

    @Test
    void aSlowClusterIsGivenUpInTime() {
        URI slow = serve(request -> {
            await(ended);
            return READY;
        });

        assertThatThrownBy(() -> index(List.of(slow), Duration.ofSeconds(1)).files())
                .hasMessageContaining("did not answer within 1 s")
                .hasMessageContaining("BRIEFING_OPENSEARCH_TIMEOUT");
    }

    @Test
    void allRequestsOfAQuestionShareItsTime() {
        AtomicBoolean slow = new AtomicBoolean();
        URI server = serve(request -> {
            OpenSearchNodes.pause(slow.get() ? 2_000 : 0);
            return READY;
        });
        OpenSearchPassageIndex index = index(List.of(server), Duration.ofSeconds(3));
        assertThat(index.article("a.txt")).isEmpty();

        slow.set(true);
        PassageSearch question = index.forOneQuestion();
        assertThatThrownBy(() -> List.of(question.article("a.txt"), question.article("b.txt")))
                .hasMessageContaining("did not answer within 3 s");
        slow.set(false);
        assertThat(index.forOneQuestion().article("c.txt")).isEmpty();
    }

    @Test
    void aNodeThatIsDownIsPassedOver() {
        assertThat(index(List.of(DEAD, serve(request -> READY))).article("a.txt"))
                .isEmpty();
    }

    @Test
    void anotherProductIsRefused() {
        URI other = serve(request -> "{\"version\":{\"number\":\"7.17.0\"}}");

        assertThatThrownBy(() -> index(List.of(other)).files())
                .hasMessage(
                        other + " is elasticsearch 7.17.0. What is needed is OpenSearch from 2.4 on, best 2.19; mend"
                                + " BRIEFING_OPENSEARCH_URLS.");
    }

    @Test
    void anIndexOfSomebodyElseIsLeftAlone() {
        URI foreign = serve(request -> READY.replace("\"_meta\":{\"briefing\":3},", ""));

        assertThatThrownBy(() -> index(List.of(foreign)).files())
                .hasMessage("The index briefing was not made by briefing and is left alone. Name another in"
                        + " BRIEFING_OPENSEARCH_INDEX.");
        assertThat(asked).allMatch(request -> request.startsWith("GET"));
    }

    @Test
    void anIndexOfAnotherVersionIsLeftAlone() {
        URI newer = serve(request -> READY.replace("\"briefing\":3", "\"briefing\":4"));

        assertThatThrownBy(() -> index(List.of(newer)).files())
                .hasMessageStartingWith("The index briefing is of format 4; this version of briefing has 3.");
    }

    @Test
    void aFullDiskIsSaidAtOnce() {
        URI full = serve(request -> request.contains("/_bulk")
                ? item(
                        429,
                        "cluster_block_exception",
                        "disk usage exceeded flood-stage watermark, index has" + " read-only-allow-delete block")
                : READY);
        OpenSearchPassageIndex index = index(List.of(full));
        index.put(new FileState("a.txt", 1, Instant.EPOCH, ""), new IndexedFile.Skipped(Notice.of("skipped.text")));

        assertThatThrownBy(index::commit).hasMessageStartingWith("OpenSearch takes no more articles");
        assertThat(asked.stream().filter(request -> request.contains("/_bulk"))).hasSize(1);
    }

    @Test
    void whatAFullDiskKeptOutIsNotReportedAsAdded(@TempDir Path temporary) throws IOException {
        LoadedCorpus corpus = new LoadedCorpus(temporary);
        corpus.write("a.txt", "It rains.");
        URI full = serve(request -> request.contains("/_bulk")
                ? item(429, "cluster_block_exception", "index has read-only-allow-delete block")
                : READY);

        IndexReport report = corpus.indexer(index(List.of(full))).update(IndexProgress.NONE);

        assertThat(report.stopped()).isEqualTo(Notice.of("store.full"));
        assertThat(report.added()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"429, opensearch_rejected_execution_exception", "503, cluster_block_exception"})
    void whatAClusterDidNotTakeJustNowIsSentAgain(int status, String type) {
        URI busy = serve(request -> request.contains("/_bulk")
                        && asked.stream().filter(r -> r.contains("/_bulk")).count() < 3
                ? item(status, type, "queue is full, or no manager")
                : READY);
        OpenSearchPassageIndex index = index(List.of(busy));
        index.put(new FileState("a.txt", 1, Instant.EPOCH, ""), new IndexedFile.Skipped(Notice.of("skipped.text")));

        index.commit();

        assertThat(asked.stream().filter(request -> request.contains("/_bulk"))).hasSize(3);
    }

    @Test
    void aSearchAmongSeveralThatLostItsNodeIsSentAgain() {
        URI recovering = serve(request -> !request.contains("/_msearch")
                ? READY
                : asked.stream().filter(r -> r.contains("/_msearch")).count() < 2
                        ? "{\"responses\":[{\"status\":503,\"error\":{\"type\":\"search_phase_execution_exception\"}}]}"
                        : "{\"responses\":[{\"status\":200,\"hits\":{\"total\":{\"value\":7}}}]}");

        assertThat(index(List.of(recovering)).vocabulary(Language.ENGLISH).passages())
                .isEqualTo(7);
    }

    @Test
    void aFileDoesNotCountBeforeAllOfItIsThere() {
        URI choosy =
                serve(request -> request.contains("\"create\"") ? item(400, "mapper_parsing_exception", "no") : READY);
        OpenSearchPassageIndex index = index(List.of(choosy));
        Article article = new Article("a.txt", "News", null, null, null, Language.ENGLISH, "It rains.", null);
        index.put(
                new FileState("a.txt", 1, Instant.EPOCH, ""),
                new IndexedFile.Articles(List.of(article), List.of(Passage.of(article, 0, 9))));

        assertThatThrownBy(index::commit).hasMessage("OpenSearch refused: no");
        index.commit();

        assertThat(asked).anyMatch(request -> request.contains("\"kind\":\"passage\""));
        assertThat(asked).noneMatch(request -> request.contains("\"kind\":\"file\"") && request.contains("/_bulk"));
    }

    @Test
    void wrongCredentialsAreSaidAndNotShown() {
        URI locked = serve(401, request -> "Unauthorized");

        assertThatThrownBy(() -> index(List.of(locked)).files())
                .hasMessage("OpenSearch does not know these credentials. Mend BRIEFING_OPENSEARCH_USERNAME and"
                        + " _PASSWORD, or _API_KEY.");
        assertThat(index(List.of(locked)).place()).doesNotContain("c2VjcmV0").contains("briefing");
        assertThat(settings(List.of(locked), null, Duration.ofSeconds(30)).toString())
                .doesNotContain("c2VjcmV0");
    }

    @Test
    void aCertificateIsTrustedOnlyWithItsAuthority(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("store.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "node",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit");
        Path authority = folder.resolve("ca.pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "node",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-file",
                authority.toString());
        server = ScriptedServer.https(store, "changeit", request -> READY, asked);
        URI secure = server.uri();

        assertThatThrownBy(() -> index(List.of(secure)).files())
                .hasMessageStartingWith("The certificate of " + secure + " is not trusted.")
                .hasMessageContaining("BRIEFING_OPENSEARCH_CA_FILE");
        OpenSearchPassageIndex trusting =
                new OpenSearchPassageIndex(settings(List.of(secure), authority, Duration.ofSeconds(30)), "words");
        assertThat(trusting.article("a.txt")).isEmpty();
        assertThatThrownBy(() ->
                        new OpenSearchPassageIndex(settings(List.of(secure), store, Duration.ofSeconds(30)), "words"))
                .hasMessageStartingWith("BRIEFING_OPENSEARCH_CA_FILE: no certificates can be read from");
    }

    private static String item(int status, String type, String reason) {
        return "{\"items\":[{\"index\":{\"status\":%d,\"error\":{\"type\":\"%s\",\"reason\":\"%s\"}}}]}"
                .formatted(status, type, reason);
    }

    private static OpenSearchPassageIndex index(List<URI> urls) {
        return index(urls, Duration.ofSeconds(30));
    }

    private static OpenSearchPassageIndex index(List<URI> urls, Duration timeout) {
        return new OpenSearchPassageIndex(settings(urls, null, timeout), "words");
    }

    private static OpenSearchSettings settings(List<URI> urls, @Nullable Path authorities, Duration timeout) {
        return new OpenSearchSettings(urls, "briefing", "Basic c2VjcmV0", 1, 0, timeout, authorities, "me");
    }

    private URI serve(Function<String, String> answers) {
        return serve(200, answers);
    }

    private URI serve(int status, Function<String, String> answers) {
        server = ScriptedServer.http(status, answers, asked);
        return server.uri();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
