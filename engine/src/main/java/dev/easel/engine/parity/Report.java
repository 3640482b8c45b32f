package dev.easel.engine.parity;

import java.io.PrintStream;
import java.util.Locale;

/** Prints a line per checked tensor and remembers failures. Confined to one thread. */
public final class Report {
    private final PrintStream out;
    private int passed;
    private int failed;

    public Report(PrintStream out) {
        this.out = out;
    }

    /** Largest absolute difference of two arrays of one length; NaN anywhere counts as infinite. */
    static double maxError(float[] actual, float[] expected) {
        if (actual.length != expected.length) {
            return Double.POSITIVE_INFINITY;
        }
        double max = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = Math.abs((double) actual[i] - expected[i]);
            max = error <= max ? max : Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
        }
        return max;
    }

    void compare(String name, float[] actual, float[] expected, double tolerance) {
        line(name, maxError(actual, expected), tolerance);
    }

    void line(String name, double error, double tolerance) {
        boolean pass = error <= tolerance;
        out.printf(Locale.ROOT, "%-58s error %9.2e  tolerance %7.0e  %s%n", name, error, tolerance, verdict(pass));
    }

    void failure(String name, String reason) {
        out.printf("%-58s %s  %s%n", name, reason, verdict(false));
    }

    private String verdict(boolean pass) {
        passed += pass ? 1 : 0;
        failed += pass ? 0 : 1;
        return pass ? "pass" : "FAIL";
    }

    public int passed() {
        return passed;
    }

    public int failed() {
        return failed;
    }
}
