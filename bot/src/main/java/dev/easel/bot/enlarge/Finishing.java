package dev.easel.bot.enlarge;

import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.InitialImage;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.upscaler.Upscaler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * The last stage of a drawing: brings its pictures from the size in which they were drawn to the one in which they are
 * handed out. What a mask keeps of a start picture is put back from that picture's own pixels, as sharp as it was.
 * Thread-safe.
 */
public final class Finishing {
    private final OpenUpscalers upscalers;

    public Finishing(OpenUpscalers upscalers) {
        this.upscalers = upscalers;
    }

    /**
     * A drawing's pictures, one after the other; as they are where nothing is to be done.
     *
     * @param start what they were drawn from
     * @param progress told how much is done, 0 to 1; what it throws ends this
     */
    public List<RgbImage> finished(
            List<RgbImage> drawn, Recipe recipe, Optional<StartPicture> start, DoubleConsumer progress) {
        if (recipe.finish().isEmpty()) {
            return drawn;
        }
        Finish finish = recipe.finish().get();
        Work work = new Work(
                upscalers.named(finish.upscaler(), OpenUpscalers.precision(recipe)),
                finish,
                recipe.manner().tile(),
                recipe.size());
        Optional<StartPicture> keeping = start.filter(StartPicture::keeps);
        int parts = drawn.size() + (keeping.isPresent() ? 1 : 0);
        Optional<InitialImage> kept =
                keeping.map(picture -> work.inFull(picture, share -> progress.accept(share / parts)));
        List<RgbImage> finished = new ArrayList<>();
        for (RgbImage picture : drawn) {
            int done = finished.size() + parts - drawn.size();
            RgbImage large = work.larger(picture, share -> progress.accept((done + share) / parts));
            finished.add(kept.map(whole -> whole.keptIn(large)).orElse(large));
        }
        return finished;
    }

    private record Work(Upscaler upscaler, Finish finish, boolean tile, ImageSize drawn) {
        RgbImage larger(RgbImage picture, DoubleConsumer progress) {
            return tile
                    ? Wrapping.enlarged(picture, finish.scale(), padded -> upscaled(padded, progress))
                    : upscaled(picture, progress);
        }

        private RgbImage upscaled(RgbImage picture, DoubleConsumer progress) {
            return upscaler.upscale(picture, finish.sizeOf(ImageSize.of(picture)), progress);
        }

        /** The start picture in the size of the finished ones; a smaller one is enlarged as they are. */
        InitialImage inFull(StartPicture start, DoubleConsumer progress) {
            ImageSize full = finish.sizeOf(drawn);
            InitialImage scaled = start.scaledTo(full);
            if (start.fills(full)) {
                return scaled;
            }
            RgbImage large = larger(start.scaledTo(drawn).image(), progress);
            return new InitialImage(large, scaled.strength(), scaled.mask(), scaled.soft());
        }
    }
}
