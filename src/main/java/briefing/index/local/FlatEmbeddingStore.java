package briefing.index.local;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.RelevanceScore;
import dev.langchain4j.store.embedding.filter.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Vectors in memory, searched exactly: normalised once when added, so that a search is one dot product a vector. Filters
 * are asked with a vector's id. Nothing is embedded beside the id.
 *
 * <p>They lie in blocks, dimension by dimension: all first components of a block, then all second ones. So a block's dot
 * products grow side by side, which the compiler turns into instructions for many numbers at once; the sum along a single
 * vector it would have to take in order.
 */
final class FlatEmbeddingStore implements EmbeddingStore<String> {

    /** Vectors of a block: their sums fit the nearest cache, and an almost empty block wastes little. */
    private static final int BLOCK = 256;

    /** Parts of a search, a few for each processor, since some are busy with other work. */
    private static final int SLICES = 4 * Runtime.getRuntime().availableProcessors();

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<float[]> blocks = new ArrayList<>();
    private int dimension;

    /** How many vectors there are. */
    int size() {
        return ids.size();
    }

    boolean contains(String id) {
        lock.readLock().lock();
        try {
            return rows.containsKey(id);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public String add(Embedding embedding) {
        String id = UUID.randomUUID().toString();
        add(id, embedding);
        return id;
    }

    @Override
    public String add(Embedding embedding, String embedded) {
        throw new UnsupportedOperationException("vectors have an id and nothing else");
    }

    @Override
    public List<String> addAll(List<Embedding> embeddings) {
        return embeddings.stream().map(this::add).toList();
    }

    @Override
    public void add(String id, Embedding embedding) {
        float[] vector = normalised(embedding.vector());
        lock.writeLock().lock();
        try {
            if (dimension == 0) {
                dimension = vector.length;
            } else if (dimension != vector.length) {
                throw new IllegalArgumentException(
                        "a vector of " + vector.length + " among vectors of " + dimension + " dimensions");
            }
            int row = rows.computeIfAbsent(id, absent -> {
                ids.add(absent);
                return ids.size() - 1;
            });
            if (row / BLOCK == blocks.size()) {
                blocks.add(new float[BLOCK * dimension]);
            }
            float[] block = blocks.get(row / BLOCK);
            for (int i = 0; i < dimension; i++) {
                block[i * BLOCK + row % BLOCK] = vector[i];
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The last row takes the place of a removed one. */
    @Override
    public void remove(String id) {
        lock.writeLock().lock();
        try {
            Integer row = rows.remove(id);
            if (row == null) {
                return;
            }
            int last = ids.size() - 1;
            String moved = ids.remove(last);
            if (row != last) {
                ids.set(row, moved);
                rows.put(moved, row);
                float[] from = blocks.get(last / BLOCK);
                float[] to = blocks.get(row / BLOCK);
                for (int i = 0; i < dimension; i++) {
                    to[i * BLOCK + row % BLOCK] = from[i * BLOCK + last % BLOCK];
                }
            }
            if (last % BLOCK == 0) {
                blocks.remove(last / BLOCK);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void removeAll(Collection<String> removed) {
        removed.forEach(this::remove);
    }

    /** Removes all but these. */
    void retain(Set<String> kept) {
        removeAll(rows.keySet().stream().filter(id -> !kept.contains(id)).toList());
    }

    /** The cosine of a vector and the one with this id, or null where there is none. */
    @Nullable
    Double cosine(float[] vector, String id) {
        float[] query = normalised(vector);
        lock.readLock().lock();
        try {
            Integer row = rows.get(id);
            return row == null || query.length != dimension
                    ? null
                    : Double.valueOf(dot(query, blocks.get(row / BLOCK), row % BLOCK));
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public EmbeddingSearchResult<String> search(EmbeddingSearchRequest request) {
        float[] query = normalised(request.queryEmbedding().vector());
        lock.readLock().lock();
        try {
            if (query.length != dimension) {
                return new EmbeddingSearchResult<>(List.of());
            }
            int slices = Math.min(blocks.size(), SLICES);
            List<EmbeddingMatch<String>> matches = IntStream.range(0, slices)
                    .parallel()
                    .mapToObj(slice -> best(slice, slices, query, request))
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingDouble((Candidate c) -> -c.cosine()))
                    .limit(request.maxResults())
                    .map(c -> new EmbeddingMatch<String>(
                            RelevanceScore.fromCosineSimilarity(c.cosine()), ids.get(c.row()), null, null))
                    .filter(match -> match.score() >= request.minScore())
                    .toList();
            return new EmbeddingSearchResult<>(matches);
        } finally {
            lock.readLock().unlock();
        }
    }

    private record Candidate(int row, double cosine) {}

    /** The best of every so-many-th block. */
    private List<Candidate> best(int slice, int slices, float[] query, EmbeddingSearchRequest request) {
        PriorityQueue<Candidate> best = new PriorityQueue<>(Comparator.comparingDouble(Candidate::cosine));
        Filter filter = request.filter();
        for (int block = slice; block < blocks.size(); block += slices) {
            float[] cosines = dots(query, blocks.get(block));
            int end = Math.min(BLOCK, ids.size() - block * BLOCK);
            for (int i = 0; i < end; i++) {
                Candidate worst = best.size() < request.maxResults() ? null : best.peek();
                if (worst != null && cosines[i] <= worst.cosine()) {
                    continue;
                }
                int row = block * BLOCK + i;
                if (filter == null || filter.test(ids.get(row))) {
                    best.add(new Candidate(row, cosines[i]));
                    if (best.size() > request.maxResults()) {
                        best.poll();
                    }
                }
            }
        }
        return List.copyOf(best);
    }

    private static float dot(float[] query, float[] block, int row) {
        float sum = 0;
        for (int i = 0; i < query.length; i++) {
            sum += query[i] * block[i * BLOCK + row];
        }
        return sum;
    }

    /** The dot products of a block's vectors; four dimensions at a time, to go through the sums a quarter as often. */
    private static float[] dots(float[] query, float[] block) {
        float[] sums = new float[BLOCK];
        int i = 0;
        for (; i + 3 < query.length; i += 4) {
            float a = query[i];
            float b = query[i + 1];
            float c = query[i + 2];
            float d = query[i + 3];
            int at = i * BLOCK;
            for (int row = 0; row < BLOCK; row++) {
                sums[row] += a * block[at + row]
                        + b * block[at + BLOCK + row]
                        + c * block[at + 2 * BLOCK + row]
                        + d * block[at + 3 * BLOCK + row];
            }
        }
        for (; i < query.length; i++) {
            float a = query[i];
            int at = i * BLOCK;
            for (int row = 0; row < BLOCK; row++) {
                sums[row] += a * block[at + row];
            }
        }
        return sums;
    }

    private static float[] normalised(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += x * x;
        }
        float norm = (float) Math.sqrt(square);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length && norm > 0; i++) {
            unit[i] = vector[i] / norm;
        }
        return unit;
    }
}
