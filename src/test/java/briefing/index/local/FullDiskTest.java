package briefing.index.local;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.generated.GeneratedArticles;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.update.IndexProgress;
import briefing.index.update.IndexReport;
import briefing.index.update.Indexer;
import briefing.index.update.LoadedCorpus;
import briefing.language.Language;
import briefing.language.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {

    /** A disk with room for so many bytes. */
    private static final class SmallDisk extends FilterDirectory {

        private long room;

        SmallDisk(Directory in, long room) {
            super(in);
            this.room = room;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return new FilterIndexOutput("small disk", name, in.createOutput(name, context)) {
                @Override
                public void writeByte(byte b) throws IOException {
                    take(1);
                    super.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] b, int offset, int length) throws IOException {
                    take(length);
                    super.writeBytes(b, offset, length);
                }
            };
        }

        private synchronized void take(int bytes) throws IOException {
            room -= bytes;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @TempDir
    Path temporary;

    private LoadedCorpus articles;

    @BeforeEach
    void oneOfElevenArticles() throws IOException {
        articles = new LoadedCorpus(temporary);
        write(0);
        articles.update();
        for (int i = 1; i <= 10; i++) {
            write(i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 20_000})
    void whatWasThereIsKeptAndOneLineSaysWhy(long room) throws IOException {
        try (LocalPassageIndex index = articles.open(new SmallDisk(FSDirectory.open(articles.folder), room))) {
            IndexReport report = articles.indexer(index).update(IndexProgress.NONE);

            assertThat(report.stopped()).isEqualTo(Notice.of("store.unwritable", "No space left on device"));
            assertThat(index.files()).containsKey("en-0.txt");
            assertThat(LoadedCorpus.found(
                            index,
                            GeneratedArticles.article(Language.ENGLISH, 0, 0).question()))
                    .contains("en-0.txt");
        }
    }

    @Test
    void withRoomAgainTheRestIsLoaded() throws IOException {
        SmallDisk disk = new SmallDisk(FSDirectory.open(articles.folder), 1_000);
        try (LocalPassageIndex index = articles.open(disk)) {
            Indexer indexer = articles.indexer(index);
            assertThat(indexer.update(IndexProgress.NONE).stopped()).isNotNull();
            disk.room = Long.MAX_VALUE;

            IndexReport report = indexer.update(IndexProgress.NONE);

            assertThat(report.stopped()).isNull();
            assertThat(report.added()).isEqualTo(10);
            assertThat(report.waiting()).isZero();
        }
        assertThat(articles.update().unchanged()).isTrue();
    }

    @Test
    void aProcessThatEndsWhileTheDiskIsFullEndsInPeace() throws IOException {
        LocalPassageIndex index = articles.open(new SmallDisk(FSDirectory.open(articles.folder), 300));
        index.put(new FileState("x", 1, Instant.EPOCH, ""), new IndexedFile.Skipped(Notice.of("skipped.text")));

        index.close();

        assertThat(articles.update().added()).isEqualTo(10);
    }

    private void write(int number) {
        var article = GeneratedArticles.article(Language.ENGLISH, number, 0);
        articles.write(article.file(), article.text());
    }
}
