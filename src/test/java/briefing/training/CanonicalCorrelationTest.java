package briefing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalCorrelationTest {

    private final Random random = new Random(1);

    /** Two things are said in both, each in its own way, and one more in each alone. */
    @Test
    void findsWhatBothKindsHaveInCommonHoweverEachSaysIt() {
        List<float[]> x = new ArrayList<>();
        List<float[]> y = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            float a = gaussian();
            float b = gaussian();
            float onlyX = 9 * gaussian();
            float onlyY = 9 * gaussian();
            x.add(new float[] {a + onlyX, b, onlyX});
            y.add(new float[] {onlyY, a - b, onlyY + a + b, 7});
        }

        CanonicalCorrelation.Projections projections = new CanonicalCorrelation(3, 1e-6, 0).of(x, y, equal(x.size()));

        assertThat(projections.correlations()[0]).isCloseTo(1, within(0.01));
        assertThat(projections.correlations()[1]).isCloseTo(1, within(0.01));
        assertThat(projections.correlations()[2]).isLessThan(0.1);
        for (int column = 0; column < 2; column++) {
            double ofA = projections.x().get(0, column);
            // What one kind says alone is nowhere: it cancels out.
            assertThat(projections.x().get(2, column)).isCloseTo(-ofA, within(0.01));
            double ofDifference = projections.y().get(1, column);
            double ofSum = projections.y().get(2, column);
            assertThat(ofDifference + ofSum).isCloseTo(ofA, within(0.01));
            assertThat(ofSum - ofDifference).isCloseTo(projections.x().get(1, column), within(0.01));
        }
    }

    @Test
    void thePowerMakesSureDirectionsCountMore() {
        List<float[]> x = new ArrayList<>();
        List<float[]> y = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            float sure = gaussian();
            float unsure = gaussian();
            x.add(new float[] {sure, unsure});
            y.add(new float[] {sure, unsure + gaussian()});
        }

        CanonicalCorrelation.Projections plain = new CanonicalCorrelation(2, 1e-6, 0).of(x, y, equal(x.size()));
        CanonicalCorrelation.Projections powered = new CanonicalCorrelation(2, 1e-6, 2).of(x, y, equal(x.size()));

        assertThat(plain.correlations()[1]).isCloseTo(Math.sqrt(0.5), within(0.02));
        assertThat(Math.abs(powered.x().get(0, 0))).isCloseTo(Math.abs(plain.x().get(0, 0)), within(0.01));
        assertThat(Math.abs(powered.x().get(1, 1))).isCloseTo(Math.abs(plain.x().get(1, 1)) / 2, within(0.02));
    }

    @Test
    void pairsWithoutWeightTeachNothing() {
        List<float[]> x = new ArrayList<>();
        List<float[]> y = new ArrayList<>();
        double[] weights = new double[2000];
        for (int i = 0; i < weights.length; i++) {
            float common = gaussian();
            boolean wrong = i % 2 == 0;
            weights[i] = wrong ? 0 : 0.001;
            x.add(new float[] {common, gaussian()});
            y.add(wrong ? new float[] {gaussian() + 5, -9 * common} : new float[] {common, gaussian()});
        }

        CanonicalCorrelation.Projections projections = new CanonicalCorrelation(1, 1e-6, 0).of(x, y, weights);

        assertThat(projections.correlations()[0]).isCloseTo(1, within(0.001));
        assertThat(CanonicalCorrelation.mean(y, weights)[0]).isCloseTo(0, within(0.1));
    }

    private static double[] equal(int pairs) {
        double[] weights = new double[pairs];
        Arrays.fill(weights, 1.0 / pairs);
        return weights;
    }

    private float gaussian() {
        return (float) random.nextGaussian();
    }
}
