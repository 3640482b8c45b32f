package dev.easel.bot.insight;

import dev.easel.bot.job.Asker;
import dev.easel.bot.words.Words;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions in the background, one after the other, each person's one at a time; what is drawn is not held up.
 * Thread-safe.
 */
public final class Enquiries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Enquiries.class);
    private static final Duration LAST_CALL = Duration.ofSeconds(3);

    private final int most;
    private final ExecutorService worker;
    private final Set<Long> people = new HashSet<>();
    private volatile boolean closed;

    /** @param most questions at a time, with the one that is being answered */
    public Enquiries(String name, int most) {
        this.most = most;
        worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes a place, which {@link #begin} fills or {@link #leave} gives up; a sentence where there is none. */
    public synchronized Optional<String> admit(Asker asker) {
        Words words = Words.of("enquiry", asker.locale());
        if (closed) {
            return Optional.of(words.say("stopping"));
        }
        if (people.contains(asker.user())) {
            return Optional.of(words.say("yours"));
        }
        if (people.size() >= most) {
            return Optional.of(words.say("full", people.size()));
        }
        people.add(asker.user());
        return Optional.empty();
    }

    /** Gives a place up. */
    public synchronized void leave(Asker asker) {
        people.remove(asker.user());
    }

    /** Answers in the background. The work runs even where this was closed, so that it can tell so. */
    public void begin(Asker asker, Runnable work) {
        Runnable whole = () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.error("a question failed untold", e);
            } finally {
                leave(asker);
            }
        };
        synchronized (this) {
            if (!closed) {
                worker.execute(whole);
                return;
            }
        }
        whole.run();
    }

    /** Whether nothing more is to be answered. */
    public boolean isClosed() {
        return closed;
    }

    /** Lets those who ask be told that there will be no answer; returns in bounded time. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            worker.shutdown();
        }
        try {
            boolean unused = worker.awaitTermination(LAST_CALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
