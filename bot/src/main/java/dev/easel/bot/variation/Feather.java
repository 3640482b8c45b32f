package dev.easel.bot.variation;

import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;

/** Masks whose repainted part begins softly beside what is kept, so that no seam shows. */
final class Feather {
    /** The soft edge's share of the picture's longer side. */
    private static final int SHARE = 24;

    private Feather() {}

    /** Keeps every pixel of the area; beside it the weight rises to the full. */
    static Mask around(RgbImage picture, Area kept) {
        double width = Math.max(picture.width(), picture.height()) / (double) SHARE;
        byte[] weights = new byte[picture.width() * picture.height()];
        for (int i = 0; i < weights.length; i++) {
            double distance = kept.distance(i % picture.width(), i / picture.width());
            weights[i] = (byte) Math.round(255 * Math.min(1, distance / width));
        }
        return new Mask(picture.width(), picture.height(), weights);
    }
}
