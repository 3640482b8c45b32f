package dev.easel.engine.train;

import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import java.util.List;

/**
 * The patch discriminator: two convolutions that halve, one that does not, and a verdict on each patch of 26 x 26 pixels.
 *
 * @param channels of the first convolution; the next have twice and four times as many
 */
record DiscriminatorLayout(int channels) {
    /** Planes of what it is shown: a picture, and how that differs from the degraded one. */
    static final int SHOWN = 2 * Planes.BANDS;

    List<WeightInfo> weights() {
        return List.of(
                weight("0", channels, SHOWN, 4),
                bias("0", channels),
                weight("1", 2L * channels, channels, 4),
                bias("1", 2L * channels),
                weight("2", 4L * channels, 2L * channels, 3),
                bias("2", 4L * channels),
                weight("verdict", 1, 4L * channels, 3),
                bias("verdict", 1));
    }

    private static WeightInfo weight(String name, long out, long in, long kernel) {
        return WeightInfo.of(name + ".weight", WeightType.F32, out, in, kernel, kernel);
    }

    private static WeightInfo bias(String name, long out) {
        return WeightInfo.of(name + ".bias", WeightType.F32, out);
    }
}
