package dev.easel.bot.job;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Removes what is old, so many at a time, each time in one step. Thread-safe. */
public interface Expiry {
    /** Jobs that ended before a moment; how many there were. */
    int jobs(Instant before, int most);

    /** Refusals of moderation from before a moment, appealed or not, whose job is no longer kept; how many there were. */
    int refusals(Instant before, int most);

    /** Drawings made before a moment that nobody has a favourite of, and whose job has ended; how many there were. */
    int drawings(Instant before, int most);

    /** Those among files that no drawing and no refusal names, by their SHA-256, nor any job that has not ended. */
    Set<String> unnamed(Collection<String> files);
}
