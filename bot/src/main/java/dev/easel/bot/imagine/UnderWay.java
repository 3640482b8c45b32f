package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The drawings that wait or are being drawn. Thread-safe. */
final class UnderWay {
    private final DrawingQueue queue;
    private final Map<DrawingId, DrawingRun> runs = new ConcurrentHashMap<>();
    private final ProgressMessages progress = new ProgressMessages();
    private final TurnTimes times = new TurnTimes();

    UnderWay(DrawingQueue queue) {
        this.queue = queue;
    }

    /** Puts a drawing in the queue, where its place was admitted. */
    void line(DrawingRun run) {
        runs.put(run.id(), run);
        if (run.progressMessage() != 0) {
            progress.put(run.progressMessage(), run.id());
        }
        Asker asker = run.plan().asker();
        queue.ready(new FairLine.Place(run.id(), asker.server(), asker.user(), 1, () -> draw(run)));
    }

    private void draw(DrawingRun run) {
        long start = System.nanoTime();
        try {
            run.run();
            if (run.isFinished()) {
                times.took(System.nanoTime() - start);
            }
        } finally {
            runs.remove(run.id());
        }
    }

    /** How long the latest took from their turn to their message. */
    Optional<Duration> usualTime() {
        return times.usual();
    }

    /** A message tells of a drawing's progress. */
    void progressAt(DrawingId id, long message) {
        progress.put(message, id);
    }

    /** The drawing under way of whose progress a message tells. */
    Optional<DrawingId> progressing(long message) {
        return progress.find(message).filter(runs::containsKey);
    }

    /** Takes a person's drawing back; false where it is none of theirs, or done. */
    boolean withdraw(DrawingId id, long user) {
        DrawingRun run = runs.get(id);
        return run != null && run.plan().asker().user() == user && ended(run, run.withdraw());
    }

    /** Cancels anybody's drawing of a server; false where it is none of its, or done. */
    boolean revoke(DrawingId id, long server, Function<Locale, String> why) {
        DrawingRun run = runs.get(id);
        return run != null
                && run.plan().asker().server() == server
                && ended(run, run.revoke(why.apply(run.plan().asker().locale())));
    }

    private boolean ended(DrawingRun run, boolean done) {
        if (done && queue.remove(run.id())) {
            runs.remove(run.id());
        }
        return done;
    }

    /** As they will be drawn: first those that are being drawn, then those that wait. */
    List<WaitingDrawing> all() {
        return those(run -> true);
    }

    /** The same, of one server alone. */
    List<WaitingDrawing> of(long server) {
        return those(run -> run.plan().asker().server() == server);
    }

    private List<WaitingDrawing> those(Predicate<DrawingRun> wanted) {
        List<DrawingId> waiting = queue.waiting();
        Map<DrawingId, Integer> places = new HashMap<>();
        waiting.forEach(id -> places.put(id, places.size() + 1));
        return runs.values().stream()
                .filter(run -> !run.isWithdrawn() && wanted.test(run))
                .map(run -> new WaitingDrawing(
                        run.id(), run.plan().asker().user(), run.title(), places.getOrDefault(run.id(), 0)))
                .sorted(Comparator.comparingInt(WaitingDrawing::place))
                .toList();
    }

    /** Ends what is being drawn, to be drawn by the next process. */
    void interrupt() {
        runs.values().forEach(DrawingRun::interrupt);
    }
}
