package dev.easel.bot.imagine;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What the desk takes from the machine.
 *
 * @param easelVersion for recipes
 * @param clock for what is kept
 * @param nanoTime for durations
 * @param random for ids, which nobody may guess, and seeds
 */
public record DeskTools(String easelVersion, Clock clock, LongSupplier nanoTime, RandomGenerator random) {
    public static DeskTools ofMachine(String easelVersion) {
        return new DeskTools(easelVersion, Clock.systemUTC(), System::nanoTime, new SecureRandom());
    }
}
