package briefing.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import briefing.article.Article;
import briefing.embedding.HashedEmbeddingModel;
import briefing.index.FileState;
import briefing.index.Hit;
import briefing.index.HybridQuery;
import briefing.index.IndexedFile;
import briefing.index.LexicalQuery;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Translation;
import briefing.index.LexicalQuery.Unit;
import briefing.index.LexicalQuery.Words;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.index.Scores;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.language.Notice;
import briefing.passage.Passage;
import briefing.passage.PassageSplitter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On one real node: whatever the local index finds and says, the one in a cluster does too. */
@Tag("slow")
class OpenSearchPassageIndexTest {

    @TempDir
    static Path nodes;

    private static OpenSearchCluster cluster;
    private static int tests;

    @TempDir
    Path folder;

    private final HashedEmbeddingModel model = new HashedEmbeddingModel("1");
    private LocalPassageIndex local;
    private OpenSearchPassageIndex remote;

    @BeforeAll
    static void start() {
        cluster = new OpenSearchCluster(nodes, 1, "256m");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void open() {
        local = new LocalPassageIndex(folder, model.modelName());
        remote = remote("test-" + ++tests, "me");
    }

    @AfterEach
    void close() {
        local.close();
        remote.close();
    }

    @Test
    void wordsScoreAsInTheLocalIndex() {
        addAll();

        same(index -> index.lexical(Language.CHINESE, new Words("2025年AI粗钢产量"), PassageFilter.NONE, 10));
        same(index ->
                index.lexical(Language.ENGLISH, new Words("steel steel, the publishers!"), PassageFilter.NONE, 10));
        same(index -> index.lexical(Language.ENGLISH, new Words(""), PassageFilter.NONE, 10));
        LexicalQuery translated = new Translated(List.of(
                new Unit("steel", 1, List.of(new Translation("粗钢产量", 1), new Translation("钢", 0.5))),
                new Unit("AI", 0.7, List.of(new Translation("人工智能", 1), new Translation("无此", 0.3)))));
        same(index -> index.lexical(Language.CHINESE, translated, PassageFilter.NONE, 10));
        assertThat(translated.ceiling(remote.vocabulary(Language.CHINESE)))
                .isEqualTo(translated.ceiling(local.vocabulary(Language.CHINESE)));
    }

    @Test
    void meaningIsNearAsInTheLocalIndex() {
        addAll();

        float[] vector = model.embed("steel output").content().vector();
        HybridQuery steel = new HybridQuery(Map.of(Language.ENGLISH, new Words("steel")), vector, PassageFilter.NONE);
        same(index -> index.search(steel, 10).nearest());
        List<String> ids = local.nearest(vector, PassageFilter.NONE, 10).stream()
                .map(hit -> hit.passage().id())
                .toList();
        Scores there = remote.scores(steel, ids);
        Scores here = local.scores(steel, ids);
        assertThat(there.cosines()).isNotEmpty().containsOnlyKeys(here.cosines().keySet());
        assertThat(there.bm25()).isNotEmpty().containsOnlyKeys(here.bm25().keySet());
    }

    @Test
    void filtersHoldInsideTheSearch() {
        addAll();

        for (PassageFilter filter : List.of(
                new PassageFilter(LocalDate.of(2026, 3, 1), null, null, null, null),
                new PassageFilter(null, LocalDate.of(2026, 3, 1), null, null, null),
                new PassageFilter(null, null, "NOTE", null, null),
                new PassageFilter(null, null, null, "book f", null),
                new PassageFilter(null, null, null, "*", null),
                new PassageFilter(null, null, null, null, "PLAN"),
                PassageFilter.NONE.without(List.of("steel")),
                new PassageFilter(null, null, null, null, "PLAN").without(List.of("nothing of it", "publishers")))) {
            same(index -> index.lexical(Language.ENGLISH, new Words("steel publishers"), filter, 10));
            same(index -> index.nearest(model.embed("steel").content().vector(), filter, 10));
        }
    }

    @Test
    void articlesCatalogueAndFilesAreKept() {
        addAll();
        for (PassageIndex index : List.of(local, remote)) {
            index.put(state("empty.html", "1"), new IndexedFile.Skipped(Notice.of("skipped.text")));
            index.commit();
        }

        OpenSearchPassageIndex other = remote("test-" + tests, "somebody else");
        for (OpenSearchPassageIndex index : List.of(remote, other)) {
            assertThat(index.catalogue()).isEqualTo(local.catalogue());
            assertThat(index.files()).isEqualTo(local.files());
            assertThat(index.languages()).isEqualTo(local.languages());
            assertThat(index.article("plan.txt")).isEqualTo(local.article("plan.txt"));
            assertThat(index.article("nothing.txt")).isEmpty();
        }
        assertThat(remote.isOurs("plan.txt")).isTrue();
        assertThat(other.isOurs("plan.txt")).isFalse();
    }

    @Test
    void loadingTwiceChangesNothing() {
        addAll();
        Map<String, Long> before = counts();

        addAll();

        assertThat(counts()).isEqualTo(before);
        assertThat(remote.countWithoutVector()).isZero();
    }

    @Test
    void aChangedFileTakesThePlaceOfWhatWasThere() {
        addAll();

        for (PassageIndex index : List.of(local, remote)) {
            add(index, "plan.txt", "Press briefing", "Only this is left. Copper is dear.");
        }

        List<Hit> found = remote.lexical(Language.ENGLISH, new Words("copper"), PassageFilter.NONE, 10);
        assertThat(found.stream().map(hit -> hit.passage().text()))
                .containsExactly("Only this is left. Copper is dear.");
        assertThat(remote.lexical(Language.ENGLISH, new Words("steel"), PassageFilter.NONE, 10))
                .isEmpty();
        assertThat(remote.countWithoutVector()).isZero();
    }

    @Test
    void aRemovedFileIsGone() {
        addAll();

        for (PassageIndex index : List.of(local, remote)) {
            index.remove("plan.txt");
            index.commit();
        }

        assertThat(remote.catalogue()).isEqualTo(local.catalogue());
        assertThat(remote.lexical(Language.ENGLISH, new Words("steel"), PassageFilter.NONE, 10))
                .isEmpty();
        assertThat(remote.article("plan.txt")).isEmpty();
    }

    @Test
    void copiesAreKnown() {
        addAll();
        for (PassageIndex index : List.of(local, remote)) {
            add(index, "copy.txt", "The same", PLAN);
        }

        List<String> articles = List.of("plan.txt", "fair.txt", "copy.txt", "gone.txt");
        assertThat(remote.copies(articles))
                .isEqualTo(local.copies(articles))
                .containsEntry("plan.txt", List.of("copy.txt"))
                .containsEntry("fair.txt", List.of());
    }

    @Test
    void whoeverWritesAtTheSameTimeEndsWithTheSame() {
        OpenSearchPassageIndex other = remote("test-" + tests, "somebody else");
        for (OpenSearchPassageIndex index : List.of(remote, other)) {
            put(index, "plan.txt", "Press briefing", PLAN);
        }
        for (OpenSearchPassageIndex index : List.of(other, remote)) {
            index.commit();
            embed(index);
        }
        addAll();

        same(index -> index.lexical(Language.ENGLISH, new Words("steel publishers"), PassageFilter.NONE, 10));
    }

    @Test
    void anotherModelHasVectorsOfItsOwn() {
        addAll();

        OpenSearchPassageIndex other =
                new OpenSearchPassageIndex(settings("test-" + tests, "me"), new HashedEmbeddingModel("2").modelName());

        assertThat(other.countWithoutVector()).isEqualTo(4);
        assertThat(other.nearest(new float[] {1}, PassageFilter.NONE, 10)).isEmpty();
    }

    private static final String PLAN = """
            The minister took questions on Thursday, and he named three priorities for artificial intelligence.
            Steel output fell to 980 million tonnes in 2025, the lowest figure since 2018.
            """;

    private void addAll() {
        for (PassageIndex index : List.of(local, remote)) {
            put(index, "plan.txt", "Press briefing", PLAN);
            put(index, "fair.txt", "Book fair", "The book fair opened in Hall 3. Over 400 publishers came.");
            put(index, "计划.txt", "部长通道", "2025年粗钢产量降至9.8亿吨。人工智能要用于制造业，AI手机也一样。");
            put(index, "书展.txt", "书展开幕", "书展在三号馆开幕。四百多家出版社参加。");
            index.commit();
            embed(index);
        }
    }

    private void add(PassageIndex index, String file, String title, String text) {
        put(index, file, title, text);
        index.commit();
        embed(index);
    }

    private static void put(PassageIndex index, String file, String title, String text) {
        LocalDate published = file.startsWith("f") ? null : LocalDate.of(2026, 3, 5);
        Article article = new Article(
                file, title, published, "Notebook", "A. Writer", Language.of(text), text, "https://x.org/1");
        index.put(state(file, text), new IndexedFile.Articles(List.of(article), new PassageSplitter().split(article)));
    }

    private void embed(PassageIndex index) {
        for (List<Passage> next = index.withoutVector(64); !next.isEmpty(); next = index.withoutVector(64)) {
            index.embed(
                    next,
                    next.stream()
                            .map(passage ->
                                    model.embed(passage.titledText()).content().vector())
                            .toList());
        }
        index.commit();
    }

    private interface Search {
        List<Hit> in(PassageIndex index);
    }

    private void same(Search search) {
        List<Hit> here = ordered(search.in(local));
        List<Hit> there = ordered(search.in(remote));
        assertThat(there.stream().map(Hit::passage))
                .containsExactlyElementsOf(here.stream().map(Hit::passage).toList());
        for (int i = 0; i < here.size(); i++) {
            assertThat(there.get(i).score()).isCloseTo(here.get(i).score(), within(1e-4));
        }
    }

    /** Equal scores in the order of the passages: neither index promises one. */
    private static List<Hit> ordered(List<Hit> hits) {
        return hits.stream()
                .sorted(Comparator.comparingLong((Hit hit) -> -Math.round(hit.score() * 10_000))
                        .thenComparing(hit -> hit.passage().id()))
                .toList();
    }

    private Map<String, Long> counts() {
        String name = "test-" + tests;
        return Map.of(
                name,
                Long.parseLong(cluster.get("/_cat/count/" + name + "?h=count").strip()));
    }

    private OpenSearchPassageIndex remote(String name, String owner) {
        return new OpenSearchPassageIndex(settings(name, owner), model.modelName());
    }

    private static OpenSearchSettings settings(String name, String owner) {
        List<URI> urls = cluster.urls();
        return new OpenSearchSettings(urls, name, null, 3, 0, Duration.ofSeconds(10), null, owner);
    }

    private static FileState state(String file, String text) {
        return new FileState(file, text.length(), Instant.ofEpochSecond(1_000), Integer.toHexString(text.hashCode()));
    }
}
