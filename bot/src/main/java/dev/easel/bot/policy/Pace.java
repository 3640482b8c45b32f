package dev.easel.bot.policy;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.Speed;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How fast people may ask, and how they share.
 *
 * @param everyone what holds where no role says otherwise
 * @param roles by id; of several that a person has, each best part counts
 * @param places drawings of the server under way or waiting; 0 for as many as usual
 * @param weights of speeds, 1 to 1000; empty for the usual ones
 */
public record Pace(PaceLimits everyone, Map<Long, PaceLimits> roles, int places, Map<Speed, Integer> weights) {
    public static final Pace NONE = new Pace(PaceLimits.NONE, Map.of(), 0, Map.of());

    /** More than anybody needs. */
    public static final int MOST_PLACES = 100_000;

    public static final int MOST_WEIGHT = 1000;

    public Pace {
        roles = Map.copyOf(roles);
        weights = Map.copyOf(weights);
        if (places < 0 || places > MOST_PLACES) {
            throw new RefusedInputException("a server has 0 to " + MOST_PLACES + " places, not " + places);
        }
        weights.forEach((speed, weight) -> {
            if (weight < 1 || weight > MOST_WEIGHT) {
                throw new RefusedInputException(
                        "the weight of " + speed.id() + " is 1 to " + MOST_WEIGHT + ", not " + weight);
            }
        });
    }

    /** What holds for somebody: the best of their roles, and where none says it, what holds for everyone. */
    public PaceLimits of(Collection<Long> theirs) {
        List<PaceLimits> best =
                theirs.stream().map(roles::get).filter(Objects::nonNull).toList();
        return best.stream()
                .reduce(PaceLimits::better)
                .map(limits -> limits.orElse(everyone))
                .orElse(everyone);
    }

    public Pace withEveryone(PaceLimits other) {
        return new Pace(other, roles, places, weights);
    }

    /** Without the role where nothing is said of it. */
    public Pace withRole(long role, PaceLimits other) {
        Map<Long, PaceLimits> all = new HashMap<>(roles);
        all.put(role, other);
        all.values().removeAll(Set.of(PaceLimits.NONE));
        return new Pace(everyone, all, places, weights);
    }

    public Pace withPlaces(int other) {
        return new Pace(everyone, roles, other, weights);
    }

    public Pace withWeights(Map<Speed, Integer> some) {
        Map<Speed, Integer> all = new EnumMap<>(Speed.class);
        all.putAll(weights);
        all.putAll(some);
        return new Pace(everyone, roles, places, all);
    }
}
