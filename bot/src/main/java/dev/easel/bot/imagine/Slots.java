package dev.easel.bot.imagine;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many are drawn at a time, of all and of each person. The last free slot is for somebody of whom nothing is being drawn, so
 * that nobody alone makes another wait until a drawing ends. Not thread-safe.
 */
final class Slots {
    private final int most;
    private final Map<Long, Integer> people;
    private int taken;

    /** @param most at a time, at least 1 */
    Slots(int most) {
        this.most = most;
        people = new HashMap<>();
    }

    /** The same, to go on with on its own. */
    Slots(Slots other) {
        most = other.most;
        people = new HashMap<>(other.people);
        taken = other.taken;
    }

    boolean full() {
        return taken >= most;
    }

    int taken() {
        return taken;
    }

    /** Those of whom something is being drawn. */
    Set<Long> people() {
        return Collections.unmodifiableSet(people.keySet());
    }

    boolean may(FairLine.Place place) {
        int own = people.getOrDefault(place.user(), 0);
        boolean room = own == 0 ? taken < most : taken < most - 1;
        return room && own < place.turn().atOnce();
    }

    void begin(long user) {
        taken++;
        people.merge(user, 1, Integer::sum);
    }

    void end(long user) {
        taken--;
        people.computeIfPresent(user, (id, count) -> count == 1 ? null : count - 1);
    }
}
