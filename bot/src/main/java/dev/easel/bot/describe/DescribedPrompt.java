package dev.easel.bot.describe;

import dev.easel.bot.draft.AspectRatio;

/**
 * A prompt for a picture that was shown.
 *
 * @param text the words
 * @param ratio of the picture's sides, nearly
 * @param gain by which share the model sees the picture better with the words than without, at most 1; 0 or less where
 *     they do not help it
 */
public record DescribedPrompt(String text, AspectRatio ratio, double gain) {
    /** As it can be drawn: {@code 3d red apple --ar 1:1}. */
    public String prompt() {
        return text + " --ar " + ratio.width() + ":" + ratio.height();
    }
}
