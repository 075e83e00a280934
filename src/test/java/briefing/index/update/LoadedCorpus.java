package briefing.index.update;

import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.embedding.HashedEmbeddingModel;
import briefing.index.LexicalQuery;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.index.local.LocalPassageIndex;
import briefing.index.local.LuceneFiles;
import briefing.passage.PassageSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.Directory;

/** A folder of articles and its index on disk, opened anew for each step as by a process of its own. */
public final class LoadedCorpus {

    public final HashedEmbeddingModel model = new HashedEmbeddingModel("1");
    public final Path corpus;
    public final Path folder;

    public LoadedCorpus(Path temporary) throws IOException {
        corpus = Files.createDirectory(temporary.resolve("corpus"));
        folder = temporary.resolve("index");
    }

    /** Puts an article that was written a while ago. */
    public void write(String file, String text) {
        write(file, text, Instant.now().minus(Duration.ofHours(1)));
    }

    public void write(String file, String text, Instant modified) {
        try {
            Files.writeString(corpus.resolve(file), text);
            Files.setLastModifiedTime(corpus.resolve(file), FileTime.from(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalPassageIndex open() {
        return new LocalPassageIndex(folder, model.modelName());
    }

    public LocalPassageIndex open(Directory directory) throws IOException {
        return new LocalPassageIndex(folder, LuceneFiles.open(directory), model.modelName());
    }

    public Indexer indexer(PassageIndex index) {
        return new Indexer(new Corpus(corpus), new ArticleReader(), new PassageSplitter(), model, index);
    }

    /** Brings the index up to date in a process of its own. */
    public IndexReport update() {
        try (LocalPassageIndex index = open()) {
            return indexer(index).update(IndexProgress.NONE);
        }
    }

    /** The articles in which a text stands, best first. */
    public static List<String> found(PassageIndex index, String text) {
        return index.languages().stream()
                .flatMap(language ->
                        index.lexical(language, new LexicalQuery.Words(text), PassageFilter.NONE, 10).stream())
                .map(hit -> hit.passage().article())
                .toList();
    }

    /** Keeps what it is told. */
    static class Told implements IndexProgress {

        final List<String> steps = new ArrayList<>();

        @Override
        public void progress(Phase phase, int done, int total) {
            steps.add(phase + " " + done + "/" + total);
        }
    }
}
