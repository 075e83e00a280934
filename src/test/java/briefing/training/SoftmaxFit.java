package briefing.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a linear score by a softmax over the candidates of each question, with or without one more candidate "none" whose score
 * is linear in what is known of the question; L2 on standardised weights, L-BFGS. The problem is convex: the result does not
 * depend on where it starts.
 */
public final class SoftmaxFit {

    /** Rare features are not blown up: the least standard deviation that a feature is divided by. */
    private static final double LEAST_DEVIATION = 0.05;

    private static final int MEMORY = 10;

    /**
     * A question.
     *
     * @param rows features of its candidates
     * @param target share of each candidate; all 0 where none is right
     * @param masked candidates that are left out: right words in a wrong article
     * @param pool features of "none"
     */
    public record Question(float[][] rows, double[] target, boolean[] masked, double[] pool, double weight) {

        boolean none() {
            return Arrays.stream(target).sum() == 0;
        }
    }

    /**
     * What was learnt, for features as they are.
     *
     * @param rows weight of each feature
     * @param pool weight of each feature of "none", the constants of standardising among them in the first; empty without
     */
    public record Fitted(double[] rows, double[] pool) {}

    private final List<Question> questions;
    private final boolean none;
    private final double l2;
    private final double[] mean;
    private final double[] deviation;
    private final double[] poolMean;
    private final double[] poolDeviation;
    private final double total;

    private SoftmaxFit(List<Question> questions, boolean none, double l2) {
        this.questions = questions.stream()
                .filter(question -> question.weight() > 0 && (none || !question.none()))
                .toList();
        this.none = none;
        this.l2 = l2;
        int n = questions.get(0).rows()[0].length;
        mean = new double[n];
        deviation = new double[n];
        List<float[]> all = this.questions.stream()
                .flatMap(question -> Arrays.stream(question.rows()))
                .toList();
        standard(all.size(), n, (i, k) -> all.get(i)[k], mean, deviation);
        int pool = none ? questions.get(0).pool().length : 0;
        poolMean = new double[pool];
        poolDeviation = new double[pool];
        standard(this.questions.size(), pool, (i, k) -> this.questions.get(i).pool()[k], poolMean, poolDeviation);
        if (none) {
            poolMean[0] = 0;
            poolDeviation[0] = 1;
        }
        total = this.questions.stream().mapToDouble(Question::weight).sum();
    }

    private interface Cell {
        double at(int i, int k);
    }

