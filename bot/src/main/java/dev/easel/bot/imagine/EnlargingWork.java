package dev.easel.bot.imagine;

import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.Progress;
import dev.easel.engine.generate.ProgressListener;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes pictures larger, as a drawing's start or as the drawing itself. */
final class EnlargingWork {
    private static final String NAME = "init.png";
    private static final int HUNDRED = 100;

    private final Workshop workshop;
    private final Runnable refuseCancelled;

    /** @param refuseCancelled throws as soon as nobody wants it any more */
    EnlargingWork(Workshop workshop, Runnable refuseCancelled) {
        this.workshop = workshop;
        this.refuseCancelled = refuseCancelled;
    }

    /** With a start that has been made larger, where it is to be drawn from in its new size. */
    Prepared started(Prepared prepared) {
        Optional<Enlarging> drawn = prepared.enlarging().filter(Enlarging::drawn);
        if (drawn.isEmpty()) {
            return prepared;
        }
        byte[] large = PlainPng.encode(larger(drawn.get(), done -> {}));
        double strength = prepared.start().orElseThrow().strength();
        StartPicture start = StartPicture.of(new PictureFile(Path.of(NAME), large), Optional.empty(), strength);
        return prepared.from(start, new KeptFile(NAME, large));
    }

    /** The larger picture, where that is all there is to do. */
    Optional<Drawn> enlarged(Prepared prepared, Function<Recipe, ProgressListener> listener) {
        return prepared.enlarging().filter(wish -> !wish.drawn()).map(wish -> {
            Recipe recipe = recipe(prepared, wish);
            ProgressListener told = listener.apply(recipe);
            RgbImage large = larger(wish, told::onProgress);
            return new Drawn(recipe, List.of(large));
        });
    }

    private Recipe recipe(Prepared prepared, Enlarging wish) {
        int index = prepared.plan().start().cell() - 1;
        return prepared.base()
                .orElseThrow()
                .single(index)
                .enlarged(
                        workshop.tools().easelVersion(),
                        prepared.start().orElseThrow().seenFrom(Path.of("")),
                        wish.size(),
                        new Enlargement(
                                wish.factor(), workshop.studio().enlarger().name()));
    }

    private RgbImage larger(Enlarging wish, Told told) {
        return workshop.studio().enlarger().upscaler().upscale(wish.picture().image(), wish.factor(), done -> {
            refuseCancelled.run();
            told.progress(new Progress((int) Math.round(HUNDRED * done), HUNDRED, List.of()));
        });
    }

    /** Takes how far it is. */
    private interface Told {
        void progress(Progress progress);
    }
}
