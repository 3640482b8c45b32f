package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import java.util.List;
import java.util.function.Predicate;

/** What the commands that measure have in common. */
final class BenchCommand {
    private BenchCommand() {}

    /**
     * Measures and ends the process: with status 2 where the arguments make no sense, 1 where the goal is missed or nothing can
     * be measured.
     *
     * @param usage what --help and senseless arguments tell
     * @param bench measures as the arguments say, and tells whether the goal is met
     */
    static void run(String[] arguments, String usage, Predicate<List<String>> bench) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(usage);
            return;
        }
        System.exit(status(List.of(arguments), usage, bench));
    }

    private static int status(List<String> arguments, String usage, Predicate<List<String>> bench) {
        try {
            return bench.test(arguments) ? 0 : 1;
        } catch (RefusedInputException e) {
            System.err.println("bench: " + e.getMessage());
            System.err.print(usage);
            return 2;
        } catch (FailureException e) {
            System.err.println("bench: " + e.getMessage());
            return 1;
        }
    }
}
