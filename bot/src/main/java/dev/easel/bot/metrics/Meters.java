package dev.easel.bot.metrics;

import java.util.function.IntSupplier;

/** Takes note of what happens. Returns at once and never throws. Thread-safe. */
public interface Meters {
    /** A job is over. */
    void ended(EndedJob job);

    /** Pictures, or word of a failure, reached the channel. */
    void delivered();

    /** They did not. */
    void undelivered();

    /**
     * Discord refused a request.
     *
     * @param status HTTP's number
     * @param code Discord's own, 0 for none
     */
    void refused(int status, int code);

    /** A request to Discord got no answer. */
    void unanswered();

    /** A gateway session begins or ends. */
    void gateway(int shard, boolean connected);

    /**
     * Where to ask for what is under way; the latest counts.
     *
     * @param waiting jobs in line
     * @param running jobs at work
     */
    void watch(IntSupplier waiting, IntSupplier running);

    /** Notes nothing. */
    static Meters none() {
        return new NoMeters();
    }
}
