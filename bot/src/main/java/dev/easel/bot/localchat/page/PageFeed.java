package dev.easel.bot.localchat.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.interaction.PersonLine;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.ChatListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all open pages what happens. One thread writes each event into a log and goes round the pages, each of which is sent
 * what it has not read yet: at once where little happens, several events in a frame where much does, since after each round
 * the thread rests as long as the round took. Thread-safe.
 */
public final class PageFeed implements PersonLine, ChatListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PageFeed.class);
    private static final Duration BEAT = Duration.ofSeconds(30);
    private static final int MOST_WAITING = 16_384;
    private static final int MOST_ENTRIES = 8192;
    private static final long MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final long LONGEST_REST_NANOS = 100_000_000;

    private final PageEvents events;
    private final EventLog log = new EventLog(MOST_ENTRIES, MOST_CHARACTERS);
    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Set<PageConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean overrun = new AtomicBoolean(true);
    private final long beatNanos;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile long end;

    /** A feed for one server; pages are asked every 30 s whether they are still there. */
    public PageFeed(ChatContext context) {
        this(context, BEAT);
    }

    PageFeed(ChatContext context, Duration beat) {
        events = new PageEvents(context, log);
        beatNanos = beat.toNanos();
        thread = new Thread(this::run, "page-feed");
        thread.setDaemon(true);
    }

    /** Tells from now on. */
    public void start() {
        thread.start();
    }

    @Override
    public void onEvent(ChatEvent event) {
        hand(() -> events.write(event));
    }

    /** {@inheritDoc} The data is not to be changed afterwards. */
    @Override
    public void tell(long userId, String event, ObjectNode data) {
        hand(() -> events.tell(userId, event, data));
    }

    private void hand(Runnable work) {
        if (!waiting.offer(work)) {
            overrun.set(true);
        }
        wake();
    }

    /** How many pages are open. */
    int size() {
        return connections.size();
    }

    /** A page opened. */
    void join(PageConnection connection) {
        connections.add(connection);
        wake();
    }

    /** A page is gone. */
    void leave(PageConnection connection) {
        connections.remove(connection);
    }

    /** A page has been written to up to an event. */
    void caughtUp(long cursor) {
        if (cursor != end) {
            wake();
        }
    }

    private void wake() {
        woken.set(true);
        LockSupport.unpark(thread);
    }

    private void run() {
        long nextBeat = System.nanoTime() + beatNanos;
        while (open) {
            long began = System.nanoTime();
            write();
            boolean behind = false;
            for (PageConnection connection : connections) {
                behind |= connection.flush(log);
            }
            long now = System.nanoTime();
            if (now - nextBeat >= 0) {
                connections.forEach(PageConnection::beat);
                nextBeat = now + beatNanos;
            }
            pause(now + Math.min(now - began, LONGEST_REST_NANOS));
            if (!behind) {
                sleep(nextBeat);
            }
        }
    }

    /** Moves what waits into the log; where nobody reads it is dropped. */
    private void write() {
        List<Runnable> works = new ArrayList<>();
        if (connections.isEmpty()) {
            overrun.set(true);
            waiting.clear();
            return;
        }
        if (overrun.getAndSet(false)) {
            waiting.clear();
            events.startOver();
        }
        waiting.drainTo(works);
        works.forEach(this::write);
        end = log.end();
    }

    private void write(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("an event cannot be written for the page", e);
            events.startOver();
        }
    }

    private void pause(long until) {
        for (long left = until - System.nanoTime(); open && left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    private void sleep(long until) {
        while (open && !woken.getAndSet(false)) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return;
            }
            LockSupport.parkNanos(this, left);
        }
    }

    @Override
    public void close() {
        open = false;
        wake();
    }
}
