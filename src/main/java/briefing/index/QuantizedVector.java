package briefing.index;

import java.nio.ByteBuffer;

/**
 * A vector of length one in a byte a dimension, of which the largest is 127 or -127: 324 bytes for 320 dimensions, in
 * memory and on disk. The same on both, so that an index answers alike before and after it was closed.
 *
 * @param scale what a code is multiplied by to give the component; 0 for a vector of zeros
 * @param codes one a dimension, -127 to 127
 */
public record QuantizedVector(float scale, byte[] codes) {

    private static final int LARGEST = 127;

    /** The nearest codes to a vector of any length. */
    public static QuantizedVector of(float[] vector) {
        float largest = 0;
        for (float x : vector) {
            largest = Math.max(largest, Math.abs(x));
        }
        byte[] codes = new byte[vector.length];
        if (largest == 0) {
            return new QuantizedVector(0, codes);
        }
        double squareOfCodes = 0;
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) Math.round(vector[i] * LARGEST / largest);
            squareOfCodes += codes[i] * codes[i];
        }
        // So that what is decoded has length one again: rounding changes lengths, and a cosine must not tell them
        // apart.
        return new QuantizedVector((float) (1 / Math.sqrt(squareOfCodes)), codes);
    }

    /** The scale, big-endian, and the codes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(Float.BYTES + codes.length)
                .putFloat(scale)
                .put(codes)
                .array();
    }

    /** What {@link #bytes()} gave. */
    public static QuantizedVector of(byte[] bytes, int from, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
        float scale = in.getFloat();
        byte[] codes = new byte[in.remaining()];
        in.get(codes);
        return new QuantizedVector(scale, codes);
    }
}
