package briefing.article.corpus;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file in the corpus folder.
 *
 * @param id its path below the corpus folder, with {@code /} between folders
 * @param size in bytes
 * @param modified when it was last changed
 */
public record CorpusFile(String id, Path path, long size, Instant modified) {}
