package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.EngineException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Where requests come in. What is received is answered at once and from memory: an order, to be begun when the chat has
 * acknowledged the request, or a refusal. Thread-safe.
 */
public final class ImagineDesk implements AutoCloseable {
    /** The time within which {@link #close} returns, whatever hangs. */
    public static final Duration LONGEST_CLOSE = DeskThreads.LONGEST_CLOSE;

    /** Room for the seeds of all pictures below 2^32. */
    private static final long SEEDS = (1L << 32) - 16;

    private final Studio studio;
    private final DeskTools tools;
    private final RequestReader reader;
    private final RecipeLookup recipes;
    private final SinglePost singles;
    private final DeskThreads threads;
    private final DrawingQueue queue;
    private final Workshop workshop;
    private final AtomicBoolean closed = new AtomicBoolean();

    public ImagineDesk(Studio studio, DrawingArchive archive, DeskSettings settings, DeskTools tools) {
        this.studio = studio;
        this.tools = tools;
        reader = new RequestReader(studio);
        recipes = new RecipeLookup(archive);
        singles = new SinglePost(archive);
        threads = new DeskThreads(settings.running());
        queue = new DrawingQueue(settings, threads.workers());
        workshop = new Workshop(studio, archive, tools, threads);
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
            case SINGLE -> new Reception.Accepted(new SingleOrder(button, asker, singles, threads));
            case VARY -> receive(asker, id -> RequestReader.variation(button, id, asker, randomSeed()));
            case AGAIN -> receive(asker, id -> RequestReader.again(button, id, asker, randomSeed()));
        };
    }

    /** A drawing with a new prompt from an older one. */
    public Reception remix(RemixAnswer answer, Asker asker) {
        return receive(asker, id -> reader.remix(answer, id, asker, randomSeed()));
    }

    /** What to fill a remix's form with; reads one small file. Empty where the drawing is not kept here. */
    public Optional<RemixForm> remixForm(DrawingId drawing) {
        return recipes.remixForm(drawing);
    }

    /** The recipe of a drawing kept here, or else of a picture, for a person to read; or why there is none. */
    public CompletableFuture<String> describe(Optional<DrawingId> drawing, Optional<HandedPicture> picture) {
        return CompletableFuture.supplyAsync(() -> recipes.describe(drawing, picture), threads::errand);
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
                    .orElseGet(() -> accepted(plan));
        } catch (RefusedInputException | EngineException e) {
            return new Reception.Refused(Sentence.of(String.valueOf(e.getMessage())));
        }
    }

    private Reception accepted(DrawingPlan plan) {
        return new Reception.Accepted(new DrawingOrder(plan, randomSeed(), workshop, queue, threads));
    }

    private long randomSeed() {
        return tools.random().nextLong(SEEDS);
    }

    /**
     * Accepts nothing more, drops what waits, and lets what is under way be finished and delivered. Once closed, returns at
     * once.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            queue.close();
            threads.close();
        }
    }
}
