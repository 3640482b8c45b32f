package dev.easel.engine.generate;

import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;

/**
 * Brings the colours of a repainted picture to those of the old one. What an autoencoder loses of the pixels that stay, seen
 * from afar, is given back to the new ones next to them, and less of it further away.
 */
final class ColourMatch {
    private static final int CHANNELS = 3;

    /** Below this share of old pixels around, the correction fades. */
    private static final float FADING = 0.25f;

    private final RgbImage old;
    private final RgbImage fresh;
    private final Mask changing;
    private final Blur blur;

    /** @param changing weight 0 where the new picture is to be the old one */
    ColourMatch(RgbImage old, RgbImage fresh, Mask changing) {
        this.old = old;
        this.fresh = fresh;
        this.changing = changing;
        int radius = Math.max(2 * InitialImage.SEAM, Math.min(old.width(), old.height()) / 16);
        blur = new Blur(old.width(), old.height(), radius);
    }

    RgbImage matched() {
        int pixels = changing.weights().length;
        float[] near = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            near[i] = stays(i) ? 1 : 0;
        }
        float[] share = blur.of(near);
        byte[] rgb = fresh.rgb().clone();
        for (int c = 0; c < CHANNELS; c++) {
            float[] lost = blur.of(lost(c));
            for (int i = 0; i < pixels; i++) {
                int at = CHANNELS * i + c;
                float corrected = (rgb[at] & 0xFF) + lost[i] / Math.max(share[i], FADING);
                rgb[at] = (byte) Math.max(0, Math.min(255, Math.round(corrected)));
            }
        }
        return new RgbImage(fresh.width(), fresh.height(), rgb);
    }

    private boolean stays(int pixel) {
        return changing.weights()[pixel] == 0;
    }

    private float[] lost(int channel) {
        float[] lost = new float[changing.weights().length];
        for (int i = 0; i < lost.length; i++) {
            int at = CHANNELS * i + channel;
            lost[i] = stays(i) ? (old.rgb()[at] & 0xFF) - (fresh.rgb()[at] & 0xFF) : 0;
        }
        return lost;
    }
}
