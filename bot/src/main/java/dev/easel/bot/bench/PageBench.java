package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import java.util.List;

/** The command that measures what many open pages cost the chat server. */
public final class PageBench {
    private PageBench() {}

    /** Ends with status 2 where the arguments make no sense, 1 where the goal is missed or nothing can be measured. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(PageOptions.USAGE);
            return;
        }
        System.exit(status(List.of(arguments)));
    }

    private static int status(List<String> arguments) {
        try {
            PageFindings found = PageLoad.run(PageOptions.parse(arguments));
            found.lines().forEach(System.out::println);
            return found.isGood() ? 0 : 1;
        } catch (RefusedInputException e) {
            System.err.println("bench: " + e.getMessage());
            System.err.print(PageOptions.USAGE);
            return 2;
        } catch (FailureException e) {
            System.err.println("bench: " + e.getMessage());
            return 1;
        }
    }
}
