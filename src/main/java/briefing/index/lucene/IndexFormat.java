package briefing.index.lucene;

/** The format of what both stores keep. */
public final class IndexFormat {

    /** To be raised whenever documents, analyzers or the cutting of passages change: older indexes are built afresh. */
    public static final int CURRENT = 8;

    private IndexFormat() {}
}
