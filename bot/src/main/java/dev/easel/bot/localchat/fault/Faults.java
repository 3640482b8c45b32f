package dev.easel.bot.localchat.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What goes wrong on demand, and what came so far: the door for tests. Thread-safe. */
public final class Faults {
    private static final int MOST_LOGGED = 10_000;
    private static final int MOST_WAITING = 1_000;

    /** A fault and what is left of it. */
    private static final class Waiting {
        private final Fault fault;
        private int after;
        private int times;

        Waiting(Fault fault) {
            this.fault = fault;
            this.after = fault.after();
            this.times = fault.times();
        }

        /** Whether the fault strikes now, one call having matched. */
        boolean strikes() {
            if (after > 0) {
                after--;
                return false;
            }
            times--;
            return true;
        }
    }

    private final ShiftedClock clock;
    private final BotConnections connections;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Deque<LoggedRequest> log = new ArrayDeque<>();

    /**
     * None yet.
     *
     * @param clock the server's, for tests to set ahead
     * @param connections the bots'
     */
    public Faults(ShiftedClock clock, BotConnections connections) {
        this.clock = clock;
        this.connections = connections;
    }

    /** The server's clock. */
    public ShiftedClock clock() {
        return clock;
    }

    /** The bots' gateway connections. */
    public BotConnections connections() {
        return connections;
    }

    /**
     * Lets a fault wait for calls; those added first strike first.
     *
     * @throws IllegalStateException where too many wait
     */
    public synchronized void add(Fault fault) {
        if (waiting.size() >= MOST_WAITING) {
            throw new IllegalStateException("more than " + MOST_WAITING + " faults wait");
        }
        waiting.add(new Waiting(fault));
    }

    /** None wait any more. */
    public synchronized void clear() {
        waiting.clear();
    }

    /** What a call meets; its path is decoded. Every fault that matches counts the call until one strikes. */
    public synchronized Optional<FaultAction> meet(String method, String path) {
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            if (one.fault.matches(method, path) && one.strikes()) {
                if (one.times == 0) {
                    all.remove();
                }
                return Optional.of(one.fault.action());
            }
        }
        return Optional.empty();
    }

    /** Notes a request. */
    public synchronized void log(LoggedRequest request) {
        log.add(request);
        if (log.size() > MOST_LOGGED) {
            log.remove();
        }
    }

    /** The latest requests, in the order of their answers. */
    public synchronized List<LoggedRequest> requests() {
        return List.copyOf(log);
    }
}
