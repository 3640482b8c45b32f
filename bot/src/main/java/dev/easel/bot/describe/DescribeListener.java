package dev.easel.bot.describe;

/** Told how a description comes along, on a thread of the engine's, and asked whether it is still wanted. */
@FunctionalInterface
public interface DescribeListener {
    /** @param share of the work that is done, 0 to 1; rises only */
    void onProgress(double share);

    /** Whether nobody waits any more; asked after each piece of work. */
    default boolean stopped() {
        return false;
    }

    static DescribeListener silent() {
        return share -> {};
    }
}
