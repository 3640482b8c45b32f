package dev.easel.bot.imagine;

import dev.easel.bot.describe.DescribeListener;
import dev.easel.bot.describe.DescribedPrompt;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.RgbImage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Finds words for pictures.
 *
 * @param beholder that sees them
 * @param stopped whether nobody waits for them any more
 */
record Sight(Beholder beholder, BooleanSupplier stopped) {
    private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();

    /** The best words; empty where none help the model to see the picture, or it cannot judge pictures, or not soon. */
    Optional<String> words(RgbImage picture) {
        try {
            return beholder.describe(picture, 0, new Patience(stopped, System.nanoTime())).prompts().stream()
                    .findFirst()
                    .filter(best -> best.gain() > 0)
                    .map(DescribedPrompt::text);
        } catch (RefusedRequestException e) {
            return Optional.empty();
        } catch (CancellationException e) {
            if (stopped.getAsBoolean()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private record Patience(BooleanSupplier ended, long start) implements DescribeListener {
        @Override
        public void onProgress(double share) {}

        @Override
        public boolean stopped() {
            return ended.getAsBoolean() || System.nanoTime() - start > LONGEST_NANOS;
        }
    }
}
