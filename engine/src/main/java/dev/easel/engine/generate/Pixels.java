package dev.easel.engine.generate;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.Arrays;

/** Pictures as tensors and back. */
final class Pixels {
    private static final byte GREY = (byte) 128;

    private Pixels() {}

    /** [1, 3, H, W]; a byte b becomes b * factor + offset. */
    private static Tensor planes(Ops ops, RgbImage image, float factor, float offset) {
        int pixels = image.width() * image.height();
        float[] values = new float[3 * pixels];
        byte[] rgb = image.rgb();
        for (int i = 0; i < pixels; i++) {
            for (int c = 0; c < 3; c++) {
                values[c * pixels + i] = (rgb[3 * i + c] & 0xFF) * factor + offset;
            }
        }
        return ops.fromFloats(values, 1, 3, image.height(), image.width());
    }

    /** In -1..1, as autoencoders take them. */
    static Tensor signed(Ops ops, RgbImage image) {
        return planes(ops, image, 2 / 255f, -1);
    }

    /** In 0..1, as ControlNets take them. */
    static Tensor unit(Ops ops, RgbImage image) {
        return planes(ops, image, 1 / 255f, 0);
    }

    static RgbImage image(Ops ops, Tensor pixels, int width, int height) {
        return new RgbImage(width, height, ops.toBytes(pixels));
    }

    static RgbImage grey(ImageSize size) {
        byte[] rgb = new byte[3 * size.width() * size.height()];
        Arrays.fill(rgb, GREY);
        return new RgbImage(size.width(), size.height(), rgb);
    }

    /** A mask that repaints every pixel. */
    static Mask everywhere(ImageSize size) {
        byte[] weights = new byte[size.width() * size.height()];
        Arrays.fill(weights, (byte) 255);
        return new Mask(size.width(), size.height(), weights);
    }

    /** The picture with the pixels to be repainted (weight of at least a half) made grey. */
    static RgbImage hidden(RgbImage image, Mask mask) {
        byte[] rgb = image.rgb().clone();
        for (int i = 0; i < mask.weights().length; i++) {
            if ((mask.weights()[i] & 0xFF) >= 128) {
                rgb[3 * i] = rgb[3 * i + 1] = rgb[3 * i + 2] = GREY;
            }
        }
        return new RgbImage(image.width(), image.height(), rgb);
    }

    /** One value for each cell of latents, 1 to repaint: a cell is repainted if the pixel at its corner is. */
    static float[] latentMask(Mask mask, int latentWidth, int latentHeight) {
        float[] values = new float[latentWidth * latentHeight];
        for (int y = 0; y < latentHeight; y++) {
            int row = y * mask.height() / latentHeight * mask.width();
            for (int x = 0; x < latentWidth; x++) {
                int weight = mask.weights()[row + x * mask.width() / latentWidth] & 0xFF;
                values[y * latentWidth + x] = weight >= 128 ? 1 : 0;
            }
        }
        return values;
    }

    /** The new picture where the mask repaints, the old where it keeps, in between as it weighs. */
    static RgbImage pasted(RgbImage old, RgbImage fresh, Mask mask) {
        byte[] rgb = new byte[old.rgb().length];
        for (int i = 0; i < rgb.length; i++) {
            int weight = mask.weights()[i / 3] & 0xFF;
            int sum = (old.rgb()[i] & 0xFF) * (255 - weight) + (fresh.rgb()[i] & 0xFF) * weight;
            rgb[i] = (byte) ((sum + 127) / 255);
        }
        return new RgbImage(old.width(), old.height(), rgb);
    }
}
