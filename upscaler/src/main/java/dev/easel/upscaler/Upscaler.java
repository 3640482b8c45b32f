package dev.easel.upscaler;

import dev.easel.engine.InferenceException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Enlarges pictures, drawing the detail that the larger size has room for. Thread-safe: pictures handed in by several
 * threads wait for one another. To cancel, interrupt the calling thread; the call ends at its next tile.
 */
public interface Upscaler extends AutoCloseable {
    /**
     * Enlarges one picture to a size. The same picture and size give the same pixels again.
     *
     * @param image stays as it is
     * @param target as large as the picture on both sides or larger, and larger on one; where its shape is another, the
     *     picture is stretched; limits stand at {@link UpscaledSize}
     * @param progress told on the calling thread how much is done, from above 0 to 1, never less than before
     * @throws RefusedRequestException where the picture would not grow, or grow too large
     * @throws InferenceException where the native library fails or the thread is interrupted
     */
    RgbImage upscale(RgbImage image, ImageSize target, DoubleConsumer progress);

    /**
     * Enlarges one picture by a factor.
     *
     * @param factor by which width and height grow; one of {@link #factors()}
     * @throws RefusedRequestException where this upscaler lacks the factor or the picture would grow too large
     * @throws InferenceException where the native library fails or the thread is interrupted
     */
    default RgbImage upscale(RgbImage image, int factor, DoubleConsumer progress) {
        return upscale(image, UpscaledSize.times(ImageSize.of(image), factor, factors()), progress);
    }

    /**
     * Enlarges one picture with its alpha. Colours that cannot be seen do not come to the fore at its edges.
     *
     * @param target as for a picture without
     */
    default RgbaImage upscale(RgbaImage image, ImageSize target, DoubleConsumer progress) {
        return Transparency.upscale(this, image, target, progress);
    }

    /** The factors on offer, ascending, each at least 2. */
    List<Integer> factors();

    /** What it computes in, decided where that was left to it. */
    default Precision precision() {
        return Precision.FLOAT32;
    }

    /** Frees the networks, after the picture in hand. */
    @Override
    void close();
}
