package dev.easel.bot.imagine;

import dev.easel.bot.draft.Ingredients;
import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.job.Drawing;
import dev.easel.engine.generate.Generation;
import dev.easel.engine.generate.ProgressListener;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a plan to pictures that are kept. Used once; {@link #cancel} on any thread. */
final class DrawingWork {
    private static final Logger LOG = LoggerFactory.getLogger(DrawingWork.class);

    private final DrawingPlan plan;
    private final Workshop workshop;
    private boolean cancelled;
    private @Nullable Generation generation;

    DrawingWork(DrawingPlan plan, Workshop workshop) {
        this.plan = plan;
        this.workshop = workshop;
    }

    /** Reads every file that is needed. */
    Prepared prepare() {
        return prepare(Optional.empty());
    }

    /** The same, and finds words for pictures that bring none, for which it waits for the model. */
    Prepared prepareWhole() {
        String model = plan.model().orElse(workshop.studio().defaultModel());
        return prepare(Optional.of(new Sight(new Beholder(workshop.studio(), model), this::isCancelled)));
    }

    private Prepared prepare(Optional<Sight> sight) {
        return new Preparation(plan, workshop.archive(), workshop.source(), sight)
                .prepare(workshop.tools().easelVersion(), workshop.studio().defaultModel());
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Draws and keeps the pictures' files. */
    Drawing draw(Prepared asked, Function<Recipe, ProgressListener> listener) {
        Film film = new Film(plan.wishes().video());
        EnlargingWork enlarging = new EnlargingWork(workshop, this::refuseCancelled);
        Function<Recipe, ProgressListener> watched = recipe -> film.of(recipe, listener.apply(recipe));
        Prepared prepared = enlarging.started(asked);
        Drawn drawn = enlarging.enlarged(prepared, watched).orElseGet(() -> drawn(prepared, watched));
        // The model is given back by now, as files take their time.
        Map<String, String> files = new HashMap<>(workshop.archive().keepPictures(drawn.recipe(), drawn.images()));
        film.developed(drawn.images())
                .ifPresent(gif -> files.put(Drawing.VIDEO, workshop.archive().keep(gif)));
        prepared.kept()
                .forEach(file -> files.put(file.name(), workshop.archive().keep(file.bytes())));
        return new Drawing(
                plan.id(),
                plan.asker(),
                plan.kind().id(),
                plan.parent(),
                workshop.tools().clock().instant(),
                drawn.recipe(),
                files);
    }

    /** Ends it at its next step, if it is not done by then. */
    synchronized void cancel() {
        cancelled = true;
        if (generation != null) {
            generation.cancel();
        }
    }

    private synchronized void refuseCancelled() {
        if (cancelled) {
            throw new CancellationException("cancelled before it was drawn");
        }
    }

    private Drawn drawn(Prepared prepared, Function<Recipe, ProgressListener> listener) {
        try (LentModel model = workshop.studio().lend(prepared.model())) {
            prepared.refuseOtherModel(model.reference());
            Ingredients ingredients = new Ingredients(
                    model.path(),
                    model.reference(),
                    workshop.studio().engine(),
                    prepared.start(),
                    List.of(),
                    List.of());
            Recipe recipe = prepared.draft().recipe(model.generator().model(), ingredients, Path.of(""));
            ChatLimits.refuseTooLarge(recipe, model.generator().model());
            Generation submitted = submit(model, recipe, ingredients, listener.apply(recipe));
            return new Drawn(recipe, submitted.result().join().images());
        }
    }

    private synchronized Generation submit(
            LentModel model, Recipe recipe, Ingredients ingredients, ProgressListener listener) {
        refuseCancelled();
        LOG.debug("draws: {}", recipe.prompt());
        Generation submitted = model.generator().submit(RecipeDraft.request(recipe, ingredients), listener);
        generation = submitted;
        return submitted;
    }
}
