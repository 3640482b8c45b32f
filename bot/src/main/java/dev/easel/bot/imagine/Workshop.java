package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.engine.generate.Precedence;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What drawings are made with.
 *
 * @param studio lends models
 * @param archive keeps what is finished
 * @param ledger keeps how far each job is
 * @param tools of the machine
 * @param alarm for what is told later
 * @param source fetches what people handed in
 * @param policies of servers
 * @param gates of moderation
 * @param precedences of people in the engine, by id
 */
record Workshop(
        Studio studio,
        DrawingArchive archive,
        JobLedger ledger,
        DeskTools tools,
        Alarm alarm,
        PictureSource source,
        PolicyBook policies,
        Gates gates,
        LongFunction<Precedence> precedences) {
    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    /** Takes the step to FAILED and tells so, unless it has ended already. */
    void fail(DrawingId job, Delivery delivery, String sentence, String text) {
        fail(job, delivery, sentence, text, List.of());
    }

    /** The same with buttons below the text. */
    void fail(DrawingId job, Delivery delivery, String sentence, String text, List<List<ButtonFace>> rows) {
        try {
            if (ledger.move(job, JobPhase.FAILED, sentence)) {
                tell(job, delivery.failed(text, rows));
            }
        } catch (RuntimeException e) {
            LOG.error("the end of {} cannot be kept, so the next process goes on with it", job, e);
            CompletableFuture<?> unused = delivery.failed(Sentence.UNKEPT);
        }
    }

    /** Ends what nobody was told of. */
    void abandon(DrawingId job) {
        ledger.move(job, JobPhase.CANCELLED, "it could not be acknowledged");
        ledger.told(job);
    }

    /** Tells the end of a job; where that fails, the next process does. */
    void tell(DrawingId job, Delivery delivery, String text) {
        tell(job, delivery.failed(text));
    }

    /** The same of a job that an earlier process ended; what it refused can be appealed against. */
    void tellAgain(Job job, Delivery delivery, String text) {
        tell(job.id(), delivery.failed(text, gates.objections().rows(job)));
    }

    private void tell(DrawingId job, CompletableFuture<Void> told) {
        CompletableFuture<?> unused = told.thenRun(() -> ledger.told(job)).exceptionally(failure -> {
            LOG.warn("the end of {} was not told: {}", job, String.valueOf(failure.getMessage()));
            return null;
        });
    }
}
