package dev.easel.bot.localchat.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** What came in so far, in order; one can wait for more. Thread-safe. */
final class Heard<T> {
    private static final long PATIENCE_SECONDS = 30;

    private final List<T> items = new ArrayList<>();
    private final Lock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();

    void add(T item) {
        lock.lock();
        try {
            items.add(item);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        lock.lock();
        try {
            items.clear();
        } finally {
            lock.unlock();
        }
    }

    List<T> all() {
        lock.lock();
        try {
            return List.copyOf(items);
        } finally {
            lock.unlock();
        }
    }

    /** The first that is meant, now or within half a minute; fails with all that came instead. */
    T await(String what, Predicate<T> meant) throws InterruptedException {
        return await(what, meant, PATIENCE_SECONDS);
    }

    /** The same with another patience. */
    T await(String what, Predicate<T> meant, long seconds) throws InterruptedException {
        long nanos = TimeUnit.SECONDS.toNanos(seconds);
        lock.lock();
        try {
            Optional<T> found = first(meant);
            while (found.isEmpty() && nanos > 0) {
                nanos = more.awaitNanos(nanos);
                found = first(meant);
            }
            return found.orElseThrow(() -> new AssertionError("there was no " + what + ", only " + items));
        } finally {
            lock.unlock();
        }
    }

    private Optional<T> first(Predicate<T> meant) {
        return items.stream().filter(meant).findFirst();
    }
}
