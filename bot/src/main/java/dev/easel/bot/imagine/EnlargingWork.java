package dev.easel.bot.imagine;

import dev.easel.bot.enlarge.OpenUpscalers;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.RgbImage;
import dev.easel.upscaler.Upscaler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes pictures larger without a model, as the drawing itself. */
final class EnlargingWork {
    private final Workshop workshop;
    private final Runnable refuseCancelled;

    /** @param refuseCancelled throws as soon as nobody wants it any more */
    EnlargingWork(Workshop workshop, Runnable refuseCancelled) {
        this.workshop = workshop;
        this.refuseCancelled = refuseCancelled;
    }

    /** The larger picture, where that is all there is to do. */
    Optional<Drawn> enlarged(Prepared prepared, Function<Recipe, Watcher> watchers) {
        return prepared.enlarging()
                .filter(wish -> wish.manner() == Enlargement.Manner.SUBTLE)
                .map(wish -> {
                    OpenUpscalers upscalers = workshop.studio().upscalers();
                    Precision asked = workshop.studio().engine().precision();
                    Recipe recipe = upscalers.opened(recipe(prepared, wish), asked);
                    Upscaler upscaler = upscalers.named(workshop.studio().upscaler(), asked);
                    Watcher watcher = watchers.apply(recipe);
                    RgbImage large = upscaler.upscale(wish.picture().image(), wish.factor(), share -> {
                        refuseCancelled.run();
                        watcher.onEnlarging(share, List.of());
                    });
                    return new Drawn(recipe, List.of(large));
                });
    }

    private Recipe recipe(Prepared prepared, Enlarging wish) {
        int index = prepared.plan().start().cell() - 1;
        Recipe parent = prepared.base().orElseThrow();
        return parent.single(index)
                .enlarged(
                        workshop.tools().easelVersion(),
                        prepared.start().orElseThrow().seenFrom(Path.of("")),
                        wish.size(),
                        wish.enlargement(parent, workshop.studio().upscaler()));
    }
}
