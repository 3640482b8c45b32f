package dev.easel.bot.imagine;

import dev.easel.bot.job.JobLedger;
import dev.easel.bot.policy.Door;
import dev.easel.bot.policy.PolicyBook;
import java.time.Duration;
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

    DrainWatch(JobLedger ledger, PolicyBook policies, DeskThreads threads) {
        this.ledger = ledger;
        this.policies = policies;
        this.threads = threads;
    }

    /** Does something when it is so; nothing where the door was opened or paused before. */
    void watch(long server, Runnable then) {
        threads.after(PAUSE, () -> {
            try {
                threads.errand(() -> look(server, then));
            } catch (RejectedExecutionException e) {
                LOG.debug("too much to do to see whether {} is drained", server);
                again(server, then);
            }
        });
    }

    private void again(long server, Runnable then) {
        if (!threads.ends()) {
            watch(server, then);
        }
    }

    private void look(long server, Runnable then) {
        if (policies.of(server).access().door().state() != Door.State.DRAINING) {
            return;
        }
        if (hasUnfinished(server)) {
            again(server, then);
        } else {
            then.run();
        }
    }

    private boolean hasUnfinished(long server) {
        return ledger.unfinished().stream()
                .anyMatch(job ->
                        job.asker().server() == server && !job.status().phase().isEnd());
    }
}
