package dev.easel.bot.enlarge;

import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import dev.easel.upscaler.Upscaler;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Makes a picture larger and draws new detail into it: tiles of the size that the model draws in are drawn from the
 * picture, at a low strength, with the prompt. Where the model's pictures are finished, the tiles are of a smaller picture
 * that finishing brings to the size asked for. The same recipe gives the same picture. Thread-safe.
 */
public final class CreativeEnlarging {
    /** The share of the time that drawing takes, where the picture is finished afterwards. */
    private static final double DRAWING = 0.7;

    private final OpenUpscalers upscalers;

    public CreativeEnlarging(OpenUpscalers upscalers) {
        this.upscalers = upscalers;
    }

    /**
     * The larger picture.
     *
     * @param parent the picture as it is
     * @param recipe of the larger one, which starts from the parent
     * @param progress told how much is done, 0 to 1; what it throws ends this
     */
    public RgbImage enlarged(RgbImage parent, Recipe recipe, Draughtsman draughtsman, DoubleConsumer progress) {
        Optional<Finish> finish = recipe.finish();
        int scale = finish.map(Finish::scale).orElse(1);
        double drawing = finish.isPresent() ? DRAWING : 1;
        ImageSize size =
                new ImageSize(recipe.size().width() / scale, recipe.size().height() / scale);
        RgbImage redrawn = new TileDrawing(recipe, draughtsman)
                .redrawn(sized(parent, size, recipe, progress), share -> progress.accept(drawing * share));
        return finish.map(stage -> upscalers
                        .named(stage.upscaler(), OpenUpscalers.precision(recipe))
                        .upscale(redrawn, recipe.size(), share -> progress.accept(drawing + (1 - drawing) * share)))
                .orElse(redrawn);
    }

    private RgbImage sized(RgbImage parent, ImageSize size, Recipe recipe, DoubleConsumer progress) {
        if (size.width() > parent.width()) {
            Enlargement enlargement = recipe.enlargement().orElseThrow();
            Upscaler upscaler = upscalers.named(enlargement.upscaler(), OpenUpscalers.precision(recipe));
            return upscaler.upscale(parent, size, share -> progress.accept(0));
        }
        Window whole = Window.whole(parent.width(), parent.height());
        return Scaling.scale(parent, whole, size, ScalingFilter.LANCZOS);
    }
}
