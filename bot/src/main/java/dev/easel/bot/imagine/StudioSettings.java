package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.generate.EngineOptions;

/**
 * Which models are kept at hand.
 *
 * @param model drawn with where none is named: an installed model's name, or a path
 * @param engine where and how models run
 * @param keptOpen models in memory at a time, at least 1
 */
public record StudioSettings(String model, EngineOptions engine, int keptOpen) {
    public StudioSettings {
        if (keptOpen < 1) {
            throw new RefusedInputException("at least 1 model is kept open, not " + keptOpen);
        }
    }
}
