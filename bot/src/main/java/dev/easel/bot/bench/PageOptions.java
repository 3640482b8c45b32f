package dev.easel.bot.bench;

import dev.easel.bot.RefusedInputException;
import java.util.Iterator;
import java.util.List;

/**
 * How much goes on.
 *
 * @param pages open at the same time, 1 to 4000
 * @param perSecond messages a second, 1 to 2000
 * @param seconds how long, 1 to 3600
 */
record PageOptions(int pages, int perSecond, int seconds) {
    static final String USAGE = """
            usage: bench page [options]
              --pages N     pages open at the same time (1000)
              --rate N      messages a second (200)
              --seconds N   for so long (30)
            """;

    PageOptions {
        InteractionOptions.refuseOutside("--pages", pages, 4000);
        InteractionOptions.refuseOutside("--rate", perSecond, 2000);
        InteractionOptions.refuseOutside("--seconds", seconds, 3600);
    }

    /** @throws RefusedInputException naming what is wrong */
    static PageOptions parse(List<String> arguments) {
        int pages = 1000;
        int rate = 200;
        int seconds = 30;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            switch (name) {
                case "--pages" -> pages = InteractionOptions.number(name, rest);
                case "--rate" -> rate = InteractionOptions.number(name, rest);
                case "--seconds" -> seconds = InteractionOptions.number(name, rest);
                default -> throw new RefusedInputException("there is no option " + name);
            }
        }
        return new PageOptions(pages, rate, seconds);
    }

    int messages() {
        return perSecond * seconds;
    }

    long deliveries() {
        return (long) messages() * pages;
    }
}
