package dev.easel.upscaler;

import dev.easel.engine.InferenceException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.RgbImage;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Enlarges pictures, drawing the detail that the larger size has room for. Thread-safe: pictures handed in by several
 * threads wait for one another. To cancel, interrupt the calling thread; the call ends at its next tile.
 */
public interface Upscaler extends AutoCloseable {
    /**
     * Enlarges one picture. The same picture and factor give the same pixels again.
     *
     * @param image stays as it is
     * @param factor by which width and height grow; one of {@link #factors()}
     * @param progress told on the calling thread how much is done, from above 0 to 1, never less than before
     * @throws RefusedRequestException where this upscaler lacks the factor or the picture would grow too large
     * @throws InferenceException where the native library fails or the thread is interrupted
     */
    RgbImage upscale(RgbImage image, int factor, DoubleConsumer progress);

    /** The factors on offer, ascending, each at least 2. */
    List<Integer> factors();

    /** Frees the networks, after the picture in hand. */
    @Override
    void close();
}
