package briefing.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Canonical correlation analysis (Hotelling 1936): for pairs of vectors of two kinds, the directions of each kind along
 * which they vary together. With {@code Cxx' = Cxx + r·tr(Cxx)/d·I} and {@code Cyy'} alike, and
 * {@code U S Vᵀ = svd(Cxx'^-½ Cxy Cyy'^-½)}, the projections are {@code Cxx'^-½ U S^p} and {@code Cyy'^-½ V S^p}, their
 * first {@code k} columns.
 *
 * @param dimension {@code k}, at most the dimension of either kind
 * @param ridge {@code r}: what is added to the variances, as a share of their mean; few pairs need more
 * @param power {@code p}: how much more a direction counts that both kinds agree on
 */
record CanonicalCorrelation(int dimension, double ridge, double power) {

    /** The projections, a row for each dimension of their kind, and the correlation along each of their columns. */
    record Projections(DMatrixRMaj x, DMatrixRMaj y, double[] correlations) {}

    /**
     * Learns the projections; the same for the same pairs.
     *
     * @param first vectors of one kind
     * @param second the vector of the other kind for each, in the same order
     * @param weights how much each pair counts; their sum is 1
     */
    Projections of(List<float[]> first, List<float[]> second, double[] weights) {
        DMatrixRMaj x = centred(first, weights);
        DMatrixRMaj y = centred(second, weights);
        int dx = x.numCols;
        int dy = y.numCols;
        DMatrixRMaj cxx = new DMatrixRMaj(dx, dx);
        DMatrixRMaj cyy = new DMatrixRMaj(dy, dy);
        DMatrixRMaj cxy = new DMatrixRMaj(dx, dy);
        CommonOps_DDRM.multTransA(x, x, cxx);
        CommonOps_DDRM.multTransA(y, y, cyy);
        CommonOps_DDRM.multTransA(x, y, cxy);
        DMatrixRMaj whitenX = inverseRoot(cxx);
        DMatrixRMaj whitenY = inverseRoot(cyy);
        DMatrixRMaj half = new DMatrixRMaj(dx, dy);
        DMatrixRMaj correlation = new DMatrixRMaj(dx, dy);
        CommonOps_DDRM.mult(whitenX, cxy, half);
        CommonOps_DDRM.mult(half, whitenY, correlation);
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(dx, dy, true, true, true);
        if (!svd.decompose(correlation)) {
            throw new IllegalStateException("no singular value decomposition");
        }
        double[] values = svd.getSingularValues();
        int[] order = IntStream.range(0, svd.numberOfSingularValues())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .mapToInt(Integer::intValue)
                .limit(dimension)
                .toArray();
        double[] correlations = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        return new Projections(
                projection(whitenX, svd.getU(null, false), order, correlations),
                projection(whitenY, svd.getV(null, false), order, correlations),
                correlations);
    }

    /** The mean of vectors, each with its weight, which add up to 1. */
    static double[] mean(List<float[]> vectors, double[] weights) {
        double[] mean = new double[vectors.get(0).length];
        for (int row = 0; row < weights.length; row++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weights[row] * vectors.get(row)[i];
            }
        }
        return mean;
    }

    /** A row for each vector, so that the product of the columns is their covariance. */
    private static DMatrixRMaj centred(List<float[]> vectors, double[] weights) {
        double[] mean = mean(vectors, weights);
        DMatrixRMaj rows = new DMatrixRMaj(vectors.size(), mean.length);
        for (int row = 0; row < vectors.size(); row++) {
            double factor = Math.sqrt(weights[row]);
            for (int i = 0; i < mean.length; i++) {
                rows.set(row, i, factor * (vectors.get(row)[i] - mean[i]));
            }
        }
        return rows;
    }

    private DMatrixRMaj inverseRoot(DMatrixRMaj covariance) {
        int d = covariance.numRows;
        double added = ridge * CommonOps_DDRM.trace(covariance) / d;
        for (int i = 0; i < d; i++) {
            covariance.add(i, i, added);
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
        if (!eigen.decompose(covariance)) {
            throw new IllegalStateException("no eigenvalues");
        }
        DMatrixRMaj root = new DMatrixRMaj(d, d);
        for (int i = 0; i < d; i++) {
            DMatrixRMaj vector = eigen.getEigenVector(i);
            double factor = 1 / Math.sqrt(eigen.getEigenvalue(i).getReal());
            CommonOps_DDRM.multAddTransB(factor, vector, vector, root);
        }
        return root;
    }

    private DMatrixRMaj projection(DMatrixRMaj whiten, DMatrixRMaj directions, int[] order, double[] correlations) {
        DMatrixRMaj chosen = new DMatrixRMaj(whiten.numCols, order.length);
        for (int j = 0; j < order.length; j++) {
            double factor = Math.pow(correlations[j], power);
            for (int i = 0; i < chosen.numRows; i++) {
                chosen.set(i, j, directions.get(i, order[j]) * factor);
            }
        }
        DMatrixRMaj projection = new DMatrixRMaj(whiten.numRows, order.length);
        CommonOps_DDRM.mult(whiten, chosen, projection);
        return projection;
    }
}
