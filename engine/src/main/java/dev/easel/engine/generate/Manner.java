package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;
import java.util.OptionalLong;

/**
 * In what ways a request departs from the plain drawing of its prompt. Each picture still comes from its own seed and this
 * record alone, so that it can be drawn again without the others.
 *
 * @param chaos 0 to 1: how much the pictures of a request differ; {@link Chaos} says how
 * @param weird 0 to 1: how far all pictures are led from the usual, all to the same side; {@link Oddity} says how
 * @param weirdSeed which side that is, 0 to 2^32 - 1; of no effect where weird is 0
 * @param tile whether a picture joins itself, left to right and top to bottom
 * @param stop 0.1 to 1: the share of the steps after which the run ends, with the picture as foreseen there
 * @param noiseSeed the seed of the noise that every picture begins from, in place of its own; 0 to 2^32 - 1
 */
public record Manner(double chaos, double weird, long weirdSeed, boolean tile, double stop, OptionalLong noiseSeed) {
    /** No departure at all. */
    public static final Manner PLAIN = new Manner(0, 0, 0, false, 1, OptionalLong.empty());

    private static final double LEAST_STOP = 0.1;

    public Manner {
        refuseUnless(chaos >= 0 && chaos <= 1, "chaos is 0 to 1, not " + chaos);
        refuseUnless(weird >= 0 && weird <= 1, "weird is 0 to 1, not " + weird);
        refuseUnless(isSeed(weirdSeed), "the seed of weird is 0 to 4294967295, not " + weirdSeed);
        refuseUnless(stop >= LEAST_STOP && stop <= 1, "stop is 0.1 to 1, not " + stop);
        noiseSeed.ifPresent(
                seed -> refuseUnless(isSeed(seed), "the seed of all noise is 0 to 4294967295, not " + seed));
    }

    private static boolean isSeed(long number) {
        return number >= 0 && number < 1L << 32;
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new RefusedRequestException(message);
        }
    }
}
