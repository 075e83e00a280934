package briefing.embedding;

import briefing.language.Language;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * One space for the vectors of both models: a text and its translation lie close in it, though each was embedded by a
 * model that reads no other language. A vector {@code v} of a model goes to {@code normalise((v − mean) · M)}, with a mean
 * and a matrix for each model, which are learnt from sentences and their translations by {@code SharedSpaceTrainer} in the
 * tests; {@link #provenance()} says from which.
 */
public final class SharedSpace {

    private static final String RESOURCE = "shared-space.bin";
    private static final int FORMAT = 0x53504331;

    /**
     * The way of one model's vectors into the space.
     *
     * @param model the name of the model, as {@link EmbeddingModels#name} gives it
     * @param mean as long as the model's vectors
     * @param matrix row by row: what the first component of a vector adds to all dimensions of the space, then the second
     */
    public record Projection(String model, float[] mean, float[] matrix) {}

    private final int dimension;
    private final String provenance;
    private final Map<Language, Projection> projections;
    private final String version;

    /**
     * A space.
     *
     * @param dimension of its vectors
     * @param provenance what it was learnt from and how, for people: a line for each thing
     * @param projections of each language's model; numbers of at most 65,504
     */
    public SharedSpace(int dimension, String provenance, Map<Language, Projection> projections) {
        this.dimension = dimension;
        this.provenance = provenance;
        this.projections = new EnumMap<>(projections);
        CRC32 sum = new CRC32();
        for (Map.Entry<Language, Projection> entry : this.projections.entrySet()) {
            Projection projection = entry.getValue();
            if (projection.matrix().length != projection.mean().length * dimension) {
                throw new IllegalArgumentException("a matrix for " + projection.model() + " of another size");
            }
            update(sum, projection.mean());
            update(sum, projection.matrix());
        }
        version = HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static void update(CRC32 sum, float[] numbers) {
        for (float number : numbers) {
            short half = HalfFloat.of(number);
            sum.update(half >>> 8);
            sum.update(half);
        }
    }

    /** The space that comes with the program. */
    public static SharedSpace load() {
        try (InputStream in = SharedSpace.class.getResourceAsStream(RESOURCE)) {
            return read(Objects.requireNonNull(in, RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many dimensions its vectors have. */
    public int dimension() {
        return dimension;
    }

    /** What it was learnt from and how, a line for each thing. */
    public String provenance() {
        return provenance;
    }

    /** Eight digits that tell it from any other: vectors of two spaces cannot be compared. */
    public String version() {
        return version;
    }

    /** The name of the model whose vectors of a language it takes. */
    public String model(Language language) {
        return projection(language).model();
    }

    /**
     * Where a vector of a language's model lies in the space.
     *
     * @return of length one; all zeros where the vector is the mean
     * @throws IllegalArgumentException where the vector is not as long as the model's
     */
    public float[] map(Language language, float[] vector) {
        Projection projection = projection(language);
        float[] mean = projection.mean();
        float[] matrix = projection.matrix();
        if (vector.length != mean.length) {
            throw new IllegalArgumentException(
                    "a vector of " + vector.length + " where " + projection.model() + " has " + mean.length);
        }
        float[] mapped = new float[dimension];
        for (int i = 0; i < mean.length; i++) {
            float x = vector[i] - mean[i];
            int row = i * dimension;
            for (int j = 0; j < dimension; j++) {
                mapped[j] += x * matrix[row + j];
            }
        }
        double square = 0;
        for (float x : mapped) {
            square += (double) x * x;
        }
        float factor = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int j = 0; j < dimension; j++) {
            mapped[j] *= factor;
        }
        return mapped;
    }

    private Projection projection(Language language) {
        Projection projection = projections.get(language);
        if (projection == null) {
            throw new IllegalArgumentException("no projection for " + language);
        }
        return projection;
    }

    /** Writes the space, its numbers in 16 bits, as {@link #read} takes it. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(FORMAT);
        out.writeUTF(provenance);
        out.writeInt(dimension);
        out.writeInt(projections.size());
        for (Map.Entry<Language, Projection> entry : projections.entrySet()) {
            out.writeUTF(entry.getKey().code());
            out.writeUTF(entry.getValue().model());
            write(out, entry.getValue().mean());
            write(out, entry.getValue().matrix());
        }
        out.flush();
    }

    /**
     * Reads a space.
     *
     * @throws IOException where the stream holds something else
     */
    public static SharedSpace read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        if (in.readInt() != FORMAT) {
            throw new IOException("no shared space");
        }
        String provenance = in.readUTF();
        int dimension = in.readInt();
        int models = in.readInt();
        Map<Language, Projection> projections = new EnumMap<>(Language.class);
        for (int i = 0; i < models; i++) {
            Language language = Language.ofCode(in.readUTF());
            projections.put(language, new Projection(in.readUTF(), readFloats(in), readFloats(in)));
        }
        return new SharedSpace(dimension, provenance, projections);
    }

    private static void write(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeShort(HalfFloat.of(number));
        }
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        byte[] halves = in.readNBytes(in.readInt() * Short.BYTES);
        float[] numbers = new float[halves.length / Short.BYTES];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = HalfFloat.toFloat((short) (halves[2 * i] << 8 | halves[2 * i + 1] & 0xff));
        }
        return numbers;
    }
}
