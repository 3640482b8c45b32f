package dev.easel.bot.job;

import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaShortfall;
import java.util.List;
import java.util.Optional;

/**
 * Keeps jobs, so that none is lost whenever the process ends: what a method here has done outlives it. Thread-safe; methods
 * take milliseconds.
 */
public interface JobLedger {
    /** Keeps new jobs that nothing limits, all or none, in this order. */
    default void accept(List<Job> jobs) {
        accept(jobs, List.of());
    }

    /** The same, of which nothing more is known than the jobs' titles. */
    default Optional<QuotaShortfall> accept(List<Job> jobs, List<QuotaReservation> reservations) {
        return accept(jobs, reservations, List.of());
    }

    /**
     * Keeps new jobs, all or none, in this order, and reserves what they take; in one step. It is used for good where a job is
     * delivered, and given back where nothing comes of it.
     *
     * @param reservations for jobs of one person on one server; none for those that nothing limits
     * @param notes for the audit log, of each job one, or none at all
     * @return why there is not enough, where nothing was kept
     */
    Optional<QuotaShortfall> accept(List<Job> jobs, List<QuotaReservation> reservations, List<RequestNote> notes);

    /**
     * Takes a step in a job's life. What ends without a result is to be told, see {@link #told}.
     *
     * @param note why; empty where nothing is to be said
     * @return false where the job is unknown, or may not take it from where it is
     */
    boolean move(DrawingId job, JobPhase next, String note);

    /** Keeps a job's drawing and takes the step to DRAWN, both or neither; false where it may not. */
    boolean drawn(Drawing drawing);

    /** Keeps where a picture was posted and takes the step to DELIVERED, both or neither; false where it may not. */
    boolean delivered(DrawingId job, Cell cell, PostedMessage at);

    /** Replaces what is to be drawn by the same with what was handed in kept. */
    void request(DrawingId job, String request);

    /** Keeps which message tells of the progress. */
    void progressAt(DrawingId job, long message);

    /** The end of a job was told as far as it can be; its token is forgotten. */
    void told(DrawingId job);

    Optional<Job> find(DrawingId job);

    /** All that have not ended or whose end was not told, in the order in which they were accepted. */
    List<Job> unfinished();

    /** A person's that have not ended. */
    default List<Job> unfinished(long user) {
        return unfinished().stream()
                .filter(job ->
                        job.asker().user() == user && !job.status().phase().isEnd())
                .toList();
    }
}
