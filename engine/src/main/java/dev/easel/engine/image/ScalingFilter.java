package dev.easel.engine.image;

/** How pixels are weighed where a picture is scaled, by their distance in pixels of the smaller of the two sizes. */
public enum ScalingFilter {
    /** Bilinear where a picture grows: smooth, never beyond the values it came from. */
    TRIANGLE(1) {
        @Override
        double weight(double distance) {
            return Math.max(0, 1 - Math.abs(distance));
        }
    },
    /** The cubic of Catmull and Rom, which most tools call bicubic (a = -0.5): crisp, with little overshoot. */
    CATMULL_ROM(2) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return (1.5 * x - 2.5) * x * x + 1;
            }
            return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
        }
    },
    /** A windowed sinc of three lobes: sharp, with a faint overshoot beside hard edges. */
    LANCZOS(3) {
        @Override
        double weight(double distance) {
            return Math.abs(distance) < 3 ? sinc(distance) * sinc(distance / 3) : 0;
        }
    };

    private final int reach;

    ScalingFilter(int reach) {
        this.reach = reach;
    }

    /** The distance from which on every weight is 0. */
    int reach() {
        return reach;
    }

    abstract double weight(double distance);

    /** sin(pi x) / (pi x). */
    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
