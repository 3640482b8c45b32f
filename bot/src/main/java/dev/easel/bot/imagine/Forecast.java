package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * When what waits begins if nothing else comes: the queue played forward. Where drawings take what they are said to, so it
 * comes. Where each takes up to a share more or less, another may also come first; among thirty people the error then stays
 * within that share of the time foretold and three of the longest drawings. Confined to one call.
 */
final class Forecast {
    /** Of what begins after so many nothing is foretold. */
    static final int FARTHEST = 500;

    private static final Comparator<End> SOONEST = Comparator.comparing(End::at);

    private final FairLine line;
    private final Slots slots;
    private final LongPredicate held;
    private final Function<FairLine.Place, Duration> lasts;
    private final PriorityQueue<End> ends = new PriorityQueue<>(SOONEST);
    private final Map<DrawingId, Duration> begins = new HashMap<>();
    private Duration now = Duration.ZERO;

    /**
     * The end of a drawing.
     *
     * @param user whose it is
     * @param at from now
     */
    record End(long user, Duration at) {}

    private Forecast(DrawingQueue.Waiting queue, List<End> underWay, Function<FairLine.Place, Duration> lasts) {
        line = new FairLine(queue.line());
        slots = new Slots(queue.slots());
        held = queue.held();
        this.lasts = lasts;
        ends.addAll(underWay);
    }

    /**
     * From now until each begins; those of which it cannot be told are left out.
     *
     * @param underWay when what is being drawn ends
     * @param lasts how long one takes
     */
    static Map<DrawingId, Duration> of(
            DrawingQueue.Waiting queue, List<End> underWay, Function<FairLine.Place, Duration> lasts) {
        return new Forecast(queue, underWay, lasts).play();
    }

    private Map<DrawingId, Duration> play() {
        boolean goesOn = true;
        while (goesOn && begins.size() < FARTHEST) {
            Optional<FairLine.Place> next = slots.full()
                    ? Optional.empty()
                    : line.next(place -> slots.may(place) && !held.test(place.server()));
            next.ifPresent(this::begin);
            goesOn = next.isPresent() || (line.size() > 0 && end());
        }
        return begins;
    }

    private void begin(FairLine.Place place) {
        begins.put(place.id(), now);
        slots.begin(place.user());
        ends.add(new End(place.user(), now.plus(lasts.apply(place))));
    }

    private boolean end() {
        End end = ends.poll();
        if (end == null) {
            return false;
        }
        now = end.at();
        slots.end(end.user());
        return true;
    }
}
