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
        double[][] covariance1 = covariance(one, mean1);
        double[][] covariance2 = covariance(other, mean2);
        double distance = 0;
        for (int i = 0; i < mean1.length; i++) {
            double difference = mean1[i] - mean2[i];
            distance += difference * difference + covariance1[i][i] + covariance2[i][i];
        }
        // (C1 C2)^(1/2) has the trace of (R C2 R)^(1/2), which is symmetric, with R the root of C1.
        double[][] root = SymmetricMatrix.decompose(covariance1).root();
        double[][] product = times(times(root, covariance2), root);
        for (double value : SymmetricMatrix.decompose(product).values()) {
            distance -= 2 * Math.sqrt(Math.max(0, value));
        }
        return Math.max(0, distance);
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

    private static double[][] covariance(double[][] rows, double[] mean) {
        int n = mean.length;
        double[][] covariance = new double[n][n];
        double[] centred = new double[n];
        for (double[] row : rows) {
            for (int i = 0; i < n; i++) {
                centred[i] = row[i] - mean[i];
            }
            for (int i = 0; i < n; i++) {
                double factor = centred[i] / (rows.length - 1);
                for (int j = 0; j < n; j++) {
                    covariance[i][j] += factor * centred[j];
                }
            }
        }
        return covariance;
    }

    private static double[][] times(double[][] a, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double factor = a[i][k];
                for (int j = 0; j < n; j++) {
                    product[i][j] += factor * b[k][j];
                }
            }
        }
        return product;
    }
}
