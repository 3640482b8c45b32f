package dev.easel.bot.bench;

import dev.easel.bot.RefusedInputException;
import java.util.Iterator;
import java.util.List;

/**
 * How much is asked for.
 *
 * @param perSecond commands a second, 1 to 1000
 * @param seconds how long, 1 to 3600
 */
record InteractionOptions(int perSecond, int seconds) {
    static final String USAGE = """
            usage: bench interactions [options]
              --rate N      commands a second (50)
              --seconds N   for so long (60)
            """;

    InteractionOptions {
        refuseOutside("--rate", perSecond, 1000);
        refuseOutside("--seconds", seconds, 3600);
    }

    /** @throws RefusedInputException naming what is wrong */
    static InteractionOptions parse(List<String> arguments) {
        int rate = 50;
        int seconds = 60;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            switch (name) {
                case "--rate" -> rate = number(name, rest);
                case "--seconds" -> seconds = number(name, rest);
                default -> throw new RefusedInputException("there is no option " + name);
            }
        }
        return new InteractionOptions(rate, seconds);
    }

    int count() {
        return perSecond * seconds;
    }

    static int number(String name, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new RefusedInputException(name + " takes a number, not '" + value + "'", e);
        }
    }

    static void refuseOutside(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new RefusedInputException(name + " is from 1 to " + most + ", not " + value);
        }
    }
}
