package dev.easel.bot.imagine;

/**
 * How fast an engine is.
 *
 * @param callNanos of a network call, whatever is in it
 * @param rowNanos of a call for each row in it
 * @param decodeNanos of a picture
 * @param mostRows of a call, at least 1
 */
public record EngineSpeed(long callNanos, long rowNanos, long decodeNanos, int mostRows) {
    /** The longest turn of its loop. */
    public long turnNanos() {
        return callNanos + mostRows * rowNanos + decodeNanos;
    }
}
