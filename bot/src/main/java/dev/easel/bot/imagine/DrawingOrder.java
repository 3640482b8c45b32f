package dev.easel.bot.imagine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;

/** A drawing's place in the queue. Thread-safe. */
final class DrawingOrder implements Order {
    private final DrawingPlan plan;
    private final long seed;
    private final Workshop workshop;
    private final DrawingQueue queue;
    private final DeskThreads threads;

    /**
     * An order for a place that was admitted.
     *
     * @param seed where neither person nor recipe says one
     */
    DrawingOrder(DrawingPlan plan, long seed, Workshop workshop, DrawingQueue queue, DeskThreads threads) {
        this.plan = plan;
        this.seed = seed;
        this.workshop = workshop;
        this.queue = queue;
        this.threads = threads;
    }

    @Override
    public void begin(Delivery delivery) {
        try {
            threads.errand(() -> prepare(delivery));
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
            Prepared prepared = new Preparation(plan, workshop.archive())
                    .prepare(
                            workshop.tools().easelVersion(),
                            seed,
                            workshop.studio().defaultModel());
            run = new DrawingRun(prepared, delivery, workshop);
        } catch (RuntimeException | Error e) {
            abandon();
            delivery.failed(Sentence.of(plan.id(), e));
            return;
        }
        run.queued();
        queue.ready(
                plan.asker().user(), () -> threads.draw(run), () -> run.fail(new CancellationException("easel stops")));
    }
}
