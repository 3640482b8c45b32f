package dev.easel.bot.bench;

import dev.easel.bot.RefusedInputException;
import java.util.Iterator;
import java.util.List;

/**
 * How much is kept, and where.
 *
 * @param drawings that are finished, 100 to 10,000,000
 * @param jobs that wait, 1 to 1,000,000
 * @param url of an empty PostgreSQL database; empty for a file
 * @param user its name there
 */
record StoreOptions(int drawings, int jobs, String url, String user) {
    static final String PASSWORD = "EASEL_DATABASE_PASSWORD";

    static final String USAGE = """
            usage: bench store [options]
              --drawings N   that are finished (100000)
              --jobs N       that wait (10000)
              --url URL      of an empty PostgreSQL database (a file); its password in EASEL_DATABASE_PASSWORD
              --user NAME    of that database
            """;

    private static final int FEWEST_DRAWINGS = 100;

    StoreOptions {
        InteractionOptions.refuseOutside("--drawings", drawings, 10_000_000);
        InteractionOptions.refuseOutside("--jobs", jobs, 1_000_000);
        if (drawings < FEWEST_DRAWINGS) {
            throw new RefusedInputException("--drawings is at least " + FEWEST_DRAWINGS + ", not " + drawings);
        }
    }

    /** @throws RefusedInputException naming what is wrong */
    static StoreOptions parse(List<String> arguments) {
        StoreOptions options = new StoreOptions(100_000, 10_000, "", "");
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private StoreOptions with(String name, Iterator<String> rest) {
        return switch (name) {
            case "--drawings" -> new StoreOptions(InteractionOptions.number(name, rest), jobs, url, user);
            case "--jobs" -> new StoreOptions(drawings, InteractionOptions.number(name, rest), url, user);
            case "--url" -> new StoreOptions(drawings, jobs, text(name, rest), user);
            case "--user" -> new StoreOptions(drawings, jobs, url, text(name, rest));
            default -> throw new RefusedInputException("there is no option " + name);
        };
    }

    static String text(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new RefusedInputException(name + " takes a value");
        }
        return rest.next();
    }
}
