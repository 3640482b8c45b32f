package dev.easel.engine.train;

/** float16 (IEEE 754 binary16), which Java 17 cannot make by itself. */
final class Half {
    private static final int EXPONENT_SHIFT = 10;
    private static final int LEAST_EXPONENT = -14;
    private static final int BIAS = 15;
    private static final double LARGEST = 65504;

    private Half() {}

    /** The nearest, ties to even; what is too large becomes the largest. */
    static short of(float value) {
        int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
        double size = Math.min(Math.abs((double) value), LARGEST);
        int exponent = Math.max(LEAST_EXPONENT, size == 0 ? LEAST_EXPONENT : Math.getExponent(size));
        // In units of the last place; a carry into the next exponent comes out right by itself.
        long units = (long) Math.rint(Math.scalb(size, EXPONENT_SHIFT - exponent));
        long bits = units + ((long) (exponent + BIAS - 1) << EXPONENT_SHIFT);
        return (short) (sign | bits);
    }
}
