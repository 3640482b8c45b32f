package dev.easel.bot.imagine;

import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The picture that another one is drawn from, in the size in which drawings are handed out.
 *
 * @param file of it
 * @param scale how many times as large it is as what is drawn
 */
record Parent(PictureFile file, int scale) {
    private static final Path NAME = Path.of("init.png");

    /** A kept picture. What was finished and then enlarged further is brought back to the size before that. */
    static Parent of(Recipe recipe, byte[] kept) {
        PictureFile file = new PictureFile(NAME, kept);
        Optional<ImageSize> usual = recipe.finish().map(finish -> finish.sizeOf(recipe.drawnSize()));
        if (usual.isEmpty()) {
            return new Parent(file, 1);
        }
        int scale = recipe.finish().map(Finish::scale).orElseThrow();
        return new Parent(recipe.enlargement().isPresent() ? reduced(file, usual.get()) : file, scale);
    }

    private static PictureFile reduced(PictureFile file, ImageSize size) {
        RgbImage picture = file.image();
        Window whole = Window.whole(picture.width(), picture.height());
        return new PictureFile(NAME, PlainPng.encode(Scaling.scale(picture, whole, size, ScalingFilter.LANCZOS)));
    }
}
