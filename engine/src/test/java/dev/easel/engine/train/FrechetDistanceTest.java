package dev.easel.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FrechetDistanceTest {
    @Test
    void setIsAtNoDistanceFromItself() {
        double[][] rows = normal(1, 40, 5, 1, 0);

        assertThat(FrechetDistance.between(rows, rows)).isCloseTo(0, offset(1e-9));
    }

    @Test
    void shiftedSetIsAsFarAsTheShiftSquared() {
        double[][] rows = normal(2, 40, 3, 1, 0);
        double[][] shifted = normal(2, 40, 3, 1, 0.5);

        assertThat(FrechetDistance.between(rows, shifted)).isCloseTo(3 * 0.25, offset(1e-9));
    }

    @Test
    void stretchedSetIsAsFarAsTheDeviationsDiffer() {
        // Along one axis alone: (s1 - s2)², of deviations 1 and 3 of {-1, 1} about 0, which n - 1 makes sqrt(2) as
        // large.
        double[][] one = {{-1, 0}, {1, 0}};
        double[][] other = {{-3, 0}, {3, 0}};

        assertThat(FrechetDistance.between(one, other)).isCloseTo(2 * 4, offset(1e-9));
    }

    @Test
    void turnedSetIsAsFarAsTheFormulaSays() {
        // Variances 2 and 0 along the axes, and 0 and 2: C1 C2 = 0, so the distance is both traces.
        double[][] one = {{-1, 0}, {1, 0}};
        double[][] other = {{0, -1}, {0, 1}};

        assertThat(FrechetDistance.between(one, other)).isCloseTo(4, offset(1e-9));
    }

    @Test
    void distanceIsTheSameFromBothSides() {
        double[][] one = normal(3, 50, 6, 1, 0);
        double[][] other = normal(4, 60, 6, 2, 1);

        assertThat(FrechetDistance.between(one, other)).isCloseTo(FrechetDistance.between(other, one), offset(1e-8));
    }

    @Test
    void fewPicturesWithManyFeaturesAreAsFarAsWithFeaturesThatAreAlwaysZero() {
        double[][] one = normal(5, 12, 8, 1, 0);
        double[][] other = normal(6, 10, 8, 2, 0.5);

        assertThat(FrechetDistance.between(widened(one, 40), widened(other, 40)))
                .isCloseTo(FrechetDistance.between(one, other), offset(1e-7));
    }

    private static double[][] widened(double[][] rows, int features) {
        return Arrays.stream(rows).map(row -> Arrays.copyOf(row, features)).toArray(double[][]::new);
    }

    @Test
    void rootOfAMatrixHasItAsSquare() {
        double[][] matrix = {{4, 1, 0}, {1, 3, 0.5}, {0, 0.5, 2}};

        double[][] root = SymmetricMatrix.decompose(matrix).root();

        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = root[i][0] * root[0][j] + root[i][1] * root[1][j] + root[i][2] * root[2][j];
                assertThat(sum).isCloseTo(matrix[i][j], offset(1e-10));
            }
        }
    }

    private static double[][] normal(long seed, int count, int features, double deviation, double mean) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[count][features];
        for (double[] row : rows) {
            for (int i = 0; i < features; i++) {
                row[i] = mean + deviation * random.nextGaussian();
            }
        }
        return rows;
    }
}
