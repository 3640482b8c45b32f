package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Ingredients;
import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.gallery.ModelReference;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.SizeLadder;
import dev.easel.engine.generate.GeneratedImages;
import dev.easel.engine.generate.Generation;
import dev.easel.engine.generate.Progress;
import dev.easel.engine.generate.ProgressListener;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    private static final Logger LOG = LoggerFactory.getLogger(DrawingRun.class);
    private static final long LONGEST_DELIVERY_MINUTES = 2;

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
        MDC.put("drawing", id().hex());
        try {
            long start = workshop.tools().nanoTime().getAsLong();
            FinishedDrawing finished = draw();
            await(throttle.end());
            await(delivery.finished(finished));
            LOG.info("drawing {} took {} ms", id(), (workshop.tools().nanoTime().getAsLong() - start) / 1_000_000);
        } catch (RuntimeException | Error e) {
            fail(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        } finally {
            MDC.remove("drawing");
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

    private DrawingId id() {
        return prepared.plan().id();
    }

    private FinishedDrawing draw() {
        try (LentModel model = workshop.studio().lend(prepared.model())) {
            refuseOtherModel(model.reference());
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
            return finished(recipe, generationResult());
        }
    }

    private void refuseOtherModel(ModelReference here) {
        if (prepared.plan().basis() instanceof Basis.Handed
                && prepared.plan().model().isEmpty()) {
            prepared.base()
                    .map(Recipe::model)
                    .filter(then -> !then.fingerprint().equals(here.fingerprint()))
                    .ifPresent(then -> {
                        throw new RefusedInputException("the model '" + here.name()
                                + "' is no longer the one that this picture was drawn with: its fingerprint is "
                                + here.fingerprint() + ", not " + then.fingerprint() + " (--model " + here.name()
                                + " draws with it all the same)");
                    });
        }
    }

    private synchronized void submit(LentModel model, Recipe recipe, Ingredients ingredients) {
        if (cancelled) {
            throw new CancellationException("cancelled before it was drawn");
        }
        LOG.info(
                "drawing {} starts: model {}, {} of {}, seed {}, {} steps",
                id(),
                recipe.model().name(),
                recipe.count(),
                recipe.size(),
                recipe.seed(),
                recipe.steps());
        LOG.debug("drawing {} is of: {}", id(), recipe.prompt());
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

    private FinishedDrawing finished(Recipe recipe, GeneratedImages images) {
        DrawingPlan plan = prepared.plan();
        ArchivedDrawing about =
                new ArchivedDrawing(id(), plan.asker(), workshop.tools().clock().instant(), recipe.count(), Map.of());
        byte[] grid = workshop.archive().keep(about, recipe, images.images(), prepared.kept());
        PostedPicture picture = SizeLadder.fit(
                "easel-" + id(),
                grid,
                () -> new PictureFile(Path.of("grid.png"), grid).image(),
                recipe.prompt(),
                delivery.fileLimit());
        String caption =
                Captions.finished(recipe.prompt(), plan.kind(), plan.asker().user());
        return new FinishedDrawing(
                picture.note().map(note -> Captions.noted(caption, note)).orElse(caption),
                plan.asker().user(),
                picture,
                ButtonFace.ofGrid(id(), recipe.count()),
                id());
    }

    private static void await(CompletableFuture<?> told) {
        told.copy().orTimeout(LONGEST_DELIVERY_MINUTES, TimeUnit.MINUTES).join();
    }
}
