package briefing.index.update;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.embedding.HashedEmbeddingModel;
import briefing.generated.GeneratedArticles;
import briefing.generated.IndexContents;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.passage.PassageSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand articles that come, change and go at random while questions are asked, in a process that is killed again and
 * again: {@code mvn -Psoak verify}. Takes some ten minutes; {@code -Dsoak.kills} and {@code -Dsoak.rounds} change that.
 */
class Soak {

    private static final int KILLS = Integer.getInteger("soak.kills", 20);
    private static final int ROUNDS = Integer.getInteger("soak.rounds", 40);

    /** Rounds after which the first heap is taken: everything was loaded, asked for and replaced once. */
    private static final int SETTLED = 10;

    @TempDir
    Path folder;

    private final Random random = new Random(1);

    @Test
    void nothingIsLostNothingIsThereTwiceAndNothingGrows() throws Exception {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        for (int i = 0; i < SoakProcess.ARTICLES; i++) {
            if (random.nextInt(3) > 0) {
                var article = GeneratedArticles.article(i % 2 == 0 ? Language.CHINESE : Language.ENGLISH, i, 0);
                Files.writeString(corpus.resolve(article.file()), article.text());
            }
        }
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = process(corpus, kill, Integer.MAX_VALUE);
            boolean ended = process.waitFor(2000 + random.nextInt(8000), TimeUnit.MILLISECONDS);
            assertThat(ended).as("ended by itself, in run " + kill).isFalse();
            process.destroyForcibly().waitFor();
        }

        List<String> rounds = new ArrayList<>();
        Process last = process(corpus, KILLS, ROUNDS);
        try (BufferedReader lines = last.inputReader()) {
            lines.lines().forEach(rounds::add);
        }
        assertThat(last.waitFor()).isZero();
        assertThat(rounds).hasSize(ROUNDS);
        assertThat(heap(rounds, ROUNDS - 1)).isLessThan(heap(rounds, SETTLED) * 1.25);
        assertThat(openFiles(rounds.get(ROUNDS - 1))).isLessThan(openFiles(rounds.get(SETTLED)) + 50);

        IndexContents.age(corpus);
        update(corpus, "index");
        update(corpus, "afresh");
        List<String> contents = IndexContents.of(folder.resolve("index"));
        assertThat(contents).doesNotHaveDuplicates();
        assertThat(contents).isEqualTo(IndexContents.of(folder.resolve("afresh")));
    }

    /** Bytes an article. */
    private static double heap(List<String> rounds, int round) {
        return Double.parseDouble(rounds.get(round).split(" ")[0]);
    }

    private static int openFiles(String round) {
        return Integer.parseInt(round.split(" ")[1]);
    }

    private Process process(Path corpus, long seed, int rounds) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SoakProcess.class.getName(),
                        corpus.toString(),
                        folder.resolve("index").toString(),
                        Long.toString(seed),
                        Integer.toString(rounds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void update(Path corpus, String name) {
        HashedEmbeddingModel model = new HashedEmbeddingModel("1");
        try (LocalPassageIndex index = new LocalPassageIndex(folder.resolve(name), model.modelName())) {
            IndexReport report = new Indexer(
                            new Corpus(corpus), new ArticleReader(), new PassageSplitter(), model, index)
                    .update(IndexProgress.NONE);
            assertThat(report.waiting()).isZero();
            assertThat(report.stopped()).isNull();
            assertThat(index.files()).hasSize(new Corpus(corpus).files().size());
        }
    }
}
