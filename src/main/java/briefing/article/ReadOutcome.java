package briefing.article;

import java.util.List;

/** What became of a file: its articles, or the reason why there are none. */
public sealed interface ReadOutcome {

    /** The articles of a file, at least one; only {@code .jsonl} and the like hold several. */
    record Read(List<Article> articles) implements ReadOutcome {}

    /** A file without an article. The reason is a short clause for people, such as "a scanned PDF without text". */
    record Skipped(String reason) implements ReadOutcome {}
}
