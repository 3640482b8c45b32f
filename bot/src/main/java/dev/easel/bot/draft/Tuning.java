package dev.easel.bot.draft;

import dev.easel.engine.generate.ModelProfile;
import org.jspecify.annotations.Nullable;

/**
 * Settings beside the model's own; null where nothing is said.
 *
 * @param quality what the model's number of steps is multiplied by, 0.25 to 4
 * @param stylize how freely the prompt is followed, 0 to 1000; 100 is the model's own
 */
public record Tuning(@Nullable Double quality, @Nullable Long stylize) {
    public static final Tuning NONE = new Tuning(null, null);

    private static final int MOST_STEPS = 500;
    private static final double MOST_GUIDANCE = 50;
    private static final double USUAL = 100;
    private static final double MOST = 1000;

    /**
     * The same at half the stylize.
     *
     * @param always also where nothing is said of it
     */
    Tuning raw(boolean always) {
        Long half = stylize != null ? (Long) (stylize / 2) : always ? (Long) ((long) USUAL / 2) : null;
        return new Tuning(quality, half);
    }

    /** As many as the quality makes of a model's own; null where nothing is said of it. */
    public @Nullable Integer steps(ModelProfile model) {
        return quality == null ? null : (int) Math.max(1, Math.min(MOST_STEPS, Math.round(model.steps() * quality)));
    }

    /** 1 + f (g - 1), with f falling from 1.5 at 0 to 1 at 100 and to 0.5 at 1000; 1, which is off, stays off. */
    @Nullable
    Double guidance(ModelProfile model) {
        if (stylize == null) {
            return null;
        }
        double own = model.guidanceScale();
        double factor = stylize <= USUAL ? 1.5 - 0.5 * stylize / USUAL : 1 - 0.5 * (stylize - USUAL) / (MOST - USUAL);
        return own <= 1 || factor == 1 ? own : Math.min(MOST_GUIDANCE, 1 + factor * (own - 1));
    }
}
