package dev.easel.bot.imagine;

import dev.easel.bot.job.JobLedger;
import dev.easel.bot.policy.Door;
import dev.easel.bot.policy.PolicyBook;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices when nothing of a server is left to be drawn. Thread-safe. */
final class DrainWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DrainWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JobLedger ledger;
    private final PolicyBook policies;
    private final DeskThreads threads;
    private final Map<Watch, Runnable> watches = new ConcurrentHashMap<>();

    DrainWatch(JobLedger ledger, PolicyBook policies, DeskThreads threads) {
        this.ledger = ledger;
        this.policies = policies;
        this.threads = threads;
    }

    /** Of a server, for a person. */
    private record Watch(long server, long user) {}

    /**
     * Does something when it is so; nothing where the door was opened or paused before. What was to be done for the same
     * person is done no more.
     */
    void watch(long server, long user, Runnable then) {
        Watch watch = new Watch(server, user);
        watches.put(watch, then);
        again(watch, then);
    }

    private void again(Watch watch, Runnable then) {
        threads.after(PAUSE, () -> {
            try {
                threads.errand(() -> look(watch, then));
            } catch (RejectedExecutionException e) {
                LOG.debug("too much to do to see whether {} is drained", watch.server());
                if (!threads.ends()) {
                    again(watch, then);
                }
            }
        });
    }

    private void look(Watch watch, Runnable then) {
        boolean drains = policies.of(watch.server()).access().door().state() == Door.State.DRAINING;
        if (drains && watches.get(watch) == then && left(watch.server()) > 0) {
            again(watch, then);
        } else if (watches.remove(watch, then) && drains) {
            then.run();
        }
    }

    /** How many drawings of a server have not ended. */
    long left(long server) {
        return ledger.unfinished().stream()
                .filter(job ->
                        job.asker().server() == server && !job.status().phase().isEnd())
                .count();
    }
}
