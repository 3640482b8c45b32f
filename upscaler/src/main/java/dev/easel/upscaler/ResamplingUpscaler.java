package dev.easel.upscaler;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Enlarges by resampling alone: nothing is made up, edges stay as sharp as the picture has them. Needs no network and
 * holds nothing. Thread-safe; pictures of several threads are enlarged side by side.
 */
public final class ResamplingUpscaler implements Upscaler {
    /** Rows of the result between two looks at progress and interruption. */
    private static final int STRIP = 64;

    private static final List<Integer> FACTORS = List.of(2, 4, 8);

    @Override
    public RgbImage upscale(RgbImage image, ImageSize target, DoubleConsumer progress) {
        UpscaledSize.refuseUnlessLarger(ImageSize.of(image), target);
        byte[] rgb = new byte[3 * target.width() * target.height()];
        for (int top = 0; top < target.height(); top += STRIP) {
            Interruption.refuse();
            int height = Math.min(STRIP, target.height() - top);
            byte[] strip = strip(image, target, top, height);
            System.arraycopy(strip, 0, rgb, 3 * target.width() * top, strip.length);
            progress.accept((double) (top + height) / target.height());
        }
        return new RgbImage(target.width(), target.height(), rgb);
    }

    @Override
    public List<Integer> factors() {
        return FACTORS;
    }

    @Override
    public void close() {
        // There is nothing to free.
    }

    private static byte[] strip(RgbImage image, ImageSize target, int top, int height) {
        double scale = (double) image.height() / target.height();
        Window part = new Window(0, scale * top, image.width(), scale * height);
        ImageSize size = new ImageSize(target.width(), height);
        return Scaling.scale(image, part, size, ScalingFilter.LANCZOS).rgb();
    }
}
