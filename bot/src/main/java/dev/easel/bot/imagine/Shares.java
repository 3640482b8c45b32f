package dev.easel.bot.imagine;

import java.util.HashMap;
import java.util.Map;

/**
 * Virtual time of start-time fair queueing (Goyal, Vin and Cheng 1996, section 2): who was served least, by cost, is served
 * next; who was away has saved nothing up. Not thread-safe.
 *
 * @param <K> among whom it is shared
 */
final class Shares<K> {
    private static final int FEW = 64;

    private final Map<K, Long> finish;
    private long now;
    private int swept = FEW;

    Shares() {
        finish = new HashMap<>();
    }

    /** The same, to go on with on its own. */
    Shares(Shares<K> other) {
        finish = new HashMap<>(other.finish);
        now = other.now;
    }

    /** The smallest is served next. */
    long start(K sharer) {
        return Math.max(now, finish.getOrDefault(sharer, 0L));
    }

    /** @param cost of what was served, at least 1 */
    void serve(K sharer, long cost) {
        now = start(sharer);
        finish.put(sharer, now + cost);
        if (finish.size() > 2 * swept) {
            finish.values().removeIf(end -> end <= now);
            swept = Math.max(FEW, finish.size());
        }
    }
}
