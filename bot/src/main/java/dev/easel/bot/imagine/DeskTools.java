package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import dev.easel.bot.metrics.Meters;
import dev.easel.bot.moderation.PictureJudge;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What the desk takes from the machine.
 *
 * @param easelVersion for recipes
 * @param clock for what is kept
 * @param nanoTime for durations
 * @param random for ids, which nobody may guess, and seeds
 * @param meters take note of what happens
 * @param pages where a drawing's page is, if people have one to open
 * @param judge of pictures
 */
public record DeskTools(
        String easelVersion,
        Clock clock,
        LongSupplier nanoTime,
        RandomGenerator random,
        Meters meters,
        Function<DrawingId, Optional<URI>> pages,
        PictureJudge judge) {
    /** Neither measured nor with pages, and no picture is judged. */
    public DeskTools(String easelVersion, Clock clock, LongSupplier nanoTime, RandomGenerator random) {
        this(easelVersion, clock, nanoTime, random, Meters.none(), drawing -> Optional.empty(), PictureJudge.NONE);
    }

    public static DeskTools ofMachine(String easelVersion) {
        return new DeskTools(easelVersion, Clock.systemUTC(), System::nanoTime, new SecureRandom());
    }

    /** The same, measured. */
    public DeskTools measuredBy(Meters others) {
        return new DeskTools(easelVersion, clock, nanoTime, random, others, pages, judge);
    }

    /** The same, with pictures judged. */
    public DeskTools judgedBy(PictureJudge other) {
        return new DeskTools(easelVersion, clock, nanoTime, random, meters, pages, other);
    }

    /** The same, with a page for each drawing. */
    public DeskTools withPages(Function<DrawingId, Optional<URI>> others) {
        return new DeskTools(easelVersion, clock, nanoTime, random, meters, others, judge);
    }
}
