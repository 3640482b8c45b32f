package dev.easel.engine.generate;

/**
 * The mean of a square around each pixel, taken twice; beyond the edge of the picture there is nothing to count.
 *
 * @param width of the picture
 * @param height of the picture
 * @param radius of the square: its side is 2 radius + 1
 */
record Blur(int width, int height, int radius) {
    float[] of(float[] values) {
        return once(once(values));
    }

    private float[] once(float[] values) {
        float[] across = new float[values.length];
        for (int y = 0; y < height; y++) {
            line(values, across, new Line(y * width, 1, width));
        }
        float[] both = new float[values.length];
        for (int x = 0; x < width; x++) {
            line(across, both, new Line(x, width, height));
        }
        return both;
    }

    /** The pixels at first, first + stride and so on. */
    private record Line(int first, int stride, int count) {
        int at(int place) {
            return first + place * stride;
        }
    }

    private void line(float[] from, float[] to, Line line) {
        double sum = 0;
        for (int i = 0; i < Math.min(radius, line.count()); i++) {
            sum += from[line.at(i)];
        }
        for (int i = 0; i < line.count(); i++) {
            sum += i + radius < line.count() ? from[line.at(i + radius)] : 0;
            sum -= i - radius - 1 >= 0 ? from[line.at(i - radius - 1)] : 0;
            int least = Math.max(0, i - radius);
            int most = Math.min(line.count() - 1, i + radius);
            to[line.at(i)] = (float) (sum / (most - least + 1));
        }
    }
}
