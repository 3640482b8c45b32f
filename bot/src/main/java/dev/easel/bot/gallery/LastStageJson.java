package dev.easel.bot.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import java.util.Optional;

/** What a recipe says of a picture that is made larger, as JSON; what is not done is left out. */
final class LastStageJson {
    private static final int LARGEST_FACTOR = 16;

    private LastStageJson() {}

    static void write(ObjectNode root, Recipe recipe) {
        recipe.finish()
                .ifPresent(finish -> root.putObject("finish")
                        .put("upscaler", finish.upscaler())
                        .put("scale", finish.scale()));
        recipe.enlargement().ifPresent(enlargement -> write(root.putObject("enlargement"), enlargement));
        recipe.enlargedIn().ifPresent(precision -> root.put("upscalerPrecision", precision.id()));
    }

    private static void write(ObjectNode node, Enlargement enlargement) {
        node.put("factor", enlargement.factor());
        node.put("upscaler", enlargement.upscaler());
        if (enlargement.manner() != Enlargement.Manner.SUBTLE) {
            node.put("manner", enlargement.manner().id());
        }
        enlargement
                .drawnSize()
                .ifPresent(size -> node.put("drawnWidth", size.width()).put("drawnHeight", size.height()));
    }

    static Finish finish(RecipeFields fields) {
        try {
            Finish finish = new Finish(fields.text("upscaler"), (int)
                    fields.integer("scale", Finish.SMALLEST_SCALE, Finish.LARGEST_SCALE));
            fields.refuseUnread();
            return finish;
        } catch (RefusedRequestException e) {
            throw new RefusedInputException("in the recipe " + e.getMessage(), e);
        }
    }

    static Enlargement enlargement(RecipeFields fields) {
        Enlargement enlargement = new Enlargement(
                (int) fields.integer("factor", 2, LARGEST_FACTOR),
                fields.text("upscaler"),
                fields.optionalText("manner").map(LastStageJson::manner).orElse(Enlargement.Manner.SUBTLE),
                fields.has("drawnWidth") ? Optional.of(drawnSize(fields)) : Optional.empty());
        fields.refuseUnread();
        return enlargement;
    }

    private static ImageSize drawnSize(RecipeFields fields) {
        return new ImageSize((int) fields.integer("drawnWidth", 1, ImageSize.LARGEST), (int)
                fields.integer("drawnHeight", 1, ImageSize.LARGEST));
    }

    private static Enlargement.Manner manner(String id) {
        return Enlargement.Manner.parse(id)
                .orElseThrow(
                        () -> new RefusedInputException("the recipe names the unknown way '" + id + "' to enlarge"));
    }
}
