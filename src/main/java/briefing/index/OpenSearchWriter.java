package briefing.index;

import static briefing.index.OpenSearchNodes.JSON;

import briefing.article.Language;
import briefing.index.OpenSearchDocuments.Entry;
import briefing.index.OpenSearchDocuments.IndexedState;
import briefing.index.OpenSearchNodes.Reply;
import briefing.passage.Passage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes files and vectors to the cluster: first what is in a file, and when all of that is there, the file itself. */
final class OpenSearchWriter {

    /** Files whose documents are looked through at once. */
    private static final int FILES = 200;

    /** How many documents of files may wait for their file. */
    private static final int MOST_FILES = 500;

    /** Nobody waits for it longer. */
    private static final java.time.Duration REFRESH = java.time.Duration.ofSeconds(60);

    private final OpenSearchNodes nodes;
    private final OpenSearchSettings settings;
    private final OpenSearchSchema schema;
    private final OpenSearchCatalogue catalogue;
    private final OpenSearchBulk bulk;
    private final OpenSearchPending pending;
    private final OpenSearchStrays strays;
    private final List<Runnable> files = new ArrayList<>();
    private final Set<String> written = new LinkedHashSet<>();
    private boolean rewritten;

    OpenSearchWriter(
            OpenSearchNodes nodes,
            OpenSearchSettings settings,
            OpenSearchSchema schema,
            OpenSearchSearches searches,
            OpenSearchCatalogue catalogue) {
        this.nodes = nodes;
        this.settings = settings;
        this.schema = schema;
        this.catalogue = catalogue;
        bulk = new OpenSearchBulk(nodes, settings);
        pending = new OpenSearchPending(searches, schema);
        strays = new OpenSearchStrays(nodes, searches, settings, bulk);
    }

    synchronized void put(FileState file, IndexedFile content) {
        schema.ensure();
        IndexedState state = new IndexedState(file, OpenSearchDocuments.entries(file, content), settings.owner());
        Set<String> documents = new LinkedHashSet<>();
        if (content instanceof IndexedFile.Articles read) {
            for (Passage passage : read.passages()) {
                Entry entry = OpenSearchDocuments.passage(file.id(), passage);
                documents.add(entry.id());
                bulk.create(entry);
            }
            read.articles().forEach(article -> {
                Entry entry = OpenSearchDocuments.article(file.id(), article);
                documents.add(entry.id());
                bulk.replace(entry);
            });
        }
        files.add(() -> {
            long now = System.currentTimeMillis();
            bulk.replace(OpenSearchDocuments.file(state, List.copyOf(documents), now));
            catalogue.put(state, now);
        });
        written.add(file.id());
        if (files.size() >= MOST_FILES) {
            flush();
        }
    }

    synchronized void remove(String file) {
        schema.ensure();
        flush();
        bulk.delete(OpenSearchDocuments.fileId(file));
        catalogue.remove(file);
        written.add(file);
    }

    synchronized List<Passage> withoutVector(int k) {
        return pending.next(k, this::refresh);
    }

    synchronized int countWithoutVector() {
        return pending.count();
    }

    synchronized void embed(List<Passage> passages, List<float[]> vectors) {
        for (int i = 0; i < passages.size(); i++) {
            Language language = passages.get(i).language();
            String field = schema.vectorField(language);
            ObjectNode fields = JSON.createObjectNode().put("embedded", field);
            if (OpenSearchPassageIndex.isVector(vectors.get(i))) {
                schema.ensureVectors(language, vectors.get(i).length);
                fields.set(field, OpenSearchQueries.array(vectors.get(i)));
            }
            bulk.update(OpenSearchDocuments.passageId(passages.get(i)), fields);
        }
        pending.embedded(passages);
        rewritten = true;
    }

    /** Sends what is waiting; afterwards it can be found. */
    synchronized void refresh() {
        schema.ensure();
        flush();
        Reply reply = nodes.send("POST", "/" + settings.index() + "/_refresh", null, REFRESH);
        if (!reply.ok()) {
            throw OpenSearchFailures.refused(settings, reply);
        }
    }

    synchronized void commit() {
        refresh();
        if (!written.isEmpty()) {
            List<String> all = List.copyOf(written);
            boolean changed = false;
            for (int from = 0; from < all.size(); from += FILES) {
                changed |= strays.remove(all.subList(from, Math.min(from + FILES, all.size())));
            }
            written.clear();
            pending.forget();
            if (changed) {
                refresh();
            }
        }
        if (rewritten && pending.count() == 0) {
            rewritten = false;
            expunge();
        }
    }

    /**
     * A passage that gets its vector is written anew, and until the old one is purged, its words count twice. Where that
     * takes longer than a question may, the cluster goes on by itself.
     */
    private void expunge() {
        try {
            nodes.send("POST", "/" + settings.index() + "/_forcemerge?only_expunge_deletes=true", null);
        } catch (StoreFailure e) {
            rewritten = Thread.currentThread().isInterrupted();
        }
    }

    private void flush() {
        bulk.flush();
        files.forEach(Runnable::run);
        files.clear();
        bulk.flush();
    }
}
