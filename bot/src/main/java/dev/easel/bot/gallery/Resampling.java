package dev.easel.bot.gallery;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import java.util.Arrays;

/**
 * Scales pictures with a triangle filter: bilinear where they grow, and as wide as the pixels it merges where they
 * shrink, so that nothing flickers or is lost. A picture already of the size is unchanged.
 */
public final class Resampling {
    private Resampling() {}

    /** The middle part of the picture with the target's aspect ratio, scaled to it. */
    public static RgbImage cropToFill(RgbImage image, ImageSize target) {
        Crop crop = Crop.of(image.width(), image.height(), target);
        return new RgbImage(
                target.width(), target.height(), scale(image.rgb(), image.width(), image.height(), 3, crop));
    }

    /** As for a picture, so that a mask keeps lying where it was drawn. */
    public static Mask cropToFill(Mask mask, ImageSize target) {
        Crop crop = Crop.of(mask.width(), mask.height(), target);
        return new Mask(target.width(), target.height(), scale(mask.weights(), mask.width(), mask.height(), 1, crop));
    }

    private static byte[] scale(byte[] pixels, int width, int height, int bands, Crop crop) {
        Taps[] columns = Taps.all(crop.left(), crop.width(), crop.target().width(), width);
        Taps[] rows = Taps.all(crop.top(), crop.height(), crop.target().height(), height);
        byte[] scaled = new byte[columns.length * rows.length * bands];
        float[] line = new float[width * bands];
        for (int y = 0; y < rows.length; y++) {
            rows[y].mergeRows(pixels, line);
            for (int x = 0; x < columns.length; x++) {
                for (int band = 0; band < bands; band++) {
                    scaled[(y * columns.length + x) * bands + band] =
                            (byte) Math.round(columns[x].merge(line, bands, band));
                }
            }
        }
        return scaled;
    }

    /** Which part of a picture is used, in its pixels. */
    private record Crop(double left, double top, double width, double height, ImageSize target) {
        static Crop of(int width, int height, ImageSize target) {
            double scale = Math.min((double) width / target.width(), (double) height / target.height());
            double cropWidth = scale * target.width();
            double cropHeight = scale * target.height();
            return new Crop((width - cropWidth) / 2, (height - cropHeight) / 2, cropWidth, cropHeight, target);
        }
    }

    /** The source pixels that make one target pixel, along one axis; weights sum to 1. */
    private record Taps(int first, float[] weights) {
        static Taps[] all(double start, double length, int target, int source) {
            double scale = length / target;
            double support = Math.max(1, scale);
            Taps[] all = new Taps[target];
            for (int i = 0; i < target; i++) {
                all[i] = around(start + (i + 0.5) * scale, support, source);
            }
            return all;
        }

        private static Taps around(double centre, double support, int source) {
            int first = Math.max(0, Math.min(source - 1, (int) Math.floor(centre - support)));
            int end = Math.min(source, Math.max(first + 1, (int) Math.ceil(centre + support)));
            float[] weights = new float[end - first];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double weight = Math.max(0, 1 - Math.abs(first + i + 0.5 - centre) / support);
                weights[i] = (float) weight;
                sum += weight;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (weights[i] / sum);
            }
            return new Taps(first, weights);
        }

        void mergeRows(byte[] pixels, float[] line) {
            Arrays.fill(line, 0);
            for (int i = 0; i < weights.length; i++) {
                int offset = (first + i) * line.length;
                for (int x = 0; x < line.length; x++) {
                    line[x] += weights[i] * (pixels[offset + x] & 0xff);
                }
            }
        }

        float merge(float[] line, int bands, int band) {
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * line[(first + i) * bands + band];
            }
            return sum;
        }
    }
}
