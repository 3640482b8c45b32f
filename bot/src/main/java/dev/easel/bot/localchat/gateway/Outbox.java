package dev.easel.bot.localchat.gateway;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.eclipse.jetty.websocket.api.Callback;

/**
 * Payloads that wait for a socket: bounded (by less than {@link ReplayBuffer}, so that who is cut off for being slow can
 * resume), in order, one write under way at a time. Thread-safe.
 */
final class Outbox {
    private static final int MOST_PAYLOADS = 2048;
    private static final long MOST_CHARACTERS = 4L * 1024 * 1024;

    private final Executor executor;
    private final BiConsumer<String, Callback> writer;
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private long characters;
    private boolean busy;
    private boolean closed;

    /**
     * An empty one.
     *
     * @param executor where writing begins, so that who adds a payload never touches a socket
     * @param writer sends one payload and says when it is gone
     */
    Outbox(Executor executor, BiConsumer<String, Callback> writer) {
        this.executor = executor;
        this.writer = writer;
    }

    /** Adds a payload; false where too many wait already. */
    boolean offer(String payload) {
        synchronized (this) {
            if (closed) {
                return true;
            }
            if (waiting.size() >= MOST_PAYLOADS || characters + payload.length() > MOST_CHARACTERS) {
                return false;
            }
            waiting.add(payload);
            characters += payload.length();
            if (busy) {
                return true;
            }
            busy = true;
        }
        executor.execute(this::pump);
        return true;
    }

    /** Forgets what waits and takes no more. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        characters = 0;
    }

    private void pump() {
        boolean written = true;
        while (written) {
            String payload = next();
            if (payload.isEmpty()) {
                return;
            }
            written = writtenAtOnce(payload);
        }
    }

    private synchronized String next() {
        String payload = waiting.poll();
        if (payload == null) {
            busy = false;
            return "";
        }
        characters -= payload.length();
        return payload;
    }

    /** Whether the write is over already; where it is not, its end goes on pumping. */
    private boolean writtenAtOnce(String payload) {
        AtomicBoolean second = new AtomicBoolean();
        writer.accept(
                payload,
                Callback.from(
                        () -> {
                            if (second.getAndSet(true)) {
                                pump();
                            }
                        },
                        failure -> close()));
        return second.getAndSet(true);
    }
}
