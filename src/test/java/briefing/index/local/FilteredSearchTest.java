package briefing.index.local;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.Article;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.PassageFilter;
import briefing.language.Language;
import briefing.passage.Passage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

class FilteredSearchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static final int TIMES = 5_000;

    @TempDir
    Path folder;

    /** The one asks the catalogue from within a search of the vectors, the other adds vectors from within the catalogue. */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void questionsOfATimeAreAnsweredWhileArticlesAreLoaded() throws Exception {
        String text = "Chip exports rose by a third in the spring.";
        Article article = new Article("chips.txt", "Chips", DAY, null, null, Language.ENGLISH, text, null);
        Passage passage = Passage.of(article, 0, text.length());
        float[] vector = {0.6f, 0.8f};
        PassageFilter filter = new PassageFilter(DAY, null, null, null, null);
        try (LocalPassageIndex index = new LocalPassageIndex(folder, "a model")) {
            index.put(
                    new FileState("chips.txt", text.length(), Instant.EPOCH, "1"),
                    new IndexedFile.Articles(List.of(article), List.of(passage)));
            index.embed(List.of(passage), List.of(vector));
            index.refresh();
            CompletableFuture<Void> loading = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < TIMES; i++) {
                    index.embed(List.of(passage), List.of(vector));
                }
            });

            int found = 0;
            for (int i = 0; i < TIMES; i++) {
                found += index.nearest(vector, filter, 5).size();
            }

            loading.get();
            assertThat(found).isEqualTo(TIMES);
        }
    }
}
