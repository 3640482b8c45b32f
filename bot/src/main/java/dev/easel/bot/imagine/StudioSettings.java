package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.engine.generate.EngineOptions;

/**
 * Which models are kept at hand.
 *
 * @param model drawn with where none is named: an installed model's name, or a path
 * @param engine where and how models run
 * @param keptOpen models in memory at a time, at least 1
 * @param upscaler the name of what pictures are enlarged with where a button asks for it
 * @param finish whether pictures go through the last stage that their model declares
 */
public record StudioSettings(String model, EngineOptions engine, int keptOpen, String upscaler, boolean finish) {
    /** With nothing that needs a network beside the model. */
    public StudioSettings(String model, EngineOptions engine, int keptOpen) {
        this(model, engine, keptOpen, Enlargement.RESAMPLING, true);
    }

    public StudioSettings {
        if (keptOpen < 1) {
            throw new RefusedInputException("at least 1 model is kept open, not " + keptOpen);
        }
    }
}
