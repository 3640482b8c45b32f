package dev.easel.bot.localchat.keep;

import dev.easel.bot.IoReason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes entries on a thread of its own, in the order in which they came, and has the disk take them once a second. Who hands
 * over more than the disk can take waits. Thread-safe.
 */
final class JournalWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final long FORCE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long CLOSE_MILLIS = Duration.ofSeconds(30).toMillis();
    private static final int MOST_WAITING_KIB = 64 * 1024;
    private static final int MOST_AT_ONCE = 256;

    /** What waits to be written, where it went, and its weight. */
    private record Waiting(Supplier<Optional<Entry>> entry, Consumer<Place> written, int kib) {}

    private final JournalFile file;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING_KIB, true);
    private final Thread thread = new Thread(this::run, "chat-keep");
    private volatile boolean closed;
    private boolean failed;
    private boolean unforced;
    private long forced = System.nanoTime();

    JournalWriter(JournalFile file) {
        this.file = file;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Writes an entry some time soon.
     *
     * @param entry made on the writer's thread; empty for none
     * @param written told where its payload lies
     * @param bytes about how large it is
     */
    void write(Supplier<Optional<Entry>> entry, Consumer<Place> written, int bytes) {
        int kib = Math.min(MOST_WAITING_KIB, 1 + bytes / 1024);
        room.acquireUninterruptibly(kib);
        queue.add(new Waiting(entry, written, kib));
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty()) {
                List<Waiting> next = new ArrayList<>();
                Waiting first = unforced
                        ? queue.poll(forced + FORCE_NANOS - System.nanoTime(), TimeUnit.NANOSECONDS)
                        : queue.take();
                if (first != null) {
                    next.add(first);
                    queue.drainTo(next, MOST_AT_ONCE - 1);
                    write(next);
                }
                if (System.nanoTime() - forced >= FORCE_NANOS) {
                    force();
                }
            }
            force();
            file.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("{} cannot be closed: {}", file.path(), IoReason.of(e));
        }
    }

    private void write(List<Waiting> works) {
        List<Entry> entries = new ArrayList<>();
        List<Consumer<Place>> heard = new ArrayList<>();
        for (Waiting waiting : works) {
            waiting.entry().get().ifPresent(entry -> {
                entries.add(entry);
                heard.add(waiting.written());
            });
        }
        try {
            if (!failed && !entries.isEmpty()) {
                List<Place> places = file.append(entries);
                unforced = true;
                for (int i = 0; i < places.size(); i++) {
                    heard.get(i).accept(places.get(i));
                }
            }
        } catch (IOException e) {
            fail(e);
        } finally {
            room.release(works.stream().mapToInt(Waiting::kib).sum());
        }
    }

    private void force() {
        if (unforced) {
            try {
                file.force();
            } catch (IOException e) {
                fail(e);
            }
        }
        unforced = false;
        forced = System.nanoTime();
    }

    /** Later entries could make no sense without the ones that are missing. */
    private void fail(IOException e) {
        failed = true;
        LOG.error("{} cannot be written, what is said from now on is not kept: {}", file.path(), IoReason.of(e));
    }

    /** Writes what waits. */
    @Override
    public void close() {
        closed = true;
        queue.add(new Waiting(Optional::empty, place -> {}, 0));
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
