package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.EngineException;
import java.nio.file.Path;
import java.util.Optional;

/** Recipes in PNG, JPEG and WebP files: Easel's own, or else what another tool wrote. The files are untrusted. */
public final class RecipeFile {
    private RecipeFile() {}

    /**
     * How a picture was drawn.
     *
     * @throws RefusedInputException where the file is missing, no picture, damaged, or does not say
     */
    public static FoundRecipe read(Path file) {
        byte[] bytes = PictureFile.read(file).bytes();
        try {
            return read(bytes);
        } catch (RefusedInputException e) {
            throw new RefusedInputException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * How a picture was drawn, from the bytes of its file.
     *
     * @throws RefusedInputException where they are no picture, damaged, or do not say
     */
    public static FoundRecipe read(byte[] bytes) {
        return find(bytes)
                .orElseThrow(() -> new RefusedInputException("it holds no recipe, neither easel's nor another tool's"));
    }

    /**
     * How a picture was drawn, from the bytes of its file; empty where they do not say.
     *
     * @throws RefusedInputException where they are no picture, or damaged
     */
    public static Optional<FoundRecipe> find(byte[] bytes) {
        PictureTexts texts = PictureTexts.of(bytes);
        try {
            if (texts.recipe().isPresent()) {
                return Optional.of(
                        new FoundRecipe.Own(RecipeJson.parse(texts.recipe().get())));
            }
        } catch (EngineException e) {
            throw new RefusedInputException(String.valueOf(e.getMessage()), e);
        }
        return texts.parameters().map(ParametersReader::read);
    }
}
