package briefing.benchmark;

import briefing.article.Language;
import briefing.generated.GeneratedArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** Folders of generated articles. */
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
}
