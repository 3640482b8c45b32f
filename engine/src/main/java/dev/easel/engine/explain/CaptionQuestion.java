package dev.easel.engine.explain;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.RgbImage;
import java.util.List;

/**
 * How well do these captions fit this picture? Every caption is tried with the same noises at the same timesteps, so that
 * what differs is the caption. Trial i means the same noise in every question of the same seed and size, so that later
 * trials can be added to earlier ones.
 *
 * @param picture each side a multiple of the model's
 * @param captions 1 to 10,000, as prompts of drawings
 * @param firstTrial the number of the first trial, from 0
 * @param trials how many, 1 to 1000
 * @param seed of the noise
 */
public record CaptionQuestion(RgbImage picture, List<String> captions, int firstTrial, int trials, long seed) {
    private static final int MOST_CAPTIONS = 10_000;
    private static final int MOST_TRIALS = 1000;

    public CaptionQuestion {
        captions = List.copyOf(captions);
        refuseUnless(
                !captions.isEmpty() && captions.size() <= MOST_CAPTIONS,
                "1 to " + MOST_CAPTIONS + " captions can be tried at once, not " + captions.size());
        refuseUnless(firstTrial >= 0, "the first trial is 0 or later, not " + firstTrial);
        refuseUnless(trials >= 1 && trials <= MOST_TRIALS, "trials is 1 to " + MOST_TRIALS + ", not " + trials);
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new RefusedRequestException(message);
        }
    }
}
