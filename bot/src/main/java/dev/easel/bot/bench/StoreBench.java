package dev.easel.bot.bench;

import java.util.List;

/** The command that measures how a large database slows the bot down. */
public final class StoreBench {
    private StoreBench() {}

    /** Ends with status 2 where the arguments make no sense, 1 where a limit does not hold or nothing can be measured. */
    public static void main(String[] arguments) {
        BenchCommand.run(arguments, StoreOptions.USAGE, StoreBench::isGood);
    }

    private static boolean isGood(List<String> arguments) {
        StoreFindings found = StoreLoad.run(StoreOptions.parse(arguments));
        found.lines().forEach(System.out::println);
        return found.isGood();
    }
}
