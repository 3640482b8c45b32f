package dev.easel.bot.bench;

import java.util.List;

/** The command that measures how soon interactions are acknowledged. */
public final class InteractionBench {
    private InteractionBench() {}

    /** Ends with status 2 where the arguments make no sense, 1 where the goal is missed or nothing can be measured. */
    public static void main(String[] arguments) {
        BenchCommand.run(arguments, InteractionOptions.USAGE, InteractionBench::isGood);
    }

    private static boolean isGood(List<String> arguments) {
        Acknowledgements found = InteractionLoad.run(InteractionOptions.parse(arguments));
        found.lines().forEach(System.out::println);
        return found.isGood();
    }
}
