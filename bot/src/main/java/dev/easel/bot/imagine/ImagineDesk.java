package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.prompt.Permutations;
import dev.easel.engine.EngineException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Where requests come in. What is received is answered at once and from memory: an order, to be begun when the chat has
 * acknowledged the request, or a refusal. Thread-safe.
 */
public final class ImagineDesk implements AutoCloseable {
    /** The time within which {@link #close} returns, whatever hangs. */
    public static final Duration LONGEST_CLOSE = DeskThreads.LONGEST_CLOSE;

    private static final String NO_QUESTION = "This question is no longer open; send the prompt again.";

    private final Studio studio;
    private final DeskTools tools;
    private final RequestReader reader;
    private final RecipeLookup recipes;
    private final SinglePost singles;
    private final DeskThreads threads;
    private final DrawingQueue queue;
    private final Workshop workshop;
    private final OpenQuestions questions = new OpenQuestions();
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

    /** Drawings from a prompt. */
    public Reception imagine(ImagineRequest request, Asker asker) {
        return receive(() -> questioned(reader.read(request, this::newId, asker)));
    }

    /** A click on a button of a drawing, or of a question. */
    public Reception press(ButtonId button, Asker asker) {
        return switch (button.action()) {
            case SINGLE -> new Reception.Accepted(List.of(new SingleOrder(button, asker, singles, threads)));
            case VARY ->
                receive(() -> admitted(List.of(RequestReader.variation(button, newId(), asker, randomSeed()))));
            case AGAIN -> receive(() -> admitted(List.of(RequestReader.again(button, newId(), asker, randomSeed()))));
            case CONFIRM -> confirmed(button.drawing(), asker);
            case CANCEL ->
                questions
                        .take(button.drawing(), asker)
                        .<Reception>map(plans -> new Reception.Settled("Nothing is drawn."))
                        .orElseGet(() -> new Reception.Settled(NO_QUESTION));
        };
    }

    /** Drawings with a new prompt from an older one. */
    public Reception remix(RemixAnswer answer, Asker asker) {
        return receive(() -> questioned(reader.remix(answer, this::newId, asker, this::randomSeed)));
    }

    /** What to fill a remix's form with; reads one small file. Empty where the drawing is not kept here. */
    public Optional<RemixForm> remixForm(DrawingId drawing) {
        return recipes.remixForm(drawing);
    }

    /** The recipe of a drawing kept here, or else of a picture, for a person to read; or why there is none. */
    public CompletableFuture<String> describe(Optional<DrawingId> drawing, Optional<HandedPicture> picture) {
        return CompletableFuture.supplyAsync(() -> recipes.describe(drawing, picture), threads::errand);
    }

    private static Reception receive(Supplier<Reception> understand) {
        try {
            return understand.get();
        } catch (RefusedInputException | EngineException e) {
            return new Reception.Refused(Sentence.of(String.valueOf(e.getMessage())));
        }
    }

    private Reception questioned(List<DrawingPlan> plans) {
        if (plans.size() <= Permutations.UNASKED) {
            return admitted(plans);
        }
        DrawingId question = newId();
        questions.put(question, plans);
        return new Reception.Questioned(
                "This prompt asks for " + plans.size() + " drawings.", ButtonFace.ofQuestion(question, plans.size()));
    }

    private Reception confirmed(DrawingId question, Asker asker) {
        Optional<List<DrawingPlan>> plans = questions.take(question, asker);
        if (plans.isEmpty()) {
            return new Reception.Settled(NO_QUESTION);
        }
        Reception reception = admitted(plans.get());
        if (reception instanceof Reception.Refused) {
            questions.put(question, plans.get());
        }
        return reception;
    }

    /** All of them or none. */
    private Reception admitted(List<DrawingPlan> plans) {
        for (int i = 0; i < plans.size(); i++) {
            Optional<String> refusal = refusal(plans.get(i));
            if (refusal.isPresent()) {
                plans.subList(0, i).forEach(plan -> queue.leave(plan.asker().user()));
                String many = plans.size() > 1 ? "These are " + plans.size() + " drawings. " : "";
                return new Reception.Refused(many + refusal.get());
            }
        }
        return new Reception.Accepted(plans.stream().map(this::order).toList());
    }

    private Optional<String> refusal(DrawingPlan plan) {
        boolean usual = plan.model().orElse(studio.defaultModel()).equals(studio.defaultModel());
        return usual && studio.state() instanceof StudioState.Failed failed
                ? Optional.of(Sentence.of("the model cannot be loaded: " + failed.reason()))
                : queue.admit(plan.asker().user());
    }

    private Order order(DrawingPlan plan) {
        return new DrawingOrder(plan, randomSeed(), workshop, queue, threads);
    }

    private DrawingId newId() {
        return DrawingId.random(tools.random());
    }

    private long randomSeed() {
        return tools.random().nextLong(RecipeDraft.RANDOM_SEEDS);
    }

    /** Accepts nothing more, and gives what is under way time to be finished and delivered. */
    public void drain(Duration atMost) {
        queue.close();
        threads.drain(atMost);
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
