package dev.easel.upscaler;

import dev.easel.engine.InferenceException;
import dev.easel.engine.RefusedRequestException;
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

    private static final List<Integer> FACTORS = List.of(2, 4);

    @Override
    public RgbImage upscale(RgbImage image, int factor, DoubleConsumer progress) {
        ImageSize target = target(image, factor);
        byte[] rgb = new byte[3 * target.width() * target.height()];
        for (int top = 0; top < target.height(); top += STRIP) {
            refuseInterruption();
            int height = Math.min(STRIP, target.height() - top);
            byte[] strip = strip(image, factor, top, height);
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

    private static ImageSize target(RgbImage image, int factor) {
        if (!FACTORS.contains(factor)) {
            throw new RefusedRequestException(
                    "a picture cannot be enlarged " + factor + " times; the factors are 2 and 4");
        }
        long width = (long) factor * image.width();
        long height = (long) factor * image.height();
        if (Math.max(width, height) > ImageSize.LARGEST) {
            throw new RefusedRequestException(
                    "a picture of " + image.width() + "x" + image.height() + " pixels enlarged "
                            + factor + " times would be " + width + "x" + height + "; each side is at most "
                            + ImageSize.LARGEST);
        }
        return new ImageSize((int) width, (int) height);
    }

    private static byte[] strip(RgbImage image, int factor, int top, int height) {
        Window part = new Window(0, (double) top / factor, image.width(), (double) height / factor);
        ImageSize size = new ImageSize(image.width() * factor, height);
        return Scaling.scale(image, part, size, ScalingFilter.LANCZOS).rgb();
    }

    private static void refuseInterruption() {
        if (Thread.currentThread().isInterrupted()) {
            throw new InferenceException("interrupted while a picture was enlarged");
        }
    }
}
