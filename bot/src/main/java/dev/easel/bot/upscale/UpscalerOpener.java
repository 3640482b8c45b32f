package dev.easel.bot.upscale;

import dev.easel.engine.generate.EngineOptions;
import dev.easel.upscaler.Upscaler;
import java.nio.file.Path;

/** Loads a network that enlarges; may take a second. */
@FunctionalInterface
public interface UpscalerOpener {
    /** @param weights a folder or a file */
    Upscaler open(Path weights, EngineOptions options);
}
