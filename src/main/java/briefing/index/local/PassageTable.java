package briefing.index.local;

import briefing.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which passages there are, and which vector belongs to each: what the Lucene index would have to be searched for again
 * and again. Not safe for use by several threads.
 */
final class PassageTable {

    /** How many digits of a key tell the model, before those that tell the text. */
    static final int MODEL_KEY_LENGTH = 8;

    /**
     * A passage, as far as it is kept in memory.
     *
     * @param key of its vector: passages with the same words have the same
     */
    record Row(
            String id,
            String file,
            String article,
            Language language,
            @Nullable LocalDate published,
            String key) {

        /** As kept on disk; file names have no NUL. */
        BytesRef bytes() {
            String day = published == null ? "" : published.toString();
            String text = key.substring(MODEL_KEY_LENGTH);
            return new BytesRef(String.join("\0", id, file, article, language.code(), day, text));
        }

        /** The row, with the key that a vector of today's model has. */
        static Row of(BytesRef bytes, String modelKey) {
            List<String> parts = List.of(bytes.utf8ToString().split("\0", -1));
            Language language = Language.ofCode(parts.get(3));
            LocalDate published = parts.get(4).isEmpty() ? null : LocalDate.parse(parts.get(4));
            String key = modelKey + parts.get(5);
            return new Row(parts.get(0), parts.get(1), parts.get(2), language, published, key);
        }
    }

    /** Newest first; those without a date come last. */
    private static final Comparator<Row> NEWEST_FIRST = Comparator.comparing(
                    Row::published, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Row::id);

    /** File names, ids of articles and days, which passages share. */
    private final Map<String, String> texts = new HashMap<>();

    private final Map<LocalDate, LocalDate> days = new HashMap<>();

    private final Map<String, Row> byId = new HashMap<>();
    private final Map<String, List<Row>> byFile = new HashMap<>();
    private final Map<String, List<Row>> byKey = new HashMap<>();
    private final Map<Language, Integer> languages = new HashMap<>();
    /** One passage of each key that has no vector yet. */
    private final TreeSet<Row> pending = new TreeSet<>(NEWEST_FIRST);

    private final Map<String, Row> pendingByKey = new HashMap<>();

    /**
     * Adds a passage.
     *
     * @param stored the key as the vectors have it, where there is one: equal texts are kept once
     */
    void add(Row added, @Nullable String stored) {
        Row row = new Row(
                added.id(),
                once(added.file()),
                once(added.article()),
                added.language(),
                added.published() == null ? null : days.computeIfAbsent(added.published(), first -> first),
                stored == null ? added.key() : stored);
        boolean embedded = stored != null;
        byId.put(row.id(), row);
        byFile.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row);
        byKey.computeIfAbsent(row.key(), key -> new ArrayList<>(1)).add(row);
        languages.merge(row.language(), 1, Integer::sum);
        if (!embedded && pendingByKey.putIfAbsent(row.key(), row) == null) {
            pending.add(row);
        }
    }

    private String once(String text) {
        return texts.computeIfAbsent(text, first -> first);
    }

    /** Removes the passages of a file, and returns the keys that no passage has any longer. */
    Set<String> removeFile(String file) {
        Set<String> orphans = new HashSet<>();
        for (Row row : byFile.getOrDefault(file, List.of())) {
            byId.remove(row.id());
            languages.merge(row.language(), -1, Integer::sum);
            List<Row> sharing = byKey.getOrDefault(row.key(), List.of());
            sharing.remove(row);
            texts.remove(row.article());
            Row waiting = pendingByKey.get(row.key());
            if (row.equals(waiting)) {
                embedded(row.key());
                if (!sharing.isEmpty()) {
                    pendingByKey.put(row.key(), sharing.get(0));
                    pending.add(sharing.get(0));
                }
            }
            if (sharing.isEmpty()) {
                byKey.remove(row.key());
                orphans.add(row.key());
            }
        }
        byFile.remove(file);
        texts.remove(file);
        return orphans;
    }

    /** The passages with this key have a vector now. */
    void embedded(String key) {
        Row row = pendingByKey.remove(key);
        if (row != null) {
            pending.remove(row);
        }
    }

    @Nullable
    Row row(String passage) {
        return byId.get(passage);
    }

    List<Row> ofFile(String file) {
        return byFile.getOrDefault(file, List.of());
    }

    Collection<Row> withKey(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    List<Row> pending(int k) {
        return pending.stream().limit(k).toList();
    }

    int countPending() {
        return pending.size();
    }

    boolean has(Language language) {
        return languages.getOrDefault(language, 0) > 0;
    }

    int size() {
        return byId.size();
    }
}
