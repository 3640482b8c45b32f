package dev.easel.engine.sampling;

import java.util.Arrays;

/** A linear combination of a row's slots, the network's output and fresh noise: a formula, held as its coefficients. */
final class Combination {
    private final double[] coefficients;

    private Combination(double[] coefficients) {
        this.coefficients = coefficients;
    }

    static Combination zero(int terms) {
        return new Combination(new double[terms]);
    }

    /** The term of that index alone. */
    static Combination unit(int terms, int index) {
        double[] coefficients = new double[terms];
        coefficients[index] = 1;
        return new Combination(coefficients);
    }

    Combination plus(Combination that) {
        double[] sum = coefficients.clone();
        Arrays.setAll(sum, i -> coefficients[i] + that.coefficients[i]);
        return new Combination(sum);
    }

    Combination minus(Combination that) {
        return plus(that.times(-1));
    }

    Combination times(double factor) {
        double[] product = coefficients.clone();
        Arrays.setAll(product, i -> factor * coefficients[i]);
        return new Combination(product);
    }

    double coefficient(int index) {
        return coefficients[index];
    }

    double[] coefficients() {
        return coefficients.clone();
    }
}
