package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.policy.CeilingTexts;
import dev.easel.bot.policy.Ceilings;
import dev.easel.engine.image.RgbImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** From a plan to pictures that are kept. Used once; {@link #cancel} on any thread. */
final class DrawingWork {
    private final DrawingPlan plan;
    private final Workshop workshop;
    private final ModelWork model;
    private volatile boolean cancelled;

    DrawingWork(DrawingPlan plan, Workshop workshop) {
        this.plan = plan;
        this.workshop = workshop;
        model = new ModelWork(
                workshop.studio(),
                workshop.policies()::of,
                workshop.precedences().apply(plan.asker().user()));
    }

    /** Reads every file that is needed. */
    Prepared prepare() {
        return prepare(Optional.empty());
    }

    /** The same, and finds words for pictures that bring none, for which it waits for the model. */
    Prepared prepareWhole() {
        String name = workshop.studio().modelOf(plan);
        return prepare(Optional.of(new Sight(new Beholder(workshop.studio(), name), this::isCancelled)));
    }

    private Prepared prepare(Optional<Sight> sight) {
        Prepared prepared = new Preparation(plan, workshop.archive(), workshop.source(), sight)
                .prepare(workshop.tools().easelVersion(), workshop.studio().defaultModel());
        refuseModel(prepared);
        return prepared;
    }

    /** A model that a recipe named may not be usable where it is drawn again. */
    private void refuseModel(Prepared prepared) {
        Ceilings ceilings = workshop.policies().of(plan.asker().server()).ceilings();
        boolean needed = prepared.enlarging()
                .filter(wish -> wish.manner() == Enlargement.Manner.SUBTLE)
                .isEmpty();
        if (needed && !ceilings.allowsModel(prepared.model())) {
            List<String> usable = workshop.studio().modelNames().stream()
                    .filter(ceilings::allowsModel)
                    .toList();
            throw new RefusedInputException(
                    new CeilingTexts(ceilings, plan.asker().locale())
                            .olderModel(prepared.model(), usable)
                            .orElseThrow());
        }
    }

    /** What was lowered of what was drawn; empty where nothing was. */
    String remark() {
        return model.remark();
    }

    /** Draws and keeps the pictures' files. */
    Drawing draw(Prepared prepared, Function<Recipe, Watcher> watchers) {
        Film film = new Film(plan.wishes().video());
        EnlargingWork enlarging = new EnlargingWork(workshop, model::refuseCancelled);
        Function<Recipe, Watcher> filming = recipe -> film.of(recipe, watchers.apply(recipe));
        Drawn drawn = enlarging.enlarged(prepared, filming).orElseGet(() -> model.drawn(prepared, filming));
        workshop.gates()
                .pictures()
                .refuseDrawn(
                        plan,
                        drawn.recipe().prompt(),
                        seen(prepared, drawn),
                        () -> workshop.archive().keepGrid(drawn.recipe(), drawn.images()));
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

    /** What it was drawn from counts as well, so that what is hidden stays so. */
    private static List<RgbImage> seen(Prepared prepared, Drawn drawn) {
        return Stream.concat(
                        drawn.images().stream(),
                        prepared.kept().stream().flatMap(file -> Verdicts.read(file.bytes()).stream()))
                .toList();
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
