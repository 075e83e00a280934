package briefing.index.opensearch;

import static briefing.index.opensearch.OpenSearchDocuments.digest;
import static briefing.index.opensearch.OpenSearchDocuments.kind;
import static briefing.index.opensearch.OpenSearchDocuments.published;
import static briefing.index.opensearch.OpenSearchDocuments.put;
import static briefing.index.opensearch.OpenSearchDocuments.text;
import static briefing.index.opensearch.OpenSearchNodes.JSON;

import briefing.index.CatalogueEntry;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.lucene.IndexFormat;
import briefing.index.opensearch.OpenSearchDocuments.Entry;
import briefing.language.Notice;
import briefing.passage.Passage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The documents of files: each names all others that are from it, and is written after them, which makes them count. */
final class OpenSearchFiles {

    static final String FILE = "file";

    /**
     * A file as the cluster has it.
     *
     * @param entries what the catalogue says of it
     * @param owner whose corpus it is from
     */
    record IndexedState(FileState state, List<CatalogueEntry> entries, String owner) {}

    private OpenSearchFiles() {}

    static String id(String file) {
        return "f" + digest(file, 24);
    }

    /** The file's own document, which names the others. */
    static Entry document(IndexedState file, List<String> documents, long written) {
        ObjectNode source = kind(FILE, file.state().id()).put("written", written);
        source.put(
                "passages",
                file.entries().stream().mapToInt(CatalogueEntry::passages).sum());
        put(
                source,
                "published",
                file.entries().stream()
                        .map(CatalogueEntry::published)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        ObjectNode content = source.putObject("content");
        content.put("size", file.state().size())
                .put("modified", file.state().modified().toEpochMilli())
                .put("hash", file.state().hash())
                .put("owner", file.owner())
                .put("format", IndexFormat.CURRENT);
        documents.forEach(content.putArray("documents")::add);
        for (CatalogueEntry entry : file.entries()) {
            ObjectNode of = content.withArray("entries").addObject();
            of.put("article", entry.article()).put("title", entry.title()).put("passages", entry.passages());
            put(of, "published", entry.published());
            put(of, "source", entry.source());
            put(of, "damaged", entry.damaged() ? true : null);
            put(of, "skipped", entry.skipped() == null ? null : entry.skipped().stored());
        }
        return new Entry(id(file.state().id()), source);
    }

    /** What is to be said of a file whose content is as it was. */
    static ObjectNode settled(FileState state) {
        ObjectNode source = JSON.createObjectNode();
        source.putObject("content")
                .put("size", state.size())
                .put("modified", state.modified().toEpochMilli());
        return source;
    }

    /** What an older version of this program made of a file counts as of a file that has changed since. */
    static IndexedState state(JsonNode source) {
        JsonNode content = source.path("content");
        boolean outdated = content.path("format").asInt() < IndexFormat.CURRENT;
        List<CatalogueEntry> entries = new ArrayList<>();
        for (JsonNode entry : content.path("entries")) {
            entries.add(new CatalogueEntry(
                    entry.path("article").asText(),
                    entry.path("title").asText(),
                    published(entry),
                    text(entry, "source"),
                    entry.path("passages").asInt(),
                    skipped(text(entry, "skipped")),
                    entry.path("damaged").asBoolean()));
        }
        FileState state = new FileState(
                source.path("file").asText(),
                outdated ? -1 : content.path("size").asLong(),
                Instant.ofEpochMilli(content.path("modified").asLong()),
                outdated ? "" : content.path("hash").asText());
        return new IndexedState(state, entries, content.path("owner").asText());
    }

    private static @Nullable Notice skipped(@Nullable String stored) {
        return stored == null ? null : Notice.ofStored(stored);
    }

    /** What the catalogue says of a file. */
    static List<CatalogueEntry> entries(FileState file, IndexedFile content) {
        if (content instanceof IndexedFile.Skipped skipped) {
            return List.of(new CatalogueEntry(file.id(), file.id(), null, null, 0, skipped.notice(), false));
        }
        IndexedFile.Articles read = (IndexedFile.Articles) content;
        Map<String, Long> passages =
                read.passages().stream().collect(Collectors.groupingBy(Passage::article, Collectors.counting()));
        return read.articles().stream()
                .map(article -> new CatalogueEntry(
                        article.id(),
                        article.title(),
                        article.published(),
                        article.source(),
                        passages.getOrDefault(article.id(), 0L).intValue(),
                        null,
                        article.damaged()))
                .toList();
    }
}
