package dev.easel.bot.bench;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.imagine.EngineSpeed;
import dev.easel.bot.imagine.FloodTrial;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The command that shows what one person who asks for very much costs another, in virtual time. */
public final class QueueBench {
    private static final String USAGE = """
            usage: bench queue [options]
              --jobs N       of the person who asks for very much (1000)
              --arrivals N   random moments at which another comes (200)
            """;

    private static final int RUNNING = 4;
    private static final int PICTURES = 4;
    private static final int STEPS = 20;
    private static final List<Integer> ROWS = List.of(4, 8, 16);
    private static final long CALL = 40_000_000;
    private static final long ROW = 10_000_000;
    private static final long DECODE = 60_000_000;

    private final int arrivals;
    private boolean good = true;

    private QueueBench(int arrivals) {
        this.arrivals = arrivals;
    }

    /** Ends with status 2 where the arguments make no sense, 1 where the bound does not hold. */
    public static void main(String[] arguments) {
        BenchCommand.run(arguments, USAGE, QueueBench::isGood);
    }

    private static boolean isGood(List<String> arguments) {
        int jobs = 1000;
        int arrivals = 200;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            switch (name) {
                case "--jobs" -> jobs = InteractionOptions.number(name, rest);
                case "--arrivals" -> arrivals = InteractionOptions.number(name, rest);
                default -> throw new RefusedInputException("there is no option " + name);
            }
        }
        InteractionOptions.refuseOutside("--jobs", jobs, 10_000);
        InteractionOptions.refuseOutside("--arrivals", arrivals, 10_000);
        return new QueueBench(arrivals).run(jobs);
    }

    private boolean run(int most) {
        System.out.printf(
                Locale.ROOT,
                "%d drawings at a time of %d pictures in %d steps; a network call takes %d ms and %d ms a row, a picture %d ms%n",
                RUNNING,
                PICTURES,
                STEPS,
                CALL / 1_000_000,
                ROW / 1_000_000,
                DECODE / 1_000_000);
        System.out.println(
                "   asked    rows  longest  another's, from their asking, of " + arrivals + " at random moments, in s");
        System.out.println("  before  a call     turn  takes part      drawn      bound   in one line   alone");
        for (int rows : ROWS) {
            for (int jobs = 0; jobs <= most; jobs = jobs == 0 ? 1 : jobs * 10) {
                row(jobs, rows);
            }
        }
        System.out.println(good ? "the bound holds" : "the bound does not hold");
        return good;
    }

    private void row(int jobs, int rows) {
        EngineSpeed engine = new EngineSpeed(CALL, ROW, DECODE, rows);
        FloodTrial trial = new FloodTrial(engine, RUNNING, PICTURES, STEPS);
        Random random = new Random(jobs * 31L + rows);
        long begun = 0;
        long drawn = 0;
        for (int i = 0; i < arrivals; i++) {
            FloodTrial.Seen seen = trial.fair(jobs, random.nextInt(200), random.nextDouble());
            begun = Math.max(begun, seen.begun());
            drawn = Math.max(drawn, seen.drawn());
        }
        good &= begun <= engine.turnNanos() && drawn <= trial.bound(jobs);
        System.out.printf(
                Locale.ROOT,
                "%8d%8d%9.3f%12.3f%11.2f%11.2f%14.1f%8.2f%n",
                jobs,
                rows,
                seconds(engine.turnNanos()),
                seconds(begun),
                seconds(drawn),
                seconds(trial.bound(jobs)),
                seconds(trial.inOneLine(jobs)),
                seconds(trial.alone()));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
