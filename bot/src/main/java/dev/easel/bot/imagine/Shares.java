package dev.easel.bot.imagine;

import java.util.HashMap;
import java.util.Map;

/**
 * Virtual time of start-time fair queueing: who was served least, by cost and weight, is served next; who was away has saved
 * nothing up. Not thread-safe.
 *
 * <p>With the tags S = max(v, F) and F = S + cost / weight of Goyal, Vin and Cheng (1996, section 2), v being the tag S of what
 * was begun last, a sharer f that has something waiting is never further ahead of v than L_f / w_f, where L_f is its largest
 * cost. So until a job begins before which the sharer itself has W waiting, each other sharer n is served at most
 *
 * <pre>w_n (W + L_f) / w_f + L_n</pre>
 *
 * and but L_n for who comes with nothing waiting and nothing served lately, as W and L_f do not count then. Deficit round robin
 * (Shreedhar and Varghese 1996) would make that last one wait for a quantum of each other, which is at least the largest cost of
 * all.
 *
 * @param <K> among whom it is shared
 */
final class Shares<K> {
    private static final int FEW = 64;

    /** Divisible by small weights. */
    private static final long UNIT = 720_720;

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

    /**
     * @param cost of what was served, at least 1
     * @param weight of the sharer, 1 to 1000
     */
    void serve(K sharer, long cost, int weight) {
        now = start(sharer);
        finish.put(sharer, now + cost * UNIT / weight);
        if (finish.size() > 2 * swept) {
            finish.values().removeIf(end -> end <= now);
            swept = Math.max(FEW, finish.size());
        }
    }
}
