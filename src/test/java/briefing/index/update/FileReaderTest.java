package briefing.index.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.ArticleReader;
import briefing.article.TimeLimit;
import briefing.article.corpus.CorpusFile;
import briefing.article.ocr.Ocr;
import briefing.index.FileState;
import briefing.passage.PassageSplitter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
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

    @Test
    void anArchiveIsReadAgainForItsPicturesOnceTheyAreRead(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("note.txt"));
            out.write("The pier opened on Monday, the mayor said.".getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("scan.png"));
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        }
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        CorpusFile file = new CorpusFile("a.zip", zip, Files.size(zip), hourAgo);
        FileReader without = reader(Ocr.off());

        FileState first = without.read(file, null).now();
        FileReader.Contents again = without.read(file, first);

        assertThat(again.indexed()).isNull();
        assertThat(again.now()).isEqualTo(first);
        assertThat(without.isWorthAnotherLook(first)).isFalse();
        FileReader with = reader(Ocr.on(null));
        assertThat(with.isWorthAnotherLook(first)).isTrue();
        FileReader.Contents looked = with.read(file, first);
        assertThat(looked.indexed()).isNotNull();
        assertThat(with.isWorthAnotherLook(looked.now())).as("once").isFalse();
    }

    private static FileReader reader(Ocr ocr) {
        return new FileReader(
                new ArticleReader(new TimeLimit(TimeLimit.USUAL), ocr), new PassageSplitter(), Clock.systemUTC());
    }
}
