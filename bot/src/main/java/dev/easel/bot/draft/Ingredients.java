package dev.easel.bot.draft;

import dev.easel.bot.gallery.ModelReference;
import dev.easel.bot.gallery.RecipeLora;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.LoraUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files that a drawing needs, all found and checked.
 *
 * @param modelPath the checkpoint
 * @param model its name and fingerprint
 * @param engine where and how it runs
 * @param start the picture to start from
 * @param loras to lay over the model
 * @param loraReferences the same, as the recipe names them
 */
public record Ingredients(
        Path modelPath,
        ModelReference model,
        EngineOptions engine,
        Optional<StartPicture> start,
        List<LoraUse> loras,
        List<RecipeLora> loraReferences) {}
