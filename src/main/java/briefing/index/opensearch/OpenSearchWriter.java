package briefing.index.opensearch;

import static briefing.index.opensearch.OpenSearchNodes.JSON;

import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.StoreFailure;
import briefing.index.opensearch.OpenSearchBulk.Version;
import briefing.index.opensearch.OpenSearchDocuments.Entry;
import briefing.index.opensearch.OpenSearchFiles.IndexedState;
import briefing.index.opensearch.OpenSearchNodes.Reply;
import briefing.passage.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes files and vectors to the cluster: first what is in a file, and when all of that is there, the file itself. After a
 * failure everything that is not acknowledged is given up; the files are then still new to the indexer.
 */
final class OpenSearchWriter {

    /** Files whose documents are looked through at once. */
    private static final int FILES = 200;

    /** How many files may wait until what is in them is there. */
    private static final int MOST_FILES = 500;

    /** Nobody waits for it longer. */
    private static final Duration REFRESH = Duration.ofSeconds(60);

    private final OpenSearchNodes nodes;
    private final OpenSearchSettings settings;
    private final OpenSearchSchema schema;
    private final OpenSearchCatalogue catalogue;
    private final OpenSearchBulk bulk;
    private final OpenSearchPending pending;
    private final OpenSearchStrays strays;
    private final List<Runnable> files = new ArrayList<>();
    /** Files that were written, and those that got vectors, since strays were last looked for. */
    private final Set<String> written = new LinkedHashSet<>();

    private final Set<String> embedded = new LinkedHashSet<>();

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
        attempt(() -> add(file, content));
    }

    private void add(FileState file, IndexedFile content) {
        schema.ensure();
        IndexedState state = new IndexedState(file, OpenSearchFiles.entries(file, content), settings.owner());
        Set<String> documents = new LinkedHashSet<>();
        if (content instanceof IndexedFile.Articles read) {
            for (Passage passage : read.passages()) {
                Entry entry = OpenSearchDocuments.passage(file.id(), passage);
                documents.add(entry.id());
                bulk.create(entry);
            }
            for (int i = 0; i < read.articles().size(); i++) {
                Entry entry = OpenSearchDocuments.article(
                        file.id(), read.articles().get(i), read.prints().get(i));
                documents.add(entry.id());
                bulk.replace(entry);
            }
        }
        files.add(() -> {
            long now = System.currentTimeMillis();
            bulk.replace(OpenSearchFiles.document(state, List.copyOf(documents), now));
            catalogue.put(state, now);
        });
        written.add(file.id());
        if (files.size() >= MOST_FILES) {
            flush();
        }
    }

    synchronized void settle(FileState file) {
        files.add(() -> bulk.update(OpenSearchFiles.id(file.id()), OpenSearchFiles.settled(file)));
        catalogue.settle(file);
    }

    synchronized void remove(String file) {
        schema.ensure();
        files.add(() -> bulk.delete(OpenSearchFiles.id(file)));
        catalogue.remove(file);
        written.add(file);
    }

    synchronized List<Passage> withoutVector(int k) {
        while (pending.isEmpty()) {
            refresh();
            if (!pending.fetch(this::finish)) {
                break;
            }
        }
        return pending.first(k);
    }

    synchronized int countWithoutVector() {
        return pending.count();
    }

    synchronized void embed(List<Passage> passages, List<float[]> vectors) {
        attempt(() -> add(passages, vectors));
    }

    private void add(List<Passage> passages, List<float[]> vectors) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            String file = pending.take(passage);
            if (file != null) {
                schema.ensureVectors(vectors.get(i).length);
                bulk.create(OpenSearchDocuments.vector(file, passage, schema.vectorField(), vectors.get(i)));
                if (pending.isFinished(file)) {
                    finish(file);
                }
            }
        }
    }

    /** All passages of a file have a vector; said of the file when they are there, if it is still the same. */
    private void finish(String file) {
        Version version = pending.version(file);
        files.add(() -> bulk.update(
                OpenSearchFiles.id(file), JSON.createObjectNode().put("embedded", schema.vectorField()), version));
        embedded.add(file);
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
        attempt(() -> {
            removeStrays(embedded);
            if (!written.isEmpty()) {
                removeStrays(written);
                pending.forget();
            }
        });
    }

    private void removeStrays(Set<String> of) {
        List<String> all = List.copyOf(of);
        for (int from = 0; from < all.size(); from += FILES) {
            while (strays.remove(all.subList(from, Math.min(from + FILES, all.size())))) {
                refresh();
            }
        }
        of.clear();
    }

    private void flush() {
        attempt(() -> {
            bulk.flush();
            files.forEach(Runnable::run);
            files.clear();
            bulk.flush();
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (StoreFailure e) {
            bulk.discard();
            files.clear();
            written.clear();
            embedded.clear();
            pending.forget();
            catalogue.forget();
            throw e;
        }
    }
}
