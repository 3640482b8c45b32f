package dev.easel.engine.train;

/**
 * How far two sets of pictures are apart, by their features (Heusel et al. 2017, section 4.1, which takes the features of an
 * Inception network):
 *
 * <pre>|m1 - m2|² + trace(C1 + C2 - 2 (C1 C2)^(1/2))</pre>
 *
 * of the features' means m and covariances C.
 */
public final class FrechetDistance {
    private FrechetDistance() {}

    /**
     * Between two sets.
     *
     * @param one a row of features for each picture, two or more rows
     * @param other likewise, with as many features
     */
    public static double between(double[][] one, double[][] other) {
        double[] mean1 = mean(one);
        double[] mean2 = mean(other);
        double[][] centred1 = centred(one, mean1);
        double[][] centred2 = centred(other, mean2);
        double distance = 0;
        for (int i = 0; i < mean1.length; i++) {
            double difference = mean1[i] - mean2[i];
            distance += difference * difference;
        }
        double traces = squares(centred1) + squares(centred2);
        return Math.max(0, distance + traces - 2 * rootTrace(centred1, centred2));
    }

    /**
     * With A and B the centred rows over the root of their number less one, C1 = A'A and C2 = B'B. The eigenvalues of C1 C2
     * are, but for zeros, those of (BA')(AB'), which has as many rows as there are pictures, not features.
     */
    private static double rootTrace(double[][] centred1, double[][] centred2) {
        boolean first = centred1.length <= centred2.length;
        double[][] fewer = first ? centred1 : centred2;
        double[][] more = first ? centred2 : centred1;
        if (hasFewerFeatures(fewer)) {
            double[][] root = SymmetricMatrix.decompose(gram(transposed(fewer))).root();
            return roots(gram(times(root, transposed(more))));
        }
        return roots(gram(times(fewer, transposed(more))));
    }

    private static boolean hasFewerFeatures(double[][] rows) {
        return rows[0].length < rows.length;
    }

    private static double roots(double[][] symmetric) {
        double sum = 0;
        for (double value : SymmetricMatrix.decompose(symmetric).values()) {
            sum += Math.sqrt(Math.max(0, value));
        }
        return sum;
    }

    private static double[][] centred(double[][] rows, double[] mean) {
        double scale = 1 / Math.sqrt(rows.length - 1.0);
        double[][] centred = new double[rows.length][mean.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                centred[i][j] = scale * (rows[i][j] - mean[j]);
            }
        }
        return centred;
    }

    private static double squares(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return sum;
    }

    /** M M' */
    private static double[][] gram(double[][] m) {
        double[][] gram = new double[m.length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < m[i].length; k++) {
                    sum += m[i][k] * m[j][k];
                }
                gram[i][j] = sum;
                gram[j][i] = sum;
            }
        }
        return gram;
    }

    private static double[][] transposed(double[][] m) {
        double[][] transposed = new double[m[0].length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[0].length; j++) {
                transposed[j][i] = m[i][j];
            }
        }
        return transposed;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double factor = a[i][k];
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += factor * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        return mean;
    }
}
