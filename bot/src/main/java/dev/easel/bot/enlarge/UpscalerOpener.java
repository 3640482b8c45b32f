package dev.easel.bot.enlarge;

import dev.easel.upscaler.Upscaler;

/** Loads what enlarges pictures. */
@FunctionalInterface
public interface UpscalerOpener {
    /**
     * The upscaler of that name, the caller's to close; may take seconds.
     *
     * @throws dev.easel.bot.RefusedInputException where there is none of that name
     * @throws dev.easel.engine.EngineException where it cannot be loaded
     */
    Upscaler open(String name);
}
