package dev.easel.bot.job;

import dev.easel.bot.RefusedInputException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What each speed is given and takes.
 *
 * @param terms of every speed
 */
public record Speeds(Map<Speed, Terms> terms) {
    /** Who pays twice is served twice as much. */
    public static final Speeds USUAL = new Speeds(
            Map.of(Speed.TURBO, new Terms(4, 200), Speed.FAST, new Terms(2, 100), Speed.RELAX, new Terms(1, 50)));

    /**
     * Of one speed.
     *
     * @param weight of its drawings beside those of the other speeds, 1 to {@value #MOST_WEIGHT}
     * @param percent of the usual credits that they take, 0 to {@value #MOST_PERCENT}
     */
    public record Terms(int weight, int percent) {
        public static final int MOST_WEIGHT = 1000;
        public static final int MOST_PERCENT = 10_000;

        public Terms {
            refuseOutside("weight", weight, 1, MOST_WEIGHT);
            refuseOutside("price in percent", percent, 0, MOST_PERCENT);
        }

        private static void refuseOutside(String what, int number, int least, int most) {
            if (number < least || number > most) {
                throw new RefusedInputException(
                        "a speed's " + what + " is " + least + " to " + most + ", not " + number);
            }
        }
    }

    public Speeds {
        terms = new EnumMap<>(terms);
        for (Speed speed : Speed.values()) {
            if (!terms.containsKey(speed)) {
                throw new RefusedInputException("nothing is said of the speed " + speed.id());
            }
        }
        terms = Map.copyOf(terms);
    }

    public Terms of(Speed speed) {
        return Objects.requireNonNull(terms.get(speed));
    }
}
