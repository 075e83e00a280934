package briefing.article.corpus;

import briefing.article.ArticleReader;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder of articles. Links are followed, but never round in a circle. */
public record Corpus(Path folder) {

    /** The file of the user's own terms, which are for the translator and no article; it need not exist. */
    public static final String GLOSSARY = "glossary.tsv";

    /** What editors, browsers and office programs leave beside a file while it is open or on its way. */
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i)~\\z|\\A~\\$|\\.(?:swp|tmp|temp|part|partial|crdownload|download)\\z");

    /**
     * All files that may hold an article, in the order of their ids; hidden files, the user's glossary and the pictures
     * and scripts of saved pages are none. A folder that cannot be opened, or that links back to one it is in, is listed
     * like a file: {@link ArticleReader} says why it is skipped.
     */
    public List<CorpusFile> files() {
        List<CorpusFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Walk(files));
        } catch (IOException e) {
            return List.of();
        }
        files.sort(Comparator.comparing(CorpusFile::id));
        return files;
    }

    /** Removes what loads left that were killed in the midst of a file; what they had not finished is not in the corpus. */
    public void tidy() {
        PartFile.removeLeft(folder);
    }

    /**
     * Calls back, on a thread of its own, within 3 s after a file was added, changed, renamed or deleted; changes close
     * together are one call. Ends when the returned handle is closed.
     */
    public AutoCloseable watch(Runnable changed) {
        return new CorpusWatch(this, changed);
    }

    /** The path below the folder with {@code /} between folders; what a terminal would obey is replaced. */
    String id(Path path) {
        String id = folder.toAbsolutePath()
                .normalize()
                .relativize(path.toAbsolutePath().normalize())
                .toString()
                .replace(path.getFileSystem().getSeparator(), "/");
        return id.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]", "\ufffd");
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final List<CorpusFile> files;

        Walk(List<CorpusFile> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean skipped = !path.equals(folder) && (isHidden(path) || isPartsOfPage(path));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            String name = path.getFileName().toString();
            boolean glossary = path.equals(folder.resolve(GLOSSARY));
            if (attributes.isRegularFile()
                    && !isHidden(path)
                    && !glossary
                    && !UNFINISHED.matcher(name).find()) {
                files.add(new CorpusFile(
                        id(path),
                        path,
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            if (!path.equals(folder) && !isHidden(path)) {
                files.add(new CorpusFile(id(path), path, 0, Instant.EPOCH));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** Browsers save the pictures and scripts of {@code page.html} in {@code page_files} beside it. */
    private static boolean isPartsOfPage(Path path) {
        String name = path.getFileName().toString();
        int end = name.toLowerCase(Locale.ROOT).endsWith("_files") ? name.length() - "_files".length() : 0;
        return end > 0
                && (Files.exists(path.resolveSibling(name.substring(0, end) + ".html"))
                        || Files.exists(path.resolveSibling(name.substring(0, end) + ".htm")));
    }
}
