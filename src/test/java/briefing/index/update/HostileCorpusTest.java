package briefing.index.update;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.ArticleReader;
import briefing.article.TimeLimit;
import briefing.article.corpus.Corpus;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.PassageIndex;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Notice;
import briefing.passage.PassageSplitter;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that goes wrong costs itself and nothing else. */
@Tag("slow")
class HostileCorpusTest {

    private static final ArticleReader NO_TIME = new ArticleReader(new TimeLimit(Duration.ZERO));

    @TempDir
    Path temporary;

    private LoadedCorpus articles;

    @BeforeEach
    void twoArticles() throws IOException {
        articles = new LoadedCorpus(temporary);
        articles.write("chips.txt", "Chips\n\nChip exports rose by a third in the spring.");
        articles.write("steel.txt", "Steel\n\nSteel output fell in the north of the country.");
    }

    private Indexer indexer(PassageIndex index, ArticleReader reader, EmbeddingModel models) {
        return new Indexer(new Corpus(articles.corpus), reader, new PassageSplitter(), models, index);
    }

    @Test
    void aFileThatTakesTooLongIsSkippedAndReadAgainWhenItsTimeChanges() {
        try (LocalPassageIndex index = articles.open()) {
            IndexReport late = indexer(index, NO_TIME, articles.model).update(IndexProgress.NONE);
            assertThat(late.skipped())
                    .containsOnlyKeys("chips.txt", "steel.txt")
                    .containsValue(Notice.of("skipped.overdue", "0 s"));

            assertThat(articles.indexer(index).update(IndexProgress.NONE).unchanged())
                    .isTrue();

            articles.write("chips.txt", "Chips\n\nChip exports rose by a third in the spring.", Instant.EPOCH);
            assertThat(articles.indexer(index).update(IndexProgress.NONE).skipped())
                    .isEmpty();
            assertThat(LoadedCorpus.found(index, "chip")).containsExactly("chips.txt");
        }
    }

    @Test
    void whatTheIndexDoesNotTakeIsSkippedAndToldWithItsCause() {
        RuntimeException failure = new IllegalArgumentException("immense term");
        List<Object> told = new ArrayList<>();
        IndexProgress progress = new IndexProgress() {
            @Override
            public void progress(Phase phase, int done, int total) {}

            @Override
            public void failed(String file, String reason, Throwable cause) {
                told.addAll(List.of(file, reason, cause));
            }
        };
        try (LocalPassageIndex local = articles.open()) {
            PassageIndex picky = picky(local, failure);
            IndexReport report =
                    indexer(picky, new ArticleReader(), articles.model).update(progress);

            assertThat(report.skipped()).containsExactly(java.util.Map.entry("chips.txt", Notice.of("skipped.index")));
            assertThat(told).containsExactly("chips.txt", "cannot be put into the index", failure);
            assertThat(LoadedCorpus.found(local, "steel")).containsExactly("steel.txt");
        }
    }

    /** An index that does not take the chips. */
    private static PassageIndex picky(PassageIndex index, RuntimeException failure) {
        return (PassageIndex) Proxy.newProxyInstance(
                PassageIndex.class.getClassLoader(),
                new Class<?>[] {PassageIndex.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("put")
                            && ((FileState) arguments[0]).id().equals("chips.txt")
                            && arguments[1] instanceof IndexedFile.Articles) {
                        throw failure;
                    }
                    try {
                        return method.invoke(index, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aTextThatTheModelMakesNothingOfKeepsNoOtherFromItsVector() {
        EmbeddingModel model = articles.model;
        EmbeddingModel picky = model(texts -> {
            if (texts.stream().anyMatch(text -> text.text().contains("Chip"))) {
                throw new IllegalArgumentException("Cannot embed empty or whitespace-only text");
            }
            return model.embedAll(texts);
        });
        try (LocalPassageIndex index = articles.open()) {
            IndexReport report = indexer(index, new ArticleReader(), picky).update(IndexProgress.NONE);

            assertThat(report.embedded()).isEqualTo(2);
            assertThat(report.waiting()).isZero();
        }
    }

    @Test
    void aModelThatDoesNotAnswerKeepsNobodyFromStopping() {
        CountDownLatch asked = new CountDownLatch(1);
        EmbeddingModel silent = model(texts -> {
            asked.countDown();
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Response.from(List.of());
        });
        IndexProgress stopping = new IndexProgress() {
            @Override
            public void progress(Phase phase, int done, int total) {}

            @Override
            public boolean stopped() {
                return asked.getCount() == 0;
            }
        };
        try (LocalPassageIndex index = articles.open()) {
            IndexReport report = indexer(index, new ArticleReader(), silent).update(stopping);

            assertThat(report.added()).isEqualTo(2);
            assertThat(report.waiting()).isEqualTo(2);
        }
    }

    private EmbeddingModel model(Function<List<TextSegment>, Response<List<Embedding>>> embedding) {
        return new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                return embedding.apply(texts);
            }

            @Override
            public String modelName() {
                return articles.model.modelName();
            }
        };
    }
}
