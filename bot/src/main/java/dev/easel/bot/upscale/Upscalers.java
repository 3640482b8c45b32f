package dev.easel.bot.upscale;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.upscaler.ResamplingUpscaler;
import dev.easel.upscaler.Upscaler;
import java.nio.file.Path;

/**
 * What can make pictures larger on this machine.
 *
 * @param networks those there are
 * @param opener loads them
 */
public record Upscalers(UpscalerFolders networks, UpscalerOpener opener) {
    /** The network that comes with Easel; it enlarges where none is named. */
    public static final String DEFAULT = "esrgan-x4";

    /** The one that needs no network. */
    public static final String RESAMPLING = Enlargement.RESAMPLING;

    /** @throws RefusedInputException where there is none of this name and nothing of that kind at this path */
    public void refuseUnlessThere(String nameOrPath) {
        if (!nameOrPath.equals(RESAMPLING)) {
            networks.find(nameOrPath);
        }
    }

    /**
     * Opens one; the caller closes it.
     *
     * @param nameOrPath a network's name or path, or {@link #RESAMPLING}
     * @throws RefusedInputException where there is none of this name and nothing of that kind at this path
     * @throws ModelLoadException where its file will not do
     */
    public Upscaler open(String nameOrPath, EngineOptions options) {
        if (nameOrPath.equals(RESAMPLING)) {
            return new ResamplingUpscaler();
        }
        Path weights = networks.find(nameOrPath);
        return opener.open(weights, options);
    }
}
