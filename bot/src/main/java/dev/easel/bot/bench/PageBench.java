package dev.easel.bot.bench;

import java.util.List;

/** The command that measures what many open pages cost the chat server. */
public final class PageBench {
    private PageBench() {}

    /** Ends with status 2 where the arguments make no sense, 1 where the goal is missed or nothing can be measured. */
    public static void main(String[] arguments) {
        BenchCommand.run(arguments, PageOptions.USAGE, PageBench::isGood);
    }

    private static boolean isGood(List<String> arguments) {
        PageFindings found = PageLoad.run(PageOptions.parse(arguments));
        found.lines().forEach(System.out::println);
        return found.isGood();
    }
}
