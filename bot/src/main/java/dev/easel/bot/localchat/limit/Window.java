package dev.easel.bot.localchat.limit;

/** Counts calls from the first one on, until its time is over. Confined to the lock of who holds it. */
final class Window {
    private final int most;
    private final long millis;
    private long endsAt = Long.MIN_VALUE;
    private int count;

    Window(int most, long millis) {
        this.most = most;
        this.millis = millis;
    }

    /** Counts a call; false, and not counted, where it is one too many. */
    boolean take(long now) {
        if (now >= endsAt) {
            endsAt = now + millis;
            count = 0;
        }
        if (count == most) {
            return false;
        }
        count++;
        return true;
    }

    int most() {
        return most;
    }

    int remaining() {
        return most - count;
    }

    /** When it begins anew, in milliseconds since 1970. */
    long endsAt() {
        return endsAt;
    }

    boolean over(long now) {
        return now >= endsAt;
    }
}
