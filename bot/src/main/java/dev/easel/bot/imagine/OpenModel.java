package dev.easel.bot.imagine;

import dev.easel.bot.gallery.ModelReference;
import dev.easel.engine.generate.ImageGenerator;
import java.nio.file.Path;

/**
 * A model in memory.
 *
 * @param reference its name and fingerprint
 * @param path where it was loaded from
 * @param generator draws with it
 */
record OpenModel(ModelReference reference, Path path, ImageGenerator generator) {}
