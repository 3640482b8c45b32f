package dev.easel.bot.imagine;

import dev.easel.bot.describe.DescribeListener;
import dev.easel.bot.describe.DescribedPrompt;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.RgbImage;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Finds words for pictures.
 *
 * @param beholder that sees them
 * @param stopped whether nobody waits for them any more
 */
record Sight(Beholder beholder, BooleanSupplier stopped) {
    /** The best words; empty where none help the model to see the picture, or it cannot judge pictures. */
    Optional<String> words(RgbImage picture) {
        try {
            return beholder.describe(picture, 0, new Patience(stopped)).prompts().stream()
                    .findFirst()
                    .filter(best -> best.gain() > 0)
                    .map(DescribedPrompt::text);
        } catch (RefusedRequestException e) {
            return Optional.empty();
        }
    }

    private record Patience(BooleanSupplier ended) implements DescribeListener {
        @Override
        public void onProgress(double share) {}

        @Override
        public boolean stopped() {
            return ended.getAsBoolean();
        }
    }
}
