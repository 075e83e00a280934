package briefing.shell.document;

/** A document in one of the formats by their names. */
public final class Written {

    private Written() {}

    /** @param format {@code md} or {@code html} */
    public static String as(String format, Document document) {
        return format.equals("html") ? HtmlWriter.write(document) : MarkdownWriter.write(document);
    }
}
