package briefing.index.update;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.ArticleReader;
import briefing.article.corpus.CorpusFile;
import briefing.passage.PassageSplitter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReaderTest {

    @Test
    void aFileThatCannotBeReadNowIsLookedIntoAgainThoughItsTimeStaysTheSame(@TempDir Path folder) {
        FileReader files = new FileReader(new ArticleReader(), new PassageSplitter(), Clock.systemUTC());
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        CorpusFile vanished = new CorpusFile("a.txt", folder.resolve("a.txt"), 5, hourAgo);

        FileReader.Contents contents = files.read(vanished, null);

        assertThat(contents.indexed()).isInstanceOf(briefing.index.IndexedFile.Skipped.class);
        assertThat(FileReader.isUnchanged(vanished, contents.now())).isFalse();
    }
}
