package dev.easel.bot.imagine;

import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.JobPhase;
import java.util.concurrent.RejectedExecutionException;

/** A single picture to post. Thread-safe. */
final class SingleOrder implements Order {
    private final Job job;
    private final SinglePlan plan;
    private final SingleRun singles;
    private final JobLedger ledger;
    private final DeskThreads threads;

    SingleOrder(Job job, SinglePlan plan, SingleRun singles, JobLedger ledger, DeskThreads threads) {
        this.job = job;
        this.plan = plan;
        this.singles = singles;
        this.ledger = ledger;
        this.threads = threads;
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public void begin(Delivery delivery) {
        begin(delivery, false);
    }

    /** Goes on with what another process left. */
    void resume(Delivery delivery) {
        begin(delivery, job.status().phase() == JobPhase.RUNNING);
    }

    private void begin(Delivery delivery, boolean perhapsPosted) {
        try {
            threads.errand(() -> singles.post(plan, delivery, perhapsPosted));
        } catch (RejectedExecutionException e) {
            ledger.move(job.id(), JobPhase.FAILED, Sentence.BUSY);
            delivery.failed(Sentence.BUSY);
        }
    }

    @Override
    public void abandon() {
        ledger.move(job.id(), JobPhase.CANCELLED, "it could not be acknowledged");
    }
}
