package dev.easel.engine.generate;

import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;

/** How the repainted part of a picture is joined to what stays, so that the border does not show. */
final class Seam {
    private static final int REPAINTED = 128;
    private static final int CHANNELS = 3;

    private Seam() {}

    /**
     * The picture as the autoencoder is to see it. Where a soft mask is drawn anew at full strength, what it hides is replaced
     * by the nearest pixels that stay, or it would colour the latents next to it.
     */
    static RgbImage visible(InitialImage start) {
        boolean unseen = start.soft() && start.strength() == 1;
        return unseen ? start.mask().map(mask -> extended(start.image(), mask)).orElse(start.image()) : start.image();
    }

    private static RgbImage extended(RgbImage image, Mask mask) {
        int[] nearest = nearestKept(mask);
        byte[] rgb = image.rgb().clone();
        for (int i = 0; i < nearest.length; i++) {
            for (int c = 0; c < CHANNELS; c++) {
                rgb[CHANNELS * i + c] = image.rgb()[CHANNELS * nearest[i] + c];
            }
        }
        return new RgbImage(image.width(), image.height(), rgb);
    }

    /** For each pixel the nearest one that stays; itself where none stays at all. */
    private static int[] nearestKept(Mask mask) {
        int[] nearest = new int[mask.weights().length];
        float[] distances = new float[nearest.length];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = i;
            distances[i] = (mask.weights()[i] & 0xFF) < REPAINTED ? 0 : Float.POSITIVE_INFINITY;
        }
        new Neighbours(mask.width(), mask.height()).sweep((at, neighbour, distance) -> {
            if (distances[neighbour] + distance < distances[at]) {
                distances[at] = distances[neighbour] + distance;
                nearest[at] = nearest[neighbour];
            }
        });
        return nearest;
    }

    /** One value for each cell of latents, 1 to repaint: a cell is repainted if any of its pixels is. */
    static float[] cells(Mask mask, int latentWidth, int latentHeight) {
        float[] cells = new float[latentWidth * latentHeight];
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                if ((mask.weights()[y * mask.width() + x] & 0xFF) >= REPAINTED) {
                    cells[y * latentHeight / mask.height() * latentWidth + x * latentWidth / mask.width()] = 1;
                }
            }
        }
        return cells;
    }

    /** The new picture where the mask repaints, the old where it keeps, in between along the border. */
    static RgbImage pasted(RgbImage old, RgbImage fresh, Mask mask) {
        Mask wide = widened(mask);
        return Pixels.pasted(old, new ColourMatch(old, fresh, wide).matched(), wide);
    }

    /**
     * The mask, falling off outside of it: a pixel weighs as much as one inside less 255 / SEAM for every pixel between them,
     * slantwise steps counting 1.4.
     */
    static Mask widened(Mask mask) {
        float[] weights = new float[mask.weights().length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = mask.weights()[i] & 0xFF;
        }
        new Neighbours(mask.width(), mask.height()).sweep((at, neighbour, distance) -> {
            float falling = weights[neighbour] - 255f / InitialImage.SEAM * distance;
            weights[at] = Math.max(weights[at], falling);
        });
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(0, weights[i]);
        }
        return new Mask(mask.width(), mask.height(), bytes);
    }
}
