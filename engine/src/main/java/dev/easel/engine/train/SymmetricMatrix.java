package dev.easel.engine.train;

/** Eigenvalues and square roots of symmetric matrices, by cyclic Jacobi rotations (Golub &amp; Van Loan, section 8.5). */
final class SymmetricMatrix {
    private static final int MOST_SWEEPS = 60;
    private static final double NEGLIGIBLE = 1e-22;

    private final double[][] vectors;
    private final double[] values;

    private SymmetricMatrix(double[][] vectors, double[] values) {
        this.vectors = vectors;
        this.values = values;
    }

    /** @param matrix symmetric; left as it is */
    static SymmetricMatrix decompose(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            rows[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > NEGLIGIBLE * squares(a); sweep++) {
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, rows, p, q);
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return new SymmetricMatrix(rows, values);
    }

    /** Makes a[p][q] zero. */
    private static void rotate(double[][] a, double[][] rows, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(t * t + 1);
        double sine = t * cosine;
        for (double[] row : a) {
            double x = row[p];
            double y = row[q];
            row[p] = cosine * x - sine * y;
            row[q] = sine * x + cosine * y;
        }
        mix(a[p], a[q], cosine, sine);
        mix(rows[p], rows[q], cosine, sine);
    }

    private static void mix(double[] first, double[] second, double cosine, double sine) {
        for (int k = 0; k < first.length; k++) {
            double x = first[k];
            double y = second[k];
            first[k] = cosine * x - sine * y;
            second[k] = sine * x + cosine * y;
        }
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static double squares(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return sum;
    }

    /** In no order. */
    double[] values() {
        return values;
    }

    /** The symmetric matrix whose square is this one; eigenvalues below 0, which rounding makes, count as 0. */
    double[][] root() {
        int n = values.length;
        double[][] root = new double[n][n];
        for (int k = 0; k < n; k++) {
            double scale = Math.sqrt(Math.max(0, values[k]));
            for (int i = 0; i < n && scale > 0; i++) {
                double factor = scale * vectors[k][i];
                for (int j = 0; j < n; j++) {
                    root[i][j] += factor * vectors[k][j];
                }
            }
        }
        return root;
    }
}
