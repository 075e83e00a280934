package briefing.index.update;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.embedding.HashedEmbeddingModel;
import briefing.index.CatalogueEntry;
import briefing.index.PassageFilter;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Notice;
import briefing.passage.PassageSplitter;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {

    @TempDir
    Path temporary;

    private LoadedCorpus articles;

    @BeforeEach
    void threeArticles() throws IOException {
        articles = new LoadedCorpus(temporary);
        articles.write("chips.txt", "Chips\n\n2026-03-05\n\nChip exports rose by a third in the spring.");
        articles.write("steel.txt", "Steel\n\n2026-03-06\n\nSteel output fell in the north of the country.");
        articles.write("grain.txt", "粮食\n\n2026-03-07\n\n全国粮食产量再创新高，各地农民都很高兴。");
    }

    @Test
    void newArticlesAreReadAndEmbedded() {
        IndexReport report = articles.update();

        assertThat(report.added()).isEqualTo(3);
        assertThat(report.embedded()).isEqualTo(3);
        assertThat(report.waiting()).isZero();
        assertThat(report.stopped()).isNull();
    }

    @Test
    void anArchiveThatIsCutOffIsReadAndReportedAsDamaged() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("pier.txt"));
            zip.write("Pier\n\nThe north pier opened on Monday.".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = bytes.toByteArray();
        Files.write(articles.corpus.resolve("whole.zip"), whole);
        Files.write(articles.corpus.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 40));

        assertThat(articles.update().damaged()).containsExactly("cut.zip");
        assertThat(articles.update().damaged()).as("it was told of").isEmpty();
        try (LocalPassageIndex index = articles.open()) {
            assertThat(index.catalogue().stream().filter(CatalogueEntry::damaged))
                    .extracting(CatalogueEntry::article)
                    .containsExactly("cut.zip");
            assertThat(index.article("cut.zip")).get().returns(true, Article::damaged);
        }
    }

    @Test
    void anUnchangedCorpusIsNeitherReadNorEmbeddedAgain() {
        articles.update();
        LoadedCorpus.Told told = new LoadedCorpus.Told();
        int embedded = articles.model.embedded();

        try (LocalPassageIndex index = articles.open()) {
            IndexReport report = articles.indexer(index).update(told);

            assertThat(report.unchanged()).isTrue();
            assertThat(told.steps).isEmpty();
            assertThat(articles.model.embedded()).isEqualTo(embedded);
            assertThat(LoadedCorpus.found(index, "chip exports")).containsExactly("chips.txt");
            assertThat(nearest(index, "chip exports")).startsWith("chips.txt");
        }
    }

    @Test
    void anotherTimeOfTheSameBytesIsNoChange() {
        articles.update();
        articles.write(
                "chips.txt", "Chips\n\n2026-03-05\n\nChip exports rose by a third in the spring.", Instant.EPOCH);

        assertThat(articles.update().unchanged()).isTrue();

        LoadedCorpus.Told told = new LoadedCorpus.Told();
        try (LocalPassageIndex index = articles.open()) {
            articles.indexer(index).update(told);
            assertThat(told.steps).as("its time is known by now").isEmpty();
            assertThat(LoadedCorpus.found(index, "chip")).containsExactly("chips.txt");
        }
    }

    @Test
    void aFileThatChangesTwiceWithinTheGrainOfItsTimeIsReadAgain() {
        Instant now = Instant.now();
        articles.write("new.txt", "New\n\nThe harbour was opened on Monday morning.", now);
        articles.update();
        articles.write("new.txt", "New\n\nThe airport was opened on Monday morning.", now);

        assertThat(articles.update().changed()).isEqualTo(1);
        try (LocalPassageIndex index = articles.open()) {
            assertThat(LoadedCorpus.found(index, "airport")).containsExactly("new.txt");
            assertThat(LoadedCorpus.found(index, "harbour")).isEmpty();
        }
    }

    @Test
    void onlyWhatChangedIsEmbedded() {
        articles.update();
        articles.write("steel.txt", "Steel\n\n2026-03-06\n\nSteel output recovered in the south.");

        IndexReport report = articles.update();

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.embedded()).isEqualTo(1);
        try (LocalPassageIndex index = articles.open()) {
            assertThat(LoadedCorpus.found(index, "north")).isEmpty();
            assertThat(LoadedCorpus.found(index, "recovered")).containsExactly("steel.txt");
        }
    }

    @Test
    void aRenamedFileIsFoundUnderItsNewNameAndNotEmbeddedAgain() throws IOException {
        articles.update();
        Files.move(articles.corpus.resolve("chips.txt"), articles.corpus.resolve("exports.txt"));

        IndexReport report = articles.update();

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.embedded()).isZero();
        try (LocalPassageIndex index = articles.open()) {
            assertThat(nearest(index, "chip exports")).startsWith("exports.txt").doesNotContain("chips.txt");
        }
    }

    @Test
    void aRemovedFileIsFoundNoMoreAndLeavesNothingBehind() throws IOException {
        articles.update();
        Files.delete(articles.corpus.resolve("chips.txt"));

        assertThat(articles.update().removed()).isEqualTo(1);

        try (LocalPassageIndex index = articles.open()) {
            assertThat(index.files()).containsOnlyKeys("grain.txt", "steel.txt");
            assertThat(LoadedCorpus.found(index, "chip")).isEmpty();
            assertThat(nearest(index, "chip exports")).containsExactlyInAnyOrder("steel.txt", "grain.txt");
        }
    }

    @Test
    void aFolderThatVanishesIsSaidAndNothingIsForgotten() throws IOException {
        articles.update();
        Path away = articles.corpus.resolveSibling("away");
        Files.move(articles.corpus, away);

        assertThat(articles.update().stopped()).isEqualTo(Notice.of("index.folder.gone", articles.corpus));

        Files.move(away, articles.corpus);
        assertThat(articles.update().unchanged()).isTrue();
    }

    @Test
    void whatIsOnlyReadIsFoundByItsWordsAndKept() {
        try (LocalPassageIndex index = articles.open()) {
            IndexReport report = articles.indexer(index).read(IndexProgress.NONE);
            assertThat(report.added()).isEqualTo(3);
            assertThat(report.embedded()).isZero();
        }
        try (LocalPassageIndex index = articles.open()) {
            assertThat(LoadedCorpus.found(index, "chip exports")).containsExactly("chips.txt");
            assertThat(index.countWithoutVector()).isEqualTo(3);
        }
    }

    @Test
    void theSameTextInTwoFilesIsEmbeddedOnce() throws IOException {
        Files.copy(articles.corpus.resolve("chips.txt"), articles.corpus.resolve("copy.txt"));

        assertThat(articles.update().embedded()).isEqualTo(3);

        Files.delete(articles.corpus.resolve("chips.txt"));
        assertThat(articles.update().embedded()).isZero();
        try (LocalPassageIndex index = articles.open()) {
            assertThat(nearest(index, "chip exports")).startsWith("copy.txt");
        }
    }

    @Test
    void stoppedWorkIsKeptAndTheRestDoneLater() {
        IndexProgress afterOneFile = new LoadedCorpus.Told() {
            @Override
            public boolean stopped() {
                return !steps.isEmpty();
            }
        };
        try (LocalPassageIndex index = articles.open()) {
            IndexReport report = articles.indexer(index).update(afterOneFile);
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.unread()).isEqualTo(2);
            assertThat(report.waiting()).isEqualTo(1);
        }

        IndexReport rest = articles.update();

        assertThat(rest.added()).isEqualTo(2);
        assertThat(rest.embedded()).isEqualTo(3);
    }

    @Test
    void articlesAreFoundByTheirWordsBeforeTheyAreEmbedded() {
        try (LocalPassageIndex index = articles.open()) {
            List<String> found = new ArrayList<>();
            articles.indexer(index).update((phase, done, total) -> {
                if (phase == IndexProgress.Phase.EMBEDDING && done == 0) {
                    found.addAll(LoadedCorpus.found(index, "chip exports"));
                }
            });
            assertThat(found).containsExactly("chips.txt");
        }
    }

    @Test
    void theNewestArticlesAreEmbeddedFirst() {
        try (LocalPassageIndex index = articles.open()) {
            articles.indexer(index).update(new LoadedCorpus.Told() {
                @Override
                public boolean stopped() {
                    return steps.contains("READING 3/3");
                }
            });

            assertThat(index.withoutVector(10))
                    .extracting(passage -> passage.article())
                    .containsExactly("grain.txt", "steel.txt", "chips.txt");
        }
    }

    @Test
    void aModelThatChangesItsDimensionIsSaidAndSpoilsNoVector() {
        articles.update();
        articles.write("tin.txt", "Tin prices fell in the south.");
        EmbeddingModel other = new HashedEmbeddingModel("1", 32);

        try (LocalPassageIndex index = articles.open()) {
            IndexReport report = new Indexer(
                            new Corpus(articles.corpus), new ArticleReader(), new PassageSplitter(), other, index)
                    .update(IndexProgress.NONE);

            assertThat(report.stopped().inEnglish())
                    .startsWith("The embedding model gives vectors of 32 dimensions now, and gave 64 before.")
                    .contains("delete " + articles.folder);
            assertThat(nearest(index, "chip exports")).startsWith("chips.txt");
            assertThat(LoadedCorpus.found(index, "tin")).containsExactly("tin.txt");
        }
    }

    private List<String> nearest(LocalPassageIndex index, String text) {
        float[] vector = articles.model.embed(text).content().vector();
        return index.nearest(vector, PassageFilter.NONE, 10).stream()
                .map(hit -> hit.passage().article())
                .toList();
    }
}
