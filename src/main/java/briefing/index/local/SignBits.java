package briefing.index.local;

import briefing.index.QuantizedVector;
import java.util.Arrays;

/**
 * Estimates cosines from one bit a dimension: whether the component is positive. A query keeps {@value #PLANES} bits a
 * dimension, in as many planes, so that the sum over a vector's signs is a few ANDs and counts of bits.
 *
 * <p>The cosine of unit vectors {@code q} and {@code d} is about {@code Σ qᵢ·sign(dᵢ) / Σ |dᵢ|} (Gao and Long, RaBitQ,
 * SIGMOD 2024), the better the more alike the variance of the dimensions.
 */
final class SignBits {

    /** Bits of a query's component, with its sign. */
    private static final int PLANES = 4;

    private final long[] planes;
    private final int words;
    /** What a step of the query's integers is worth. */
    private final float step;
    /** The sum of the query's integers. */
    private final int sum;

    /** Prepares a query of length one. */
    SignBits(float[] query) {
        words = words(query.length);
        planes = new long[PLANES * words];
        float largest = 0;
        for (float x : query) {
            largest = Math.max(largest, Math.abs(x));
        }
        step = largest / ((1 << (PLANES - 1)) - 1);
        int total = 0;
        for (int i = 0; i < query.length && step > 0; i++) {
            int integer = Math.round(query[i] / step);
            total += integer;
            for (int plane = 0; plane < PLANES; plane++) {
                planes[i / Long.SIZE * PLANES + plane] |= (long) (integer >> plane & 1) << i % Long.SIZE;
            }
        }
        sum = total;
    }

    /** Words of 64 bits that a vector takes. */
    static int words(int dimension) {
        return (dimension + Long.SIZE - 1) / Long.SIZE;
    }

    /** Writes the signs of a vector's codes. */
    static void write(byte[] codes, long[] to, int at) {
        Arrays.fill(to, at, at + words(codes.length), 0);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] > 0) {
                to[at + i / Long.SIZE] |= 1L << i % Long.SIZE;
            }
        }
    }

    /** What the sum over the signs is multiplied by to estimate a cosine: {@code 1 / Σ |dᵢ|}. */
    static float factor(QuantizedVector vector) {
        int sum = 0;
        for (byte code : vector.codes()) {
            sum += Math.abs(code);
        }
        return sum == 0 ? 0 : 1 / (sum * vector.scale());
    }

    /** An estimate of the cosine with the vector whose signs stand there. */
    float cosine(long[] signs, int at, float factor) {
        int positive = 0;
        for (int word = 0; word < words; word++) {
            long d = signs[at + word];
            int p = word * PLANES;
            positive += Long.bitCount(planes[p] & d)
                    + 2 * Long.bitCount(planes[p + 1] & d)
                    + 4 * Long.bitCount(planes[p + 2] & d)
                    - 8 * Long.bitCount(planes[p + 3] & d);
        }
        return (2 * positive - sum) * step * factor;
    }
}
