package briefing.fuzz;

import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.embedding.HashedEmbeddingModel;
import briefing.generated.GeneratedArticles;
import briefing.index.LexicalQuery;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex.Opened;
import briefing.index.local.LocalPassageIndex;
import briefing.index.update.IndexProgress;
import briefing.index.update.IndexReport;
import briefing.index.update.Indexer;
import briefing.language.Language;
import briefing.passage.PassageSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Damages an index on disk: it opens all the same, is brought up to date, finds what it found, and is whole from then on. */
final class IndexFuzz {

    private final Path folder;
    private final Path whole;
    private final long seed;
    private final Findings findings;
    private final HashedEmbeddingModel model = new HashedEmbeddingModel("1");
    private final GeneratedArticles.Generated asked = GeneratedArticles.article(Language.ENGLISH, 5, 0);

    IndexFuzz(Path folder, long seed, Findings findings) throws Exception {
        this.folder = folder;
        this.seed = seed;
        this.findings = findings;
        QuestionFuzz.writeCorpus(folder);
        whole = folder.resolve("whole");
        try (LocalPassageIndex index = new LocalPassageIndex(whole, model.modelName())) {
            update(index);
            Files.delete(folder.resolve("corpus/en-0.txt"));
            update(index);
        }
    }

    void run(int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            Path damaged = folder.resolve("damaged");
            DamagedFolder.delete(damaged);
            DamagedFolder.copy(whole, damaged);
            String what = DamagedFolder.damage(damaged, Seeded.random(seed, i));
            try {
                String wrong = wrong(damaged);
                if (wrong != null) {
                    add("wrong: " + wrong, i, what);
                }
            } catch (RuntimeException | Error e) {
                add(e.getClass().getSimpleName(), i, what + ": " + e);
            }
            findings.tried(1);
        }
    }

    private String wrong(Path damaged) {
        try (LocalPassageIndex index = new LocalPassageIndex(damaged, model.modelName())) {
            IndexReport report = update(index);
            if (report.stopped() != null) {
                return "stopped: " + report.stopped().inEnglish().replaceAll("/\\S*", "");
            }
            boolean found =
                    index
                            .lexical(Language.ENGLISH, new LexicalQuery.Words(asked.question()), PassageFilter.NONE, 3)
                            .stream()
                            .anyMatch(hit -> hit.passage().article().equals(asked.file()));
            if (!found || index.files().size() != 23) {
                return "found: " + found + ", files: " + index.files().size();
            }
        }
        try (LocalPassageIndex index = new LocalPassageIndex(damaged, model.modelName())) {
            return index.opened() == Opened.DAMAGED || !update(index).unchanged() ? "not mended for good" : null;
        }
    }

    private IndexReport update(LocalPassageIndex index) {
        return new Indexer(
                        new Corpus(folder.resolve("corpus")), new ArticleReader(), new PassageSplitter(), model, index)
                .update(IndexProgress.NONE);
    }

    private void add(String kind, int number, String detail) {
        findings.add(
                kind,
                "number " + number + ", " + detail,
                number + ".txt",
                detail.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
