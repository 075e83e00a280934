package briefing.index.update;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.article.corpus.CorpusFile;
import briefing.embedding.HashedEmbeddingModel;
import briefing.generated.IndexContents;
import briefing.index.PassageIndex.Opened;
import briefing.index.local.LocalPassageIndex;
import briefing.passage.PassageSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the process is killed, at any moment. */
@Tag("slow")
class KilledTest {

    @TempDir
    Path folder;

    private final HashedEmbeddingModel model = new HashedEmbeddingModel("1");
    private final Random random = new Random(1);

    @Test
    void allThatWasReportedAsLoadedIsThereAndTheRestFollows() throws Exception {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        int loaded = 0;
        for (int kill = 0; kill < 3; kill++) {
            loaded = loadUntilKilled(corpus, loaded);
            try (LocalPassageIndex index = open("index")) {
                assertThat(index.opened()).isEqualTo(Opened.AS_LEFT);
                assertThat(index.files()).hasSizeGreaterThanOrEqualTo(loaded);
                int reported = loaded;
                assertThat(index.withoutVector(Integer.MAX_VALUE))
                        .allSatisfy(
                                passage -> assertThat(number(passage.article())).isGreaterThanOrEqualTo(reported));
            }
        }

        IndexContents.age(corpus);
        assertThat(bringUpToDate(corpus, "index")).isLessThan(10 * IndexingProcess.ROUND);
        bringUpToDate(corpus, "afresh");

        assertThat(IndexContents.of(folder.resolve("index"))).isEqualTo(IndexContents.of(folder.resolve("afresh")));
    }

    /** Returns how many articles were reported as loaded. */
    private int loadUntilKilled(Path corpus, int loaded) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexingProcess.class.getName(),
                        corpus.toString(),
                        folder.resolve("index").toString(),
                        Integer.toString(loaded))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int reported = loaded;
        try (BufferedReader lines = process.inputReader()) {
            for (int rounds = 1 + random.nextInt(4); rounds > 0; rounds--) {
                reported = Integer.parseInt(lines.readLine().replace("loaded ", ""));
            }
            Thread.sleep(random.nextInt(100));
            process.toHandle().destroyForcibly(); // unlike the process's own method, leaves what it wrote readable
            process.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reported = Integer.parseInt(line.replace("loaded ", ""));
            }
        }
        return reported;
    }

    /** Returns how many texts were embedded. */
    private int bringUpToDate(Path corpus, String name) {
        try (LocalPassageIndex index = open(name)) {
            IndexReport report = new Indexer(
                            new Corpus(corpus), new ArticleReader(), new PassageSplitter(), model, index)
                    .update(IndexProgress.NONE);
            List<CorpusFile> files = new Corpus(corpus).files();
            assertThat(index.files().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            files.stream().map(CorpusFile::id).toList());
            assertThat(report.waiting()).isZero();
            return report.embedded();
        }
    }

    private LocalPassageIndex open(String name) {
        return new LocalPassageIndex(folder.resolve(name), model.modelName());
    }

    private static int number(String article) {
        return Integer.parseInt(article.replaceAll("\\D", ""));
    }
}
