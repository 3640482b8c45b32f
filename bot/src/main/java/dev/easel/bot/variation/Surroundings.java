package dev.easel.bot.variation;

import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import java.util.Random;

/**
 * Makes up what may lie around a part of a picture: the colours near its edge, ever softer with the distance, under a
 * little grain that gives the sampler something to form. The grain is the same each time.
 */
final class Surroundings {
    /** How much of the known part's shorter side counts as its edge. */
    private static final int EDGE_SHARE = 64;

    /** The grain's standard deviation, in grey levels. */
    private static final double GRAIN = 2;

    private static final long GRAIN_SEED = 20_040_229;

    private Surroundings() {}

    /**
     * The picture with all that is repainted replaced.
     *
     * @param known where the picture shows something
     * @param repainted a mask that is 0 there and nowhere else; where it is faint, the grain is too
     */
    static RgbImage filled(RgbImage picture, Area known, Mask repainted) {
        ColourPyramid spread = ColourPyramid.of(picture, (x, y) -> isEdge(picture, known, x, y))
                .spread();
        Random grain = new Random(GRAIN_SEED);
        byte[] rgb = picture.rgb().clone();
        for (int i = 0; i < picture.width() * picture.height(); i++) {
            double offset = GRAIN * grain.nextGaussian() * (repainted.weights()[i] & 0xff) / 255;
            if (repainted.weights()[i] != 0) {
                for (int band = 0; band < 3; band++) {
                    rgb[3 * i + band] = (byte) Math.max(0, Math.min(255, Math.round(spread.value(i, band) + offset)));
                }
            }
        }
        return new RgbImage(picture.width(), picture.height(), rgb);
    }

    /** Beside a side that looks at something unknown; the picture's own border tells nothing of what is beyond another. */
    private static boolean isEdge(RgbImage picture, Area known, int x, int y) {
        if (known.distance(x, y) > 0) {
            return false;
        }
        int right = known.left() + known.width();
        int bottom = known.top() + known.height();
        int depth = 1 + Math.min(known.width(), known.height()) / EDGE_SHARE;
        return (known.left() > 0 && x - known.left() < depth)
                || (known.top() > 0 && y - known.top() < depth)
                || (right < picture.width() && right - 1 - x < depth)
                || (bottom < picture.height() && bottom - 1 - y < depth);
    }
}
