package briefing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.embedding.HashedEmbeddingModel;
import briefing.generated.GeneratedArticles;
import briefing.generated.IndexContents;
import briefing.index.PassageIndex.Opened;
import briefing.index.local.LocalPassageIndex;
import briefing.index.update.IndexProgress;
import briefing.index.update.Indexer;
import briefing.language.Language;
import briefing.passage.PassageSplitter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Kills loads at a random moment after a report: all that was reported is in the corpus, whole, and in the index. */
final class LoadKills {

    /** More articles than are loaded in a millisecond. */
    private static final double FASTER = 0.6;

    /** Loads into one corpus, so that a load meets what a killed one left. */
    private static final int TOGETHER = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final long seed;
    private final Findings findings;
    private final HashedEmbeddingModel model = new HashedEmbeddingModel("1");

    LoadKills(Path folder, long seed, Findings findings) {
        this.folder = folder;
        this.seed = seed;
        this.findings = findings;
    }

    /** @param longest how many milliseconds a load is left after its first report */
    void run(int from, int count, int longest) throws Exception {
        for (int i = from; i < from + count; i++) {
            Path here = folder.resolve("kills-" + i / TOGETHER);
            Files.createDirectories(here.resolve("corpus"));
            List<String> reported = loadUntilKilled(here, i, longest);
            String wrong = wrong(here, reported);
            if (wrong != null) {
                findings.add(
                        "lost",
                        "kill " + i + " after " + reported.size() + " reports: " + wrong,
                        i + ".txt",
                        String.join("\n", reported).getBytes(UTF_8));
            }
            if (i == from + count - 1 || i % TOGETHER == TOGETHER - 1) {
                finish(here, i);
            }
        }
    }

    /** Returns the ids that were reported as loaded. */
    private List<String> loadUntilKilled(Path here, int number, int longest) throws IOException, InterruptedException {
        Random random = Seeded.random(seed, number);
        Path source = Files.createDirectory(here.resolve("load-" + number));
        int articles = (int) (200 + longest * FASTER);
        for (int i = 0; i < articles; i++) {
            var article = GeneratedArticles.article(Language.values()[i % 2], number * articles + i, 0);
            Files.writeString(source.resolve(article.file()), article.text());
        }
        Process process = Program.hashed(here).start("load", source.toString(), "--json");
        List<String> reported = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            take(lines.readLine(), reported);
            Thread killer = new Thread(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(longest));
                } catch (InterruptedException e) {
                    // then at once
                }
                process.toHandle().destroyForcibly(); // unlike the process's own method, leaves what it wrote readable
            });
            killer.start();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line, reported);
            }
            killer.join();
        }
        if (process.waitFor() != 0) {
            findings.tried(1); // else it was done before
        }
        return reported;
    }

    private static void take(String line, List<String> reported) {
        try {
            Optional.ofNullable(
                            line == null
                                    ? null
                                    : JSON.readTree(line).path("loaded").textValue())
                    .ifPresent(reported::add);
        } catch (IOException e) {
            // torn by the kill: not reported
        }
    }

    private String wrong(Path here, List<String> reported) throws IOException {
        if (reported.isEmpty()) {
            return "nothing was reported";
        }
        for (String id : reported) {
            Path source = here.resolve(id);
            Path copy = here.resolve("corpus").resolve(id);
            if (!Files.exists(copy) || Files.mismatch(source, copy) >= 0) {
                return id + " is not in the corpus as it was";
            }
        }
        try (LocalPassageIndex index = new LocalPassageIndex(index(here), model.modelName())) {
            if (index.opened() == Opened.DAMAGED) {
                return "the index was damaged";
            }
            for (String id : reported) {
                Optional<Article> article = index.article(id);
                if (!index.files().containsKey(id)
                        || article.isEmpty()
                        || article.get().text().isBlank()) {
                    return id + " is not in the index";
                }
            }
        }
        return null;
    }

    /** What goes on from what is left is what would have been without any kill. */
    private void finish(Path here, int number) throws IOException {
        IndexContents.age(here.resolve("corpus"));
        update(here, index(here));
        update(here, here.resolve("afresh"));
        new Corpus(here.resolve("corpus")).tidy();
        try (Stream<Path> files = Files.walk(here.resolve("corpus"))) {
            files.filter(file -> file.getFileName().toString().startsWith("."))
                    .findFirst()
                    .ifPresent(file -> findings.add(
                            "stray", "after kill " + number + ": " + file, number + "-stray.txt", new byte[0]));
        }
        if (!IndexContents.of(index(here)).equals(IndexContents.of(here.resolve("afresh")))) {
            findings.add(
                    "index",
                    "after kill " + number + " it is not what it is afresh",
                    number + "-index.txt",
                    new byte[0]);
        }
        DamagedFolder.delete(here);
    }

    private void update(Path here, Path folder) {
        try (LocalPassageIndex index = new LocalPassageIndex(folder, model.modelName())) {
            new Indexer(new Corpus(here.resolve("corpus")), new ArticleReader(), new PassageSplitter(), model, index)
                    .update(IndexProgress.NONE);
        }
    }

    private static Path index(Path here) throws IOException {
        try (Stream<Path> indexes = Files.list(here.resolve("cache/index"))) {
            return indexes.findFirst().orElseThrow();
        }
    }
}
