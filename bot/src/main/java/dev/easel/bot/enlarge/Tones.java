package dev.easel.bot.enlarge;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;

/** Gives a picture that was drawn anew the tones of the one that it was drawn from, and leaves it its detail. */
final class Tones {
    private Tones() {}

    /**
     * The fresh picture with the old one's tones.
     *
     * @param fresh of the old one's size
     * @param finest the size in pixels of what counts as detail
     */
    static RgbImage kept(RgbImage old, RgbImage fresh, int finest) {
        byte[] wanted = smooth(old, finest).rgb();
        byte[] found = smooth(fresh, finest).rgb();
        byte[] rgb = fresh.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            int value = (rgb[i] & 0xff) + (wanted[i] & 0xff) - (found[i] & 0xff);
            rgb[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return new RgbImage(fresh.width(), fresh.height(), rgb);
    }

    private static RgbImage smooth(RgbImage picture, int finest) {
        ImageSize size = ImageSize.of(picture);
        ImageSize coarse = new ImageSize(Math.max(1, size.width() / finest), Math.max(1, size.height() / finest));
        RgbImage small = scaled(picture, coarse);
        return scaled(small, size);
    }

    private static RgbImage scaled(RgbImage picture, ImageSize size) {
        return Scaling.scale(picture, Window.whole(picture.width(), picture.height()), size, ScalingFilter.TRIANGLE);
    }
}
