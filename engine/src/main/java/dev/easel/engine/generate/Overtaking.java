package dev.easel.engine.generate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Whose turn it is, and how long some work may be done before the rest. What is done of it meanwhile is owed to the rest, which
 * gets it back when all take part again; who goes first does so while less is owed than twice what they take in all. After that
 * all take part in every other turn at least, so that the rest is not held up for ever, however many come to go first. Not
 * thread-safe.
 *
 * <p>It is borrowed virtual time (Duda and Cheriton 1999) with one account for all who borrow.
 *
 * @param <J> a job
 */
public final class Overtaking<J> {
    private static final int MOST_OWED = 2;

    private final Predicate<J> goesFirst;
    private final ToLongFunction<J> takes;
    private Set<J> first = Set.of();
    private boolean others;
    private boolean alone;
    private long owed;

    /**
     * Owes nothing yet.
     *
     * @param goesFirst whether a job is to be done before others, as it stands
     * @param takes what a job takes in all, in steps of single pictures
     */
    public Overtaking(Predicate<J> goesFirst, ToLongFunction<J> takes) {
        this.goesFirst = goesFirst;
        this.takes = takes;
    }

    /** Those of the jobs that take part in the next turn. */
    public Set<J> turn(Set<J> jobs) {
        first = jobs.stream().filter(goesFirst).collect(Collectors.toCollection(LinkedHashSet::new));
        others = first.size() < jobs.size();
        long most = MOST_OWED * first.stream().mapToLong(takes).sum();
        alone = !first.isEmpty() && others && owed < most;
        return alone ? first : Set.copyOf(jobs);
    }

    /**
     * Keeps account of that turn.
     *
     * @param steps the job of each picture of which a step was done
     */
    public void done(Collection<J> steps) {
        long ahead = steps.stream().filter(first::contains).count();
        if (!others) {
            owed = 0;
        } else if (alone) {
            owed += ahead;
        } else {
            owed = Math.max(0, owed - (steps.size() - ahead));
        }
    }
}
