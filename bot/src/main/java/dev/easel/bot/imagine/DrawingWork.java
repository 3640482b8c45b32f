package dev.easel.bot.imagine;

import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.job.Drawing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** From a plan to pictures that are kept. Used once; {@link #cancel} on any thread. */
final class DrawingWork {
    private final DrawingPlan plan;
    private final Workshop workshop;
    private final ModelWork model;
    private volatile boolean cancelled;

    DrawingWork(DrawingPlan plan, Workshop workshop) {
        this.plan = plan;
        this.workshop = workshop;
        model = new ModelWork(workshop.studio());
    }

    /** Reads every file that is needed. */
    Prepared prepare() {
        return prepare(Optional.empty());
    }

    /** The same, and finds words for pictures that bring none, for which it waits for the model. */
    Prepared prepareWhole() {
        String name = plan.model().orElse(workshop.studio().defaultModel());
        return prepare(Optional.of(new Sight(new Beholder(workshop.studio(), name), this::isCancelled)));
    }

    private Prepared prepare(Optional<Sight> sight) {
        return new Preparation(plan, workshop.archive(), workshop.source(), sight)
                .prepare(workshop.tools().easelVersion(), workshop.studio().defaultModel());
    }

    /** Draws and keeps the pictures' files. */
    Drawing draw(Prepared prepared, Function<Recipe, Watcher> watchers) {
        Film film = new Film(plan.wishes().video());
        EnlargingWork enlarging = new EnlargingWork(workshop, model::refuseCancelled);
        Function<Recipe, Watcher> filming = recipe -> film.of(recipe, watchers.apply(recipe));
        Drawn drawn = enlarging.enlarged(prepared, filming).orElseGet(() -> model.drawn(prepared, filming));
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
    void cancel() {
        cancelled = true;
        model.cancel();
    }

    private boolean isCancelled() {
        return cancelled;
    }
}
