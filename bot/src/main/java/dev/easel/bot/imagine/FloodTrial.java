package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Speed;
import dev.easel.engine.generate.Precedence;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One person has asked for many drawings when another comes: the bot's own queue with a {@link StepModel} for the engine, in
 * virtual time. Not thread-safe.
 *
 * @param engine how fast it is
 * @param running drawings at a time
 * @param pictures of each drawing
 * @param steps of each picture
 */
public record FloodTrial(EngineSpeed engine, int running, int pictures, int steps) {
    private static final int PERSON_RUNNING = 3;
    private static final long SERVER = 1;
    private static final long FLOOD = 7;
    private static final long OTHER = 8;

    /**
     * What the other one saw, in nanoseconds from their asking.
     *
     * @param begun until their drawing took part in the engine's turns
     * @param drawn until it was drawn
     */
    public record Seen(long begun, long drawn) {}

    /**
     * The turn of the engine in which the other one asks, and then no more than they would wait for if they were alone. With one
     * who asked for a single drawing they share the engine.
     */
    public long bound(int jobs) {
        return engine.turnNanos() + (jobs == 1 ? 2 : 1) * alone();
    }

    /** What a drawing takes where there is no other. */
    public long alone() {
        return inOneLine(0);
    }

    /**
     * Lets the other one come.
     *
     * @param jobs that one person asked for
     * @param after so many turns of the engine
     * @param part of the turn that has passed then, 0 to 1
     */
    public Seen fair(int jobs, int after, double part) {
        Fair fair = new Fair();
        for (int i = 0; i < jobs; i++) {
            fair.ask(FLOOD, i);
        }
        for (int i = 0; i < after; i++) {
            fair.model.turn();
        }
        return fair.drawing(jobs, part);
    }

    /** The bot's queue and the engine. */
    private final class Fair {
        final StepModel model = new StepModel(engine);
        private final DrawingQueue queue = new DrawingQueue(
                new DeskSettings(running, Integer.MAX_VALUE / 2, PERSON_RUNNING, Integer.MAX_VALUE / 2),
                this::begin,
                model::now);
        private boolean asked;
        private boolean begun;
        private boolean drawn;

        void ask(long user, int number) {
            asked = user == OTHER;
            queue.readmit(new Asker(user, 1, SERVER));
            queue.ready(new FairLine.Place(
                    new DrawingId(String.format("%016x", number)),
                    SERVER,
                    user,
                    new Turn(Speed.FAST, (long) pictures * steps, 1, 1, PERSON_RUNNING),
                    () -> drawn |= user == OTHER));
        }

        private void begin(Runnable work) {
            boolean others =
                    asked && !begun && queue.waiting().places().stream().noneMatch(place -> place.user() == OTHER);
            begun |= others;
            model.submit(pictures, steps, queue.precedence(others ? OTHER : FLOOD), work);
        }

        Seen drawing(int number, double part) {
            long before = model.now();
            model.turn(() -> ask(OTHER, number));
            long moment = before + Math.round(part * (model.now() - before));
            while (!begun) {
                model.turn();
            }
            long start = model.now();
            while (!drawn) {
                model.turn();
            }
            return new Seen(start - moment, model.now() - moment);
        }
    }

    /** The same in one line for all, in the order of asking, as it would be without turns. */
    public long inOneLine(int jobs) {
        StepModel model = new StepModel(engine);
        Deque<Runnable> line = new ArrayDeque<>();
        boolean[] drawn = new boolean[1];
        for (int i = 0; i <= jobs; i++) {
            boolean last = i == jobs;
            line.add(() -> model.submit(pictures, steps, Precedence.NONE, () -> {
                drawn[0] |= last;
                begin(line);
            }));
        }
        for (int i = 0; i < running; i++) {
            begin(line);
        }
        while (!drawn[0]) {
            model.turn();
        }
        return model.now();
    }

    private static void begin(Deque<Runnable> line) {
        Runnable next = line.poll();
        if (next != null) {
            next.run();
        }
    }
}
