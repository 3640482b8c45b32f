package dev.easel.bot.discord;

import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.gallery.SizeLadder;
import dev.easel.bot.imagine.ButtonFace;
import dev.easel.bot.imagine.Delivery;
import dev.easel.bot.imagine.FinishedDrawing;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.ProgressReport;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.PostedMessage;
import dev.easel.bot.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A delivery that also sends what is finished to the person alone, where they prefer that or nothing else is left. What is in the way of it never
 * stops the delivery; where it is the person's own doing, they are told, and it is turned off. Thread-safe as the delivery is.
 */
final class DirectCopies implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(DirectCopies.class);
    private static final int LONGEST_SECONDS = 30;

    /** A server may hold a nonce against all that the bot sends, wherever. */
    private static final String NONCES = "dm-";

    private final HookDelivery delivery;
    private final JDA jda;
    private final Job job;
    private final ImagineDesk desk;

    DirectCopies(HookDelivery delivery, JDA jda, Job job, ImagineDesk desk) {
        this.delivery = delivery;
        this.jda = jda;
        this.job = job;
        this.desk = desk;
    }

    @Override
    public long fileLimit() {
        return delivery.fileLimit();
    }

    @Override
    public CompletableFuture<Void> progress(ProgressReport report) {
        return delivery.progress(report);
    }

    @Override
    public CompletableFuture<PostedMessage> finished(FinishedDrawing drawing) {
        return delivery.finished(drawing)
                .thenCompose(posted -> copied(drawing, false).thenApply(done -> posted))
                .exceptionallyCompose(failure -> instead(drawing, failure));
    }

    @Override
    public CompletableFuture<PostedMessage> finishedOnce(FinishedDrawing drawing) {
        return delivery.finishedOnce(drawing)
                .thenCompose(posted -> copied(drawing, true).thenApply(done -> posted))
                .exceptionallyCompose(failure -> instead(drawing, failure));
    }

    @Override
    public CompletableFuture<Void> failed(String text) {
        return delivery.failed(text);
    }

    @Override
    public CompletableFuture<Void> failed(String text, List<List<ButtonFace>> rows) {
        return delivery.failed(text, rows);
    }

    /** What can no longer be posted where it was asked for goes to the person alone; the first failure where not even that. */
    private CompletableFuture<PostedMessage> instead(FinishedDrawing drawing, Throwable failure) {
        if (Doubt.remains(failure)) {
            return CompletableFuture.failedFuture(failure);
        }
        LOG.info("drawing {} goes to who asked for it alone: {}", job.id(), FailureLine.of(failure));
        return sent(job.asker().user(), drawing, true)
                .thenApply(message -> new PostedMessage(0, message.getChannelIdLong(), message.getIdLong()))
                .exceptionallyCompose(
                        closed -> CompletableFuture.failedFuture(Doubt.remains(closed) ? closed : failure));
    }

    /** Ends without failure, and soon. */
    private CompletableFuture<Boolean> copied(FinishedDrawing drawing, boolean perhapsSent) {
        if (job.asker().server() == 0) {
            return CompletableFuture.completedFuture(false);
        }
        return CompletableFuture.completedFuture(job.asker().user())
                .thenCompose(user -> desk.books().preferences().of(user).autoDm()
                        ? sent(user, drawing, perhapsSent).thenApply(message -> true)
                        : CompletableFuture.completedFuture(false))
                .exceptionallyCompose(this::refused)
                .completeOnTimeout(false, LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<Message> sent(long user, FinishedDrawing drawing, boolean perhapsSent) {
        return jda.openPrivateChannelById(user)
                .submit()
                .thenCompose(direct -> sent(direct, fitting(desk.letters().copy(drawing)), perhapsSent));
    }

    private CompletableFuture<Message> sent(PrivateChannel direct, FinishedDrawing drawing, boolean perhapsSent) {
        Asker alone =
                new Asker(job.asker().user(), direct.getIdLong(), 0, job.asker().locale());
        Job there = new Job(job.id(), alone, job.address(), job.request(), job.title(), job.status(), job.created());
        ChannelPost post = new ChannelPost(jda, there, NONCES);
        return perhapsSent ? post.sendOnce(drawing) : post.send(drawing);
    }

    /** A server may let larger files in than a direct channel. */
    private static FinishedDrawing fitting(FinishedDrawing drawing) {
        PostedPicture picture = drawing.picture();
        if (picture.bytes().length <= Message.MAX_FILE_SIZE) {
            return drawing;
        }
        PostedPicture smaller = SizeLadder.fit(
                picture.name().replaceFirst("\\.[a-z]+$", ""),
                picture.bytes(),
                () -> new PictureFile(Path.of(picture.name()), picture.bytes()).image(),
                picture.description(),
                Message.MAX_FILE_SIZE);
        return drawing.with(smaller);
    }

    private CompletableFuture<Boolean> refused(Throwable failure) {
        LOG.info("drawing {} could not be sent as a direct message too: {}", job.id(), FailureLine.of(failure));
        if (!Doubt.is(failure, ErrorResponse.CANNOT_SEND_TO_USER)) {
            return CompletableFuture.completedFuture(false);
        }
        String closed = Words.of("settings", job.asker().locale()).say("dm.closed");
        return delivery.whisper(closed).handle((told, untold) -> {
            if (untold == null) {
                desk.books().preferences().change(job.asker().user(), before -> before.withAutoDm(false));
            }
            return false;
        });
    }
}
