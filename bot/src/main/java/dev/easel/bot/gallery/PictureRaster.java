package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/** Pictures as the platform's encoders take them. */
final class PictureRaster {
    private static final int BANDS = 3;
    private static final int WITH_ALPHA = 4;

    private PictureRaster() {}

    static BufferedImage of(RgbImage image) {
        BufferedImage buffered = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_3BYTE_BGR);
        buffered.getRaster().setDataElements(0, 0, image.width(), image.height(), image.rgb());
        return buffered;
    }

    static BufferedImage of(RgbaImage image) {
        int width = image.colours().width();
        int height = image.colours().height();
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
        byte[] pixels = new byte[WITH_ALPHA * image.alpha().length];
        for (int i = 0; i < image.alpha().length; i++) {
            System.arraycopy(image.colours().rgb(), BANDS * i, pixels, WITH_ALPHA * i, BANDS);
            pixels[WITH_ALPHA * i + BANDS] = image.alpha()[i];
        }
        int[] bands = {0, 1, 2, 3};
        buffered.setData(Raster.createInterleavedRaster(
                new DataBufferByte(pixels, pixels.length), width, height, WITH_ALPHA * width, WITH_ALPHA, bands, null));
        return buffered;
    }
}
