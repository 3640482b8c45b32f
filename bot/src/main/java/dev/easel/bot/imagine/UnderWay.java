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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** The drawings that wait or are being drawn. Thread-safe. */
final class UnderWay {
    /** After so long those who wait are told of their place, and again after each longer while, if it is another one. */
    private static final Duration FIRST_NEWS = Duration.ofSeconds(1);

    private static final Duration NEWS = Duration.ofSeconds(15);

    /** Messages can be edited only so often; who is further behind asks. */
    private static final int MOST_TOLD = 100;

    private final DrawingQueue queue;
    private final Alarm alarm;
    private final LongSupplier nanoTime;
    private final Map<DrawingId, DrawingRun> runs = new ConcurrentHashMap<>();
    private final ProgressMessages progress = new ProgressMessages();
    private final TurnTimes times = new TurnTimes();
    private final AtomicBoolean alarmed = new AtomicBoolean();

    UnderWay(DrawingQueue queue, Alarm alarm, LongSupplier nanoTime) {
        this.queue = queue;
        this.alarm = alarm;
        this.nanoTime = nanoTime;
    }

    /** Puts a drawing in the queue, where its place was admitted. */
    void line(DrawingRun run) {
        runs.put(run.id(), run);
        if (run.progressMessage() != 0) {
            progress.put(run.progressMessage(), run.id());
        }
        Asker asker = run.plan().asker();
        queue.ready(new FairLine.Place(
                run.id(), asker.server(), asker.user(), run.plan().turn(), () -> draw(run)));
        tellPlacesAfter(FIRST_NEWS);
    }

    private void draw(DrawingRun run) {
        long start = nanoTime.getAsLong();
        try {
            run.run();
            if (run.isFinished()) {
                times.took(run.model(), run.plan().turn().cost(), nanoTime.getAsLong() - start);
            }
        } finally {
            runs.remove(run.id());
        }
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
        DrawingQueue.Waiting waiting = queue.waiting();
        Map<DrawingId, Integer> places = new HashMap<>();
        waiting.places().forEach(place -> places.put(place.id(), places.size() + 1));
        Map<DrawingId, Duration> begins = forecast(waiting);
        return runs.values().stream()
                .filter(run -> !run.isWithdrawn() && wanted.test(run))
                .map(run -> new WaitingDrawing(
                        run.id(),
                        run.plan().asker().user(),
                        run.news().title(),
                        places.getOrDefault(run.id(), 0),
                        Optional.ofNullable(begins.get(run.id()))))
                .sorted(Comparator.comparingInt(WaitingDrawing::place))
                .toList();
    }

    private Map<DrawingId, Duration> forecast(DrawingQueue.Waiting waiting) {
        return times.isEmpty() ? Map.of() : Forecast.of(waiting, ends(), this::lasts);
    }

    private Duration lasts(FairLine.Place place) {
        DrawingRun run = runs.get(place.id());
        return run == null ? Duration.ZERO : run.lasts(times).orElse(Duration.ZERO);
    }

    /** When those that are being drawn end, as it looks. */
    private List<Forecast.End> ends() {
        return runs.values().stream()
                .filter(DrawingRun::isBegun)
                .map(run -> new Forecast.End(
                        run.plan().asker().user(), run.left(times).orElse(Duration.ZERO)))
                .toList();
    }

    /** From now until the next of some that are being drawn ends, as it looks; empty where that cannot be told. */
    Optional<Duration> room(Crowding crowding, Asker asker) {
        return runs.values().stream()
                .filter(DrawingRun::isBegun)
                .filter(run -> switch (crowding.kind()) {
                    case PERSON -> run.plan().asker().user() == asker.user();
                    case SERVER -> run.plan().asker().server() == asker.server();
                    case STOPPING, ALL -> true;
                })
                .flatMap(run -> run.left(times).stream())
                .min(Comparator.naturalOrder());
    }

    private void tellPlacesAfter(Duration pause) {
        if (queue.length() > 0 && alarmed.compareAndSet(false, true)) {
            alarm.after(pause, this::tellPlaces);
        }
    }

    private void tellPlaces() {
        alarmed.set(false);
        DrawingQueue.Waiting waiting = queue.waiting();
        Map<DrawingId, Duration> begins = forecast(waiting);
        int place = 0;
        for (FairLine.Place one : waiting.places()) {
            place++;
            DrawingRun run = runs.get(one.id());
            if (run != null && place <= MOST_TOLD) {
                run.news().waits(place, Optional.ofNullable(begins.get(one.id())));
            }
        }
        tellPlacesAfter(NEWS);
    }

    /** Ends what is being drawn, to be drawn by the next process. */
    void interrupt() {
        runs.values().forEach(DrawingRun::interrupt);
    }
}
