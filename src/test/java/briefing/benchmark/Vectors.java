package briefing.benchmark;

import java.util.Random;

/** Vectors made beforehand, the same for both sides. */
final class Vectors {

    private Vectors() {}

    /** A direction of even chance, of length 1. */
    static float[] random(Random random, int dimension) {
        float[] vector = new float[dimension];
        double square = 0;
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < dimension; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
