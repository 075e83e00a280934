package briefing.index.local;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.index.PassageFilter;
import briefing.index.update.IndexProgress;
import briefing.index.update.IndexReport;
import briefing.index.update.LoadedCorpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one corpus. */
class SharedIndexTest {

    @TempDir
    Path temporary;

    private LoadedCorpus articles;

    @BeforeEach
    void oneArticle() throws IOException {
        articles = new LoadedCorpus(temporary);
        articles.write("chips.txt", "Chips\n\nChip exports rose by a third in the spring.");
    }

    @Test
    void oneWritesAndTheOtherReadsWhatItCommits() {
        try (LocalPassageIndex writer = articles.open();
                LocalPassageIndex reader = articles.open()) {
            assertThat(writer.writable()).isTrue();
            assertThat(reader.writable()).isFalse();

            articles.indexer(writer).update(IndexProgress.NONE);
            reader.refresh();

            assertThat(LoadedCorpus.found(reader, "chip")).containsExactly("chips.txt");
            assertThat(reader.countWithoutVector()).isZero();
        }
    }

    @Test
    void theReaderTakesOverWhenTheWriterEnds() {
        LocalPassageIndex writer = articles.open();
        try (LocalPassageIndex reader = articles.open()) {
            articles.indexer(writer).update(IndexProgress.NONE);
            writer.close();
            articles.write("steel.txt", "Steel\n\nSteel output fell in the north of the country.");

            IndexReport report = articles.indexer(reader).update(IndexProgress.NONE);

            assertThat(reader.writable()).isTrue();
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.embedded()).isEqualTo(1);
            assertThat(LoadedCorpus.found(reader, "chip")).containsExactly("chips.txt");
            assertThat(LoadedCorpus.found(reader, "steel")).containsExactly("steel.txt");
        }
    }

    @Test
    void anUpdateThatCannotWriteWaitsForTheOneThatDoes() throws Exception {
        try (LocalPassageIndex writer = articles.open();
                LocalPassageIndex reader = articles.open()) {
            CountDownLatch looks = new CountDownLatch(2);
            CompletableFuture<IndexReport> follower =
                    CompletableFuture.supplyAsync(() -> articles.indexer(reader).update(counting(looks)));
            looks.await();
            assertThat(follower).isNotDone();

            articles.indexer(writer).update(IndexProgress.NONE);

            assertThat(follower.get(1, TimeUnit.MINUTES).waiting()).isZero();
            assertThat(LoadedCorpus.found(reader, "chip")).containsExactly("chips.txt");
        }
    }

    /** Counts how often it is asked whether the work is to end: once at each look. */
    private static IndexProgress counting(CountDownLatch looks) {
        return new IndexProgress() {
            @Override
            public void progress(Phase phase, int done, int total) {}

            @Override
            public boolean stopped() {
                looks.countDown();
                return false;
            }
        };
    }

    @Test
    void theReaderForgetsVectorsThatTheWriterRemoved() {
        try (LocalPassageIndex writer = articles.open();
                LocalPassageIndex reader = articles.open()) {
            articles.indexer(writer).update(IndexProgress.NONE);
            reader.refresh();
            articles.write("chips.txt", "Chips\n\nNothing is known of exports yet, officials said.");
            articles.indexer(writer).update(IndexProgress.NONE);
            reader.refresh();

            float[] vector = articles.model.embed("exports").content().vector();
            assertThat(reader.nearest(vector, PassageFilter.NONE, 10)).hasSize(1);
            assertThat(reader.countWithoutVector()).isZero();
        }
    }
}
