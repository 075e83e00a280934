package briefing.index.local;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.generated.GeneratedArticles;
import briefing.index.PassageIndex.Opened;
import briefing.index.update.IndexProgress;
import briefing.index.update.IndexReport;
import briefing.index.update.LoadedCorpus;
import briefing.language.Language;
import briefing.language.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that lost or changed what it was given: the index is built afresh, and says so. */
class DamageTest {

    enum Damage {
        TRUNCATED {
            @Override
            byte[] to(byte[] bytes) {
                return Arrays.copyOf(bytes, bytes.length / 2);
            }
        },
        EMPTY {
            @Override
            byte[] to(byte[] bytes) {
                return new byte[0];
            }
        },
        FLIPPED {
            @Override
            byte[] to(byte[] bytes) {
                byte[] flipped = bytes.clone();
                flipped[bytes.length / 2] ^= 0x40;
                return flipped;
            }
        },
        GARBAGE {
            @Override
            byte[] to(byte[] bytes) {
                byte[] garbage = new byte[bytes.length];
                new Random(1).nextBytes(garbage);
                return garbage;
            }
        },

        MISSING {
            @Override
            byte[] to(byte[] bytes) {
                return null;
            }
        };

        /** What is left, or null for no file at all. */
        abstract byte[] to(byte[] bytes);
    }

    @TempDir
    Path temporary;

    private LoadedCorpus articles;

    @BeforeEach
    void someArticles() throws IOException {
        articles = new LoadedCorpus(temporary);
        for (int i = 0; i < 3; i++) {
            var article = GeneratedArticles.article(Language.ENGLISH, i, 0);
            articles.write(article.file(), article.text());
        }
        articles.update();
        Files.delete(articles.corpus.resolve("en-2.txt"));
        articles.update();
    }

    @ParameterizedTest
    @EnumSource
    void whicheverFileIsDamagedTheIndexIsBuiltAfresh(Damage damage) throws IOException {
        Map<Path, byte[]> whole = files();
        assertThat(whole).hasSizeGreaterThan(2);
        for (Path file : whole.keySet()) {
            restore(whole);
            byte[] damaged = damage.to(whole.get(file));
            Files.delete(file);
            if (damaged != null) {
                Files.write(file, damaged);
            }
            try (LocalPassageIndex index = articles.open()) {
                assertThat(index.opened()).as(file.toString()).isEqualTo(Opened.DAMAGED);
                IndexReport report = articles.indexer(index).update(IndexProgress.NONE);
                assertThat(report.added()).isEqualTo(2);
                assertThat(report.waiting()).isZero();
                assertThat(LoadedCorpus.found(
                                index,
                                GeneratedArticles.article(Language.ENGLISH, 1, 0)
                                        .question()))
                        .startsWith("en-1.txt");
            }
            assertThat(articles.update().unchanged()).isTrue();
        }
    }

    @Test
    void aFolderInThePlaceOfAnyFileIsTakenAway() throws IOException {
        Map<Path, byte[]> whole = files();
        for (Path file : whole.keySet()) {
            restore(whole);
            Files.delete(file);
            Files.createDirectory(file);
            Files.writeString(file.resolve("a"), "a");
            try (LocalPassageIndex index = articles.open()) {
                assertThat(index.opened()).as(file.toString()).isEqualTo(Opened.DAMAGED);
                assertThat(index.unkept()).isEmpty();
                assertThat(articles.indexer(index).update(IndexProgress.NONE).added())
                        .isEqualTo(2);
            }
            assertThat(articles.update().unchanged()).isTrue();
        }
    }

    @Test
    void aFolderInThePlaceOfTheLockAndAFileInThatOfTheIndexAreTakenAway() throws IOException {
        Files.deleteIfExists(articles.folder.resolve("write.lock"));
        Files.createDirectories(articles.folder.resolve("write.lock/a"));
        assertThat(articles.update().unchanged()).isTrue();

        IOUtils.rm(articles.folder);
        Files.writeString(articles.folder, "a");
        assertThat(articles.update().added()).isEqualTo(2);
    }

    @Test
    void whereNothingCanBeWrittenTheIndexIsInMemoryAndSaysWhy() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "a");

        try (LocalPassageIndex index =
                new LocalPassageIndex(file.resolve("index/corpus"), articles.model.modelName())) {
            assertThat(index.unkept()).contains(Notice.plain("Not a directory"));
            assertThat(articles.indexer(index).update(IndexProgress.NONE).added())
                    .isEqualTo(2);
        }
        assertThat(file).hasContent("a");
    }

    @Test
    void aLockWithSomethingInItStopsNobody() throws IOException {
        Files.writeString(articles.folder.resolve("write.lock"), "garbage");

        assertThat(articles.update().unchanged()).isTrue();
    }

    @Test
    void filesOfSomebodyElseInTheFolderDoNoHarm() throws IOException {
        Files.writeString(articles.folder.resolve("notes.txt"), "not ours");

        assertThat(articles.update().unchanged()).isTrue();
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(articles.folder)) {
            for (Path file : all.filter(path -> !path.endsWith("write.lock")).toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void restore(Map<Path, byte[]> whole) throws IOException {
        for (Path file : files().keySet()) {
            Files.delete(file);
        }
        for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }
}
