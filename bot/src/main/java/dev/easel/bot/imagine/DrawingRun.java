package dev.easel.bot.imagine;

import dev.easel.bot.draft.Ingredients;
import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.GeneratedImages;
import dev.easel.engine.generate.Generation;
import dev.easel.engine.generate.Progress;
import dev.easel.engine.generate.ProgressListener;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The life of one drawing, from the queue to the message with its pictures. Runs once, on a worker thread. */
final class DrawingRun implements Runnable {
    static final long LONGEST_DELIVERY_MINUTES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(DrawingRun.class);

    private final Prepared prepared;
    private final Delivery delivery;
    private final Workshop workshop;
    private final ProgressThrottle throttle;
    private boolean cancelled;
    private @Nullable Generation generation;

    DrawingRun(Prepared prepared, Delivery delivery, Workshop workshop) {
        this.prepared = prepared;
        this.delivery = delivery;
        this.workshop = workshop;
        throttle = new ProgressThrottle(
                delivery, workshop.alarm(), workshop.tools().nanoTime());
    }

    /** Tells that the drawing waits for its turn. */
    void queued() {
        boolean open = workshop.studio().profile(prepared.model()).isPresent();
        report(open ? new DrawingState.Queued() : new DrawingState.LoadingModel(), Optional.empty());
    }

    @Override
    public void run() {
        MDC.put(Sentence.DRAWING, id().hex());
        try {
            long start = workshop.tools().nanoTime().getAsLong();
            Drawn drawn = draw();
            FinishedDrawing finished =
                    new GridPost(prepared, workshop, delivery.fileLimit()).of(drawn.recipe(), drawn.images());
            await(throttle.end());
            await(delivery.finished(finished));
            log(drawn.recipe(), workshop.tools().nanoTime().getAsLong() - start);
        } catch (RuntimeException | Error e) {
            fail(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        } finally {
            MDC.remove(Sentence.DRAWING);
        }
    }

    /** Ends the drawing at its next step, if it is not done by then. */
    synchronized void cancel() {
        cancelled = true;
        if (generation != null) {
            generation.cancel();
        }
    }

    /** Tells that nothing comes of the drawing. */
    void fail(Throwable cause) {
        String sentence = Sentence.of(id(), cause);
        DrawingPlan plan = prepared.plan();
        await(throttle.end());
        delivery.failed(Captions.failed(
                prepared.draft().prompt(), plan.kind(), plan.asker().user(), sentence));
    }

    private void log(Recipe recipe, long nanos) {
        LOG.info(
                "{}, {} of {}, seed {}, {} steps, {} ms",
                recipe.model().name(),
                recipe.count(),
                recipe.size(),
                recipe.seed(),
                recipe.steps(),
                TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private DrawingId id() {
        return prepared.plan().id();
    }

    private record Drawn(Recipe recipe, GeneratedImages images) {}

    private Drawn draw() {
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
            submit(model, recipe, ingredients);
            return new Drawn(recipe, generationResult());
        }
    }

    private synchronized void submit(LentModel model, Recipe recipe, Ingredients ingredients) {
        if (cancelled) {
            throw new CancellationException("cancelled before it was drawn");
        }
        LOG.debug("draws: {}", recipe.prompt());
        generation = model.generator().submit(RecipeDraft.request(recipe, ingredients), listener(recipe));
    }

    private GeneratedImages generationResult() {
        Generation submitted;
        synchronized (this) {
            submitted = generation;
        }
        if (submitted == null) {
            throw new IllegalStateException("nothing was submitted");
        }
        return submitted.result().join();
    }

    private ProgressListener listener(Recipe recipe) {
        return new ProgressListener() {
            private Optional<RgbImage> preview = Optional.empty();

            @Override
            public void onProgress(Progress progress) {
                if (!progress.previews().isEmpty()) {
                    preview = Optional.of(PreviewGrid.of(progress.previews(), recipe.size()));
                }
                report(DrawingState.Running.of(progress), preview);
            }

            @Override
            public boolean wantsPreviews() {
                return true;
            }
        };
    }

    private void report(DrawingState state, Optional<RgbImage> preview) {
        DrawingPlan plan = prepared.plan();
        throttle.offer(new ProgressReport(
                Captions.progress(
                        prepared.draft().prompt(), plan.kind(), plan.asker().user(), state),
                preview));
    }

    private static void await(CompletableFuture<?> told) {
        told.copy().orTimeout(LONGEST_DELIVERY_MINUTES, TimeUnit.MINUTES).join();
    }
}
