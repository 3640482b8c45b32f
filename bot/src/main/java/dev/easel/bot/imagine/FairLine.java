package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What waits: servers take turns; on each the speeds, by their weights; and at each speed its people, by their priorities. All
 * by the cost that they were served, see {@link Shares}. A person's own of one speed come in the order in which they were asked
 * for. Not thread-safe.
 *
 * <p>With m servers of which the one asked on has people waiting at s speeds of weights w, n of them at the same speed, all of
 * priority 1, and with no cost above L, who comes anew at the speed of weight w0 has at most so much begun before their first:
 *
 * <pre>
 * people = (n - 1) L
 * speeds = people + sum over the other speeds of w (people + L) / w0 + L
 * servers = speeds + (m - 1) (speeds + 2 L)
 * </pre>
 *
 * So no speed waits for ever, whatever is asked for at the others.
 */
final class FairLine {
    private final LineBranch root;
    private final Map<DrawingId, Place> places;

    FairLine() {
        root = LineBranch.root();
        places = new HashMap<>();
    }

    /** The same, to go on with on its own. */
    FairLine(FairLine other) {
        root = new LineBranch(other.root);
        places = new HashMap<>(other.places);
    }

    /**
     * What is to be drawn in its turn.
     *
     * @param server where it was asked for; 0 for direct messages
     * @param user whose it is
     * @param turn what it costs, and what weighs for it
     * @param work draws it
     */
    record Place(DrawingId id, long server, long user, Turn turn, Runnable work) {}

    void add(Place place) {
        places.put(place.id(), place);
        root.add(place);
    }

    /** Takes one out; empty where it does not wait. */
    Optional<Place> remove(DrawingId id) {
        Optional<Place> found = Optional.ofNullable(places.remove(id));
        found.ifPresent(root::remove);
        return found;
    }

    /** Takes out whose turn it is among those that may. */
    Optional<Place> next(Predicate<Place> may) {
        Optional<Place> found = root.first(may);
        found.ifPresent(place -> {
            root.serve(place);
            root.remove(place);
            places.remove(place.id());
        });
        return found;
    }

    /** All, as their turns come if nothing else does. */
    List<Place> inOrder() {
        return root.inOrder();
    }

    void clear() {
        places.values().forEach(root::remove);
        places.clear();
    }

    List<Place> all() {
        return List.copyOf(places.values());
    }

    int size() {
        return places.size();
    }
}
