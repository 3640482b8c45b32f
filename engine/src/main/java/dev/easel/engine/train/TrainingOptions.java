package dev.easel.engine.train;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.refine.RefinerLayout;

/**
 * How the refiner is trained.
 *
 * @param steps of the whole run, 1 to 1,000,000
 * @param seed of the weights, of the pairs and of their order
 * @param pairs made once, before the first step, 2 to {@link #MOST_PAIRS}
 * @param batch pictures a step, 2 to 64
 * @param crop side of the part of each picture that is looked at, a multiple of 8
 * @param checkpointEvery so many steps, 1 or more
 * @param refiner the network
 * @param discriminator channels of its first layer, 1 to 512
 * @param rates what weighs how much
 */
public record TrainingOptions(
        int steps,
        long seed,
        int pairs,
        int batch,
        int crop,
        int checkpointEvery,
        RefinerLayout refiner,
        int discriminator,
        RefinerRates rates) {
    /** What fits one file of pairs. */
    public static final int MOST_PAIRS = PairFile.MOST_PAIRS;

    /** What a refiner is trained with where nothing else is asked for. */
    public static final TrainingOptions USUAL =
            new TrainingOptions(24_000, 1, 4000, 8, 96, 250, RefinerLayout.USUAL, 32, RefinerRates.USUAL);

    public TrainingOptions {
        refuseUnless(steps >= 1 && steps <= 1_000_000, "steps is 1 to 1000000, not " + steps);
        refuseUnless(pairs >= 2 && pairs <= MOST_PAIRS, "pairs is 2 to " + MOST_PAIRS + ", not " + pairs);
        refuseUnless(batch >= 2 && batch <= 64, "batch is 2 to 64, not " + batch);
        refuseUnless(crop >= 8 && crop % 8 == 0, "crop is a multiple of 8, not " + crop);
        refuseUnless(checkpointEvery >= 1, "a checkpoint is due every 1 step or more, not " + checkpointEvery);
        refuseUnless(
                discriminator >= 1 && discriminator <= 512,
                "the discriminator has 1 to 512 channels, not " + discriminator);
    }

    /** The same with another length and seed. */
    public TrainingOptions with(int otherSteps, long otherSeed) {
        return new TrainingOptions(
                otherSteps, otherSeed, pairs, batch, crop, checkpointEvery, refiner, discriminator, rates);
    }

    public TrainingOptions withPairs(int otherPairs) {
        return new TrainingOptions(
                steps, seed, otherPairs, batch, crop, checkpointEvery, refiner, discriminator, rates);
    }

    /** Steps before the discriminator joins in. */
    int warmUpSteps() {
        return (int) Math.round(steps * rates.warmUp());
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new RefusedRequestException(message);
        }
    }
}
