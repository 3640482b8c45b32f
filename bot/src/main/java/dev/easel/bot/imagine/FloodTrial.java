package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Speed;
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
     * The other one's drawing takes part from the end of the turn in which they ask; then each of its steps comes within as many
     * turns as it takes to go once through all rows, and its pictures are decoded one a turn, behind those that were finished
     * before.
     */
    public long bound() {
        int rows = running * pictures;
        int round = (rows + engine.mostRows() - 1) / engine.mostRows();
        return engine.turnNanos() * (1 + (long) steps * round + rows);
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
                new DeskSettings(running, Integer.MAX_VALUE / 2, PERSON_RUNNING, Integer.MAX_VALUE / 2), this::begin);
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
            begun |= asked && queue.waiting().places().stream().noneMatch(place -> place.user() == OTHER);
            model.submit(pictures, steps, work);
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
            line.add(() -> model.submit(pictures, steps, () -> {
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
