package briefing.benchmark;

import briefing.generated.GeneratedArticles;
import briefing.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Folders of articles: generated ones, or a sample of somebody's own. */
final class Corpora {

    private Corpora() {}

    /** Makes a folder of so many articles, the languages in turn; written an hour ago, as far as their times tell. */
    static Path folder(Path folder, int articles, Language... languages) throws IOException {
        Files.createDirectories(folder);
        FileTime written = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        for (int i = 0; i < articles; i++) {
            var article = GeneratedArticles.article(languages[i % languages.length], i, 0);
            Path file = folder.resolve(article.file());
            Files.writeString(file, article.text());
            Files.setLastModifiedTime(file, written);
        }
        return folder;
    }

    /** Copies so many files of another folder, those that come first by name, or all where there are fewer. */
    static Path sample(Path folder, Path from, int files) throws IOException {
        Files.createDirectories(folder);
        List<Path> sample;
        try (Stream<Path> all = Files.list(from)) {
            sample = all.filter(Files::isRegularFile).sorted().limit(files).toList();
        }
        for (Path file : sample) {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return folder;
    }

    static int size(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return (int) all.count();
        }
    }
}
