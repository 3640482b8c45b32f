package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Parameter;
import dev.easel.bot.draft.Wishes;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.gallery.RecipeText;
import dev.easel.engine.EngineException;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where requests come in. What is received is answered at once and from memory: an order, to be begun when the chat has
 * acknowledged the request, or a refusal. Thread-safe.
 */
public final class ImagineDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImagineDesk.class);
    private static final Duration LAST_CALL = Duration.ofSeconds(20);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final int MOST_ERRANDS = 300;

    /** Room for the seeds of all pictures below 2^32. */
    private static final long SEEDS = (1L << 32) - 16;

    private final Studio studio;
    private final DrawingArchive archive;
    private final DeskTools tools;
    private final RequestReader reader;
    private final SinglePost singles;
    private final ScheduledExecutorService timer = Daemons.timer("easel-progress");
    private final ExecutorService errands = Daemons.pool("easel-errand", 4, MOST_ERRANDS);
    private final ExecutorService workers;
    private final DrawingQueue queue;
    private final Workshop workshop;
    private final Set<DrawingRun> active = ConcurrentHashMap.newKeySet();

    public ImagineDesk(Studio studio, DrawingArchive archive, DeskSettings settings, DeskTools tools) {
        this.studio = studio;
        this.archive = archive;
        this.tools = tools;
        reader = new RequestReader(studio);
        singles = new SinglePost(archive);
        workers = Daemons.pool("easel-drawing", settings.running(), settings.running());
        queue = new DrawingQueue(settings, workers);
        workshop = new Workshop(studio, archive, tools, this::later);
    }

    public Studio studio() {
        return studio;
    }

    /** A drawing from a prompt. */
    public Reception imagine(ImagineRequest request, Asker asker) {
        return receive(asker, id -> reader.read(request, id, asker));
    }

    /** A click on a button of a drawing. */
    public Reception press(ButtonId button, Asker asker) {
        return switch (button.action()) {
            case SINGLE -> new Reception.Accepted(new Errand(button, asker));
            case VARY -> receive(asker, id -> variation(button, id, asker));
            case AGAIN -> receive(asker, id -> again(button, id, asker));
        };
    }

    /** A drawing with a new prompt from an older one. */
    public Reception remix(RemixAnswer answer, Asker asker) {
        return receive(asker, id -> reader.remix(answer, id, asker, randomSeed()));
    }

    /** What to fill a remix's form with; reads one small file. Empty where the drawing is not kept here. */
    public Optional<RemixForm> remixForm(DrawingId drawing) {
        return archive.find(drawing)
                .map(kept -> new RemixForm(drawing, archive.recipe(drawing).prompt(), kept.count()));
    }

    /** The recipe of a drawing kept here, or else of a picture, for a person to read; or why there is none. */
    public CompletableFuture<String> describe(Optional<DrawingId> drawing, Optional<HandedPicture> picture) {
        return CompletableFuture.supplyAsync(() -> described(drawing, picture), errands);
    }

    private String described(Optional<DrawingId> drawing, Optional<HandedPicture> picture) {
        try {
            Optional<DrawingId> kept = drawing.filter(id -> archive.find(id).isPresent());
            if (kept.isPresent()) {
                return RecipeText.describe(archive.recipe(kept.get()));
            }
            if (picture.isEmpty()) {
                return "This message has no picture of Easel's.";
            }
            Recipe recipe = RecipePng.read(picture.get().source().read());
            return RecipeText.describe(recipe);
        } catch (RefusedInputException e) {
            return Sentence.of("this picture has no recipe: " + e.getMessage());
        } catch (IOException e) {
            return Sentence.of("the picture cannot be fetched: " + e.getMessage());
        }
    }

    private DrawingPlan variation(ButtonId button, DrawingId id, Asker asker) {
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        texts.put(Parameter.SEED, Long.toString(randomSeed()));
        texts.put(Parameter.COUNT, Integer.toString(ChatLimits.MOST_PICTURES));
        return new DrawingPlan(
                id,
                DrawingKind.VARIATIONS,
                asker,
                Wishes.parse(null, texts),
                Optional.empty(),
                Optional.empty(),
                new Basis.Archived(button.drawing()),
                new StartWish.Cell(button.cell()));
    }

    private DrawingPlan again(ButtonId button, DrawingId id, Asker asker) {
        return new DrawingPlan(
                id,
                DrawingKind.IMAGINE,
                asker,
                Wishes.parse(null, Map.of(Parameter.SEED, Long.toString(randomSeed()))),
                Optional.empty(),
                Optional.empty(),
                new Basis.Archived(button.drawing()),
                new StartWish.AsRecipe());
    }

    private Reception receive(Asker asker, Function<DrawingId, DrawingPlan> understand) {
        try {
            DrawingPlan plan = understand.apply(DrawingId.random(tools.random()));
            if (studio.state() instanceof StudioState.Failed failed
                    && plan.model().orElse(studio.defaultModel()).equals(studio.defaultModel())) {
                return new Reception.Refused(Sentence.of("the model cannot be loaded: " + failed.reason()));
            }
            return queue.admit(asker.user())
                    .<Reception>map(Reception.Refused::new)
                    .orElseGet(() -> new Reception.Accepted(new DrawingOrder(plan)));
        } catch (RefusedInputException | EngineException e) {
            return new Reception.Refused(Sentence.of(String.valueOf(e.getMessage())));
        }
    }

    private long randomSeed() {
        return tools.random().nextLong(SEEDS);
    }

    private void later(Duration delay, Runnable action) {
        try {
            ScheduledFuture<?> unused = timer.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closed; a report of progress is dropped");
        }
    }

    /** Accepts nothing more, drops what waits, and lets what is under way be finished and delivered, within bounds. */
    @Override
    public void close() {
        queue.close();
        workers.shutdown();
        errands.shutdown();
        if (!ended(workers, LAST_CALL)) {
            active.forEach(DrawingRun::cancel);
            ended(workers, LAST_WORDS);
        }
        ended(errands, LAST_WORDS);
        timer.shutdownNow();
    }

    private static boolean ended(ExecutorService pool, Duration wait) {
        try {
            return pool.awaitTermination(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A drawing's place in the queue. */
    private final class DrawingOrder implements Order {
        private final DrawingPlan plan;

        DrawingOrder(DrawingPlan plan) {
            this.plan = plan;
        }

        @Override
        public void begin(Delivery delivery) {
            try {
                errands.execute(() -> prepare(delivery));
            } catch (RejectedExecutionException e) {
                abandon();
                delivery.failed(Sentence.STOPPING);
            }
        }

        @Override
        public void abandon() {
            queue.leave(plan.asker().user());
        }

        private void prepare(Delivery delivery) {
            DrawingRun run;
            try {
                Prepared prepared = new Preparation(plan, archive)
                        .prepare(tools.easelVersion(), randomSeed(), studio.defaultModel());
                run = new DrawingRun(prepared, delivery, workshop);
            } catch (RuntimeException | Error e) {
                abandon();
                delivery.failed(Sentence.of(plan.id(), e));
                return;
            }
            run.queued();
            queue.ready(
                    plan.asker().user(),
                    () -> {
                        active.add(run);
                        try {
                            run.run();
                        } finally {
                            active.remove(run);
                        }
                    },
                    () -> run.fail(new CancellationException("easel stops")));
        }
    }

    /** A single picture to post. */
    private final class Errand implements Order {
        private final ButtonId button;
        private final Asker asker;

        Errand(ButtonId button, Asker asker) {
            this.button = button;
            this.asker = asker;
        }

        @Override
        public void begin(Delivery delivery) {
            try {
                errands.execute(() -> post(delivery));
            } catch (RejectedExecutionException e) {
                delivery.failed("Easel has too much to do just now; ask again in a minute.");
            }
        }

        private void post(Delivery delivery) {
            try {
                singles.post(button, asker, delivery);
            } catch (RuntimeException e) {
                delivery.failed(SinglePost.sentence(button, e));
            }
        }

        @Override
        public void abandon() {}
    }
}
