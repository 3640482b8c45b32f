package dev.easel.engine.generate;

/**
 * How long some work may be done before the rest. What is done of it meanwhile is owed to the rest, which gets it back when all
 * take part again; who goes first does so while less is owed than twice what they take in all. After that all take part in
 * every other turn at least, so that the rest is not held up for ever, however many come to go first. Not thread-safe.
 *
 * <p>It is borrowed virtual time (Duda and Cheriton 1999) with one account for all who borrow.
 */
public final class Overtaking {
    private static final int MOST_OWED = 2;

    private long owed;

    /**
     * Whether those who want to go first have the turn to themselves.
     *
     * @param first what those who want to go first take in all, in steps of single pictures; 0 where there are none
     * @param rest whether others are there
     */
    public boolean alone(long first, boolean rest) {
        return first > 0 && rest && owed < MOST_OWED * first;
    }

    /**
     * Keeps account of a turn.
     *
     * @param alone whether those who go first had it to themselves
     * @param first steps of single pictures that were done of theirs
     * @param rest the same of the others
     * @param waiting whether there are others
     */
    public void done(boolean alone, long first, long rest, boolean waiting) {
        if (!waiting) {
            owed = 0;
        } else if (alone) {
            owed += first;
        } else {
            owed = Math.max(0, owed - rest);
        }
    }
}
