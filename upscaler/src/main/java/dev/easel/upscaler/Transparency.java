package dev.easel.upscaler;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.util.function.DoubleConsumer;

/** Enlarges pictures with alpha: the colours, spread to where nothing is seen, and the alpha as a picture of its own. */
final class Transparency {
    private Transparency() {}

    static RgbaImage upscale(Upscaler upscaler, RgbaImage image, ImageSize target, DoubleConsumer progress) {
        if (image.isOpaque()) {
            return RgbaImage.opaque(upscaler.upscale(image.colours(), target, progress));
        }
        RgbImage colours = upscaler.upscale(ColourSpread.over(image), target, done -> progress.accept(done / 2));
        RgbImage alpha = upscaler.upscale(gray(image), target, done -> progress.accept((1 + done) / 2));
        return new RgbaImage(colours, brightness(alpha));
    }

    private static RgbImage gray(RgbaImage image) {
        byte[] rgb = new byte[3 * image.alpha().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = image.alpha()[i / 3];
        }
        return new RgbImage(image.colours().width(), image.colours().height(), rgb);
    }

    private static byte[] brightness(RgbImage gray) {
        byte[] values = new byte[gray.width() * gray.height()];
        for (int i = 0; i < values.length; i++) {
            int sum = (gray.rgb()[3 * i] & 0xff) + (gray.rgb()[3 * i + 1] & 0xff) + (gray.rgb()[3 * i + 2] & 0xff);
            values[i] = (byte) ((sum + 1) / 3);
        }
        return values;
    }
}
