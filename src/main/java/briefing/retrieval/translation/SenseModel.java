package briefing.retrieval.translation;

/**
 * How likely an English word is what a Chinese one means where it stands in a sentence: a common word far likelier than a rare
 * one of the same meaning, and the first meaning of an entry likelier than the tenth. Logistic regression; its weights are
 * learnt by {@code SenseTrainer} in the tests from 1,800 pairs of NTREX-128 (Microsoft, CC BY-SA 4.0) and 5,400 of Tatoeba
 * (CC BY 2.0 FR).
 */
final class SenseModel {

    /** The rank of words too rare to have one; the last that have one are near. */
    private static final int RAREST = 60_000;

    private static final double[] WEIGHTS = {0.030, 2.517, -0.631, 0.408, 0.070, -0.295};

    private SenseModel() {}

    /**
     * What is known of a sense.
     *
     * @param rank of the English word by frequency; 0 where it is not known
     * @param senses how many meanings the English word has
     * @param weight of this one among them, positive
     */
    static double[] features(String word, int rank, int senses, double weight) {
        boolean phrase = word.indexOf(' ') >= 0;
        return new double[] {
            1,
            Math.log(weight),
            Math.log((rank == 0 ? RAREST : Math.min(rank, RAREST)) / 1000.0),
            phrase ? 1 : 0,
            rank == 0 && !phrase ? 1 : 0,
            Math.log(1.0 + senses)
        };
    }

    static double logit(double[] features, double[] weights) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += features[i] * weights[i];
        }
        return sum;
    }

    static double probability(double[] features) {
        return 1 / (1 + Math.exp(-logit(features, WEIGHTS)));
    }
}
