package briefing.embedding;

/** Numbers of IEEE 754's binary16: 11 significant bits, up to 65,504. Java can convert them itself from version 20 on. */
final class HalfFloat {

    private HalfFloat() {}

    /** The nearest half to a finite number of at most 65,504; the even one of two. */
    static short of(float value) {
        int bits = Float.floatToIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        float magnitude = Math.abs(value);
        if (!(magnitude <= 65_504)) {
            throw new IllegalArgumentException("no half float: " + value);
        }
        if (magnitude < 0x1p-14f) {
            // Subnormal: steps of 2^-24.
            return (short) (sign | (int) Math.rint(magnitude * 0x1p24));
        }
        int rounded = bits & 0x7fffffff;
        rounded += 0xfff + (rounded >>> 13 & 1);
        return (short) (sign | (rounded >>> 13) - (112 << 10));
    }

    /** The number that a half stands for. */
    static float toFloat(short half) {
        int exponent = half >>> 10 & 0x1f;
        int mantissa = half & 0x3ff;
        float magnitude =
                exponent == 0 ? mantissa * 0x1p-24f : Float.intBitsToFloat((exponent + 112) << 23 | mantissa << 13);
        return half < 0 ? -magnitude : magnitude;
    }
}
