package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import java.util.List;

/** The command that measures how a large database slows the bot down. */
public final class StoreBench {
    private StoreBench() {}

    /** Ends with status 2 where the arguments make no sense, 1 where a limit does not hold or nothing can be measured. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(StoreOptions.USAGE);
            return;
        }
        System.exit(status(List.of(arguments)));
    }

    private static int status(List<String> arguments) {
        try {
            StoreFindings found = StoreLoad.run(StoreOptions.parse(arguments));
            found.lines().forEach(System.out::println);
            return found.isGood() ? 0 : 1;
        } catch (RefusedInputException e) {
            System.err.println("bench: " + e.getMessage());
            System.err.print(StoreOptions.USAGE);
            return 2;
        } catch (FailureException e) {
            System.err.println("bench: " + e.getMessage());
            return 1;
        }
    }
}
