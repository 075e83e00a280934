package briefing.article.corpus;

import briefing.language.Notice;

/** What came of fetching a page. */
sealed interface FetchOutcome {

    /**
     * A page, or another file.
     *
     * @param fileName what it may be called as a file, after its headline or its address
     * @param content the page in UTF-8, with a first line that says where and when it was fetched; another file as it was
     */
    record Fetched(String fileName, byte[] content) implements FetchOutcome {}

    /** No page. The notice is a short clause for people. */
    record Failed(Notice notice) implements FetchOutcome {}
}
