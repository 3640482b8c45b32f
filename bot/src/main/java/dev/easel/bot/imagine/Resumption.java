package dev.easel.bot.imagine;

import dev.easel.bot.FailureException;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobPhase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an earlier process left undone. Thread-safe. */
final class Resumption {
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

    private final Workshop workshop;
    private final DrawingFloor floor;
    private final Postings postings;
    private final List<Job> left;

    /** Of what the ledger holds by now. */
    Resumption(Workshop workshop, DrawingFloor floor, Postings postings) {
        this.workshop = workshop;
        this.floor = floor;
        this.postings = postings;
        left = workshop.ledger().unfinished();
        left.forEach(this::expect);
    }

    private void expect(Job job) {
        if (job.status().phase() == JobPhase.RUNNING) {
            commission(job)
                    .filter(SinglePlan.class::isInstance)
                    .map(SinglePlan.class::cast)
                    .ifPresent(postings.singles()::expect);
        }
    }

    /** Whether a job is a drawing that is not in the queue yet. */
    static boolean isUnprepared(Job job) {
        return job.status().phase() == JobPhase.ACCEPTED
                && commission(job).filter(DrawingPlan.class::isInstance).isPresent();
    }

    private static Optional<Commission> commission(Job job) {
        try {
            return Optional.of(CommissionJson.parse(job.request()));
        } catch (FailureException e) {
            LOG.error("the job {} cannot be gone on with: {}", job.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Goes on with everything, in the order in which it was asked for. */
    void resume(ChatLine line) {
        List<Job> mine =
                left.stream().filter(job -> line.serves(job.asker().server())).toList();
        if (!mine.isEmpty()) {
            LOG.info("going on with {} drawings of before", mine.size());
        }
        // All deliveries first, as each must know which messages are another's.
        Map<DrawingId, Delivery> deliveries = new HashMap<>();
        mine.forEach(job -> deliveries.put(job.id(), line.delivery(job)));
        mine.forEach(job -> resume(job, Objects.requireNonNull(deliveries.get(job.id()))));
    }

    private void resume(Job job, Delivery delivery) {
        try {
            Optional<Commission> commission = commission(job);
            if (commission.isEmpty()) {
                workshop.ledger().move(job.id(), JobPhase.FAILED, Sentence.UNREADABLE);
                workshop.tell(job.id(), delivery, Sentence.UNREADABLE);
            } else if (commission.get() instanceof SinglePlan single) {
                postings.order(job, single).resume(delivery);
            } else if (commission.get() instanceof DrawingPlan plan) {
                new DrawingOrder(job, plan, workshop, floor, "").resume(delivery);
            }
        } catch (RuntimeException e) {
            String sentence = Sentence.of(job.id(), e);
            workshop.fail(job.id(), delivery, sentence, sentence);
        }
    }
}
