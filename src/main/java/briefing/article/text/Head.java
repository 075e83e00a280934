package briefing.article.text;

import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known about an article besides its text; as metadata it travels in LangChain4j's {@link Document}. */
public record Head(
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String source,
        @Nullable String author,
        @Nullable String origin) {

    public static final Head UNKNOWN = new Head(null, null, null, null, null);

    public static Head titled(@Nullable String title) {
        return new Head(title, null, null, null, null);
    }

    public static Head of(Metadata metadata) {
        String published = metadata.getString("published");
        return new Head(
                metadata.getString("title"),
                published == null ? null : LocalDate.parse(published),
                metadata.getString("source"),
                metadata.getString("author"),
                metadata.getString(Document.URL));
    }

    /** What this does not know is taken from the other. */
    public Head or(Head other) {
        return new Head(
                title == null ? other.title : title,
                published == null ? other.published : published,
                source == null ? other.source : source,
                author == null ? other.author : author,
                origin == null ? other.origin : origin);
    }

    /** The document with this head, or an {@link UnreadableException} where there is no text. */
    public Document document(String text) {
        String blocks = PrintedText.blocks(text);
        if (blocks.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.text"));
        }
        Metadata metadata = new Metadata();
        put(metadata, "title", title);
        put(metadata, "published", published == null ? null : published.toString());
        put(metadata, "source", source);
        put(metadata, "author", author);
        put(metadata, Document.URL, origin);
        return Document.from(blocks, metadata);
    }

    private static void put(Metadata metadata, String key, @Nullable String value) {
        String line = value == null ? "" : PrintedText.line(value);
        if (!line.isEmpty()) {
            metadata.put(key, line);
        }
    }
}
