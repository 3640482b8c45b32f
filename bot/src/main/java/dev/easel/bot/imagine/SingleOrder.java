package dev.easel.bot.imagine;

import dev.easel.bot.job.Job;

/** A single picture to post. Thread-safe. */
final class SingleOrder implements Order {
    private final Job job;
    private final SinglePlan plan;
    private final SingleRun singles;
    private final Workshop workshop;
    private final DeskThreads threads;

    SingleOrder(Job job, SinglePlan plan, SingleRun singles, Workshop workshop, DeskThreads threads) {
        this.job = job;
        this.plan = plan;
        this.singles = singles;
        this.workshop = workshop;
        this.threads = threads;
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public void begin(Delivery delivery) {
        threads.errand(
                () -> singles.post(plan, delivery),
                () -> workshop.fail(job.id(), delivery, Sentence.BUSY, Sentence.BUSY));
    }

    /** Goes on with what another process left; on the thread that calls, as there may be many. */
    void resume(Delivery delivery) {
        if (job.status().phase().isEnd()) {
            workshop.tell(job.id(), delivery, job.status().note());
        } else {
            singles.post(plan, delivery);
        }
    }

    @Override
    public void abandon() {
        workshop.abandon(job.id());
    }
}
