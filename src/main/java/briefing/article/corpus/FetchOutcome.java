package briefing.article.corpus;

import briefing.article.feed.AddressList;
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

    /**
     * A list of addresses, as a feed is.
     *
     * @param tag by which the server knows this version of it, or ""
     * @param modified when it says that it was changed, in its own words, or ""
     */
    record Listed(AddressList list, String tag, String modified) implements FetchOutcome {}

    /** The server has nothing newer than what was fetched before. */
    record NotModified() implements FetchOutcome {}

    /** A file that the server does not send; of {@link PageFetcher#fetchFile} only. */
    record Refused(int status) implements FetchOutcome {}

    /** No page. The notice is a short clause for people. */
    record Failed(Notice notice) implements FetchOutcome {}
}
