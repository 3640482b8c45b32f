package dev.easel.bot.describe;

/** How much of a search is done, in captions times trials. Thread-safe. */
final class Workload {
    private final double expected;
    private double finished;

    /** @param expected of the whole search */
    Workload(double expected) {
        this.expected = expected;
    }

    synchronized void finish(double work) {
        finished += work;
    }

    /** The share that is done, 0 to 1, with this much of what is under way. */
    synchronized double share(double underWay) {
        return Math.min(1, (finished + underWay) / expected);
    }
}
