package dev.easel.bot.imagine;

import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.job.DrawingId;
import java.util.random.RandomGenerator;

/** New names and seeds. Thread-safe as its generator is. */
record Chance(RandomGenerator random) {
    DrawingId id() {
        return DrawingId.random(random);
    }

    long seed() {
        return random.nextLong(RecipeDraft.RANDOM_SEEDS);
    }
}