    private static void standard(int rows, int columns, Cell cells, double[] mean, double[] deviation) {
        for (int k = 0; k < columns; k++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < rows; i++) {
                double value = cells.at(i, k);
                sum += value;
                squares += value * value;
            }
            mean[k] = sum / rows;
            deviation[k] = Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares / rows - mean[k] * mean[k])));
        }
    }

    public static Fitted fit(List<Question> questions, boolean none, double l2, int iterations) {
        SoftmaxFit fit = new SoftmaxFit(questions, none, l2);
        int n = fit.mean.length;
        double[] x = fit.minimise(new double[n + fit.poolMean.length], iterations);
        double[] rows = new double[n];
        double constant = 0;
        for (int k = 0; k < n; k++) {
            rows[k] = x[k] / fit.deviation[k];
            constant -= rows[k] * fit.mean[k];
        }
        double[] pool = new double[fit.poolMean.length];
        for (int k = 0; k < pool.length; k++) {
            pool[k] = x[n + k] / fit.poolDeviation[k];
            constant += pool[k] * fit.poolMean[k];
        }
        if (none) {
            // Candidates' scores carry no constant; "none" has it.
            pool[0] -= constant;
        }
        return new Fitted(rows, pool);
    }

    /** Loss and, into {@code gradient}, its gradient. */
    private double loss(double[] x, double[] gradient) {
        int n = mean.length;
        float[] scaled = new float[n];
        double shift = 0;
        for (int k = 0; k < n; k++) {
            scaled[k] = (float) (x[k] / deviation[k]);
            shift -= scaled[k] * mean[k];
        }
        double offset = shift;
        int threads = Math.min(2, questions.size());
        double[][] gradients = new double[threads][x.length];
        double[] losses = new double[threads];
        IntStream.range(0, threads).parallel().forEach(t -> {
            double[] rowSum = new double[n + 1];
            for (int i = t; i < questions.size(); i += threads) {
                losses[t] += one(questions.get(i), scaled, offset, x, gradients[t], rowSum);
            }
            for (int k = 0; k < n; k++) {
                gradients[t][k] = (rowSum[k] - rowSum[n] * mean[k]) / deviation[k];
            }
        });
        double loss = Arrays.stream(losses).sum() / total;
        for (int k = 0; k < x.length; k++) {
            double g = 0;
            for (double[] part : gradients) {
                g += part[k];
            }
            gradient[k] = g / total + 2 * l2 * x[k];
            loss += l2 * x[k] * x[k];
        }
        return loss;
    }

    private double one(
            Question question, float[] scaled, double offset, double[] x, double[] gradient, double[] rowSum) {
        int n = scaled.length;
        int m = question.rows().length;
        double[] scores = new double[m + (none ? 1 : 0)];
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < m; j++) {
            float[] row = question.rows()[j];
            float dot = 0;
            for (int k = 0; k < n; k++) {
                dot += row[k] * scaled[k];
            }
            scores[j] = question.masked()[j] ? Double.NEGATIVE_INFINITY : dot + offset;
            max = Math.max(max, scores[j]);
        }
        if (none) {
            for (int k = 0; k < poolMean.length; k++) {
                scores[m] += x[n + k] * (question.pool()[k] - poolMean[k]) / poolDeviation[k];
            }
            max = Math.max(max, scores[m]);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - max);
        }
        double log = max + Math.log(sum);
        double loss = 0;
        boolean isNone = question.none();
        for (int j = 0; j < scores.length; j++) {
            double target = j < m ? question.target()[j] : isNone ? 1 : 0;
            double p = Math.exp(scores[j] - log);
            if (target > 0) {
                loss -= target * (scores[j] - log);
            }
            double r = question.weight() * (p - target);
            if (j < m && r != 0) {
                float[] row = question.rows()[j];
                for (int k = 0; k < n; k++) {
                    rowSum[k] += r * row[k];
                }
                rowSum[n] += r;
            } else if (j == m) {
                for (int k = 0; k < poolMean.length; k++) {
                    gradient[n + k] += r * (question.pool()[k] - poolMean[k]) / poolDeviation[k];
                }
            }
        }
        return question.weight() * loss;
    }

    /** L-BFGS with backtracking (Nocedal and Wright, algorithm 7.5). */
    private double[] minimise(double[] start, int iterations) {
        double[] x = start.clone();
        double[] gradient = new double[x.length];
        double loss = loss(x, gradient);
        Deque<double[][]> memory = new ArrayDeque<>();
        for (int i = 0; i < iterations; i++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double step = memory.isEmpty() ? 1 / (1 + Math.sqrt(dot(gradient, gradient))) : 1;
            double[] next = new double[x.length];
            double[] nextGradient = new double[x.length];
            double nextLoss = Double.POSITIVE_INFINITY;
            for (int tries = 0; tries < 20; tries++, step /= 2) {
                for (int k = 0; k < x.length; k++) {
                    next[k] = x[k] + step * direction[k];
                }
                nextLoss = loss(next, nextGradient);
                if (nextLoss <= loss + 1e-4 * step * slope) {
                    break;
                }
            }
            if (!(nextLoss < loss - 1e-8)) {
                break;
            }
            double[][] pair = {minus(next, x), minus(nextGradient, gradient)};
            if (dot(pair[0], pair[1]) > 1e-12) {
                memory.addLast(pair);
                if (memory.size() > MEMORY) {
                    memory.removeFirst();
                }
            }
            x = next;
            gradient = nextGradient;
            loss = nextLoss;
        }
        return x;
    }

    private static double[] direction(double[] gradient, Deque<double[][]> memory) {
        double[] q = gradient.clone();
        List<Double> alphas = new ArrayList<>();
        for (Iterator<double[][]> newest = memory.descendingIterator(); newest.hasNext(); ) {
            double[][] pair = newest.next();
            double alpha = dot(pair[0], q) / dot(pair[0], pair[1]);
            alphas.add(0, alpha);
            add(q, pair[1], -alpha);
        }
        if (!memory.isEmpty()) {
            double[][] last = memory.getLast();
            double scale = dot(last[0], last[1]) / dot(last[1], last[1]);
            for (int k = 0; k < q.length; k++) {
                q[k] *= scale;
            }
        }
        int i = 0;
        for (double[][] pair : memory) {
            double beta = dot(pair[1], q) / dot(pair[0], pair[1]);
            add(q, pair[0], alphas.get(i++) - beta);
        }
        for (int k = 0; k < q.length; k++) {
            q[k] = -q[k];
        }
        return q;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int k = 0; k < to.length; k++) {
            to[k] += times * what[k];
        }
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, b, -1);
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double dot = 0;
        for (int k = 0; k < a.length; k++) {
            dot += a[k] * b[k];
        }
        return dot;
    }
}
