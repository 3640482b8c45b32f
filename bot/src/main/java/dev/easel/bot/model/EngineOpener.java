package dev.easel.bot.model;

import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.ImageGenerator;
import java.nio.file.Path;

/** Loads a checkpoint; may take seconds. */
@FunctionalInterface
public interface EngineOpener {
    ImageGenerator open(Path model, EngineOptions options);
}
