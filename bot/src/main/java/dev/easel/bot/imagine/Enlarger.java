package dev.easel.bot.imagine;

import dev.easel.bot.gallery.Enlargement;
import dev.easel.upscaler.ResamplingUpscaler;
import dev.easel.upscaler.Upscaler;

/**
 * What makes pictures larger.
 *
 * @param name as recipes say it
 * @param upscaler that does it
 */
public record Enlarger(String name, Upscaler upscaler) {
    /** The one that needs no network. */
    public static Enlarger resampling() {
        return new Enlarger(Enlargement.RESAMPLING, new ResamplingUpscaler());
    }
}
