package dev.easel.bot.imagine;

import dev.easel.bot.job.PostedMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tells those who asked how their drawing fares. Each method returns at once; the futures end when it has been told. */
public interface Delivery {
    /** The largest file that can be sent, in bytes. */
    long fileLimit();

    /** Replaces what was told before. */
    CompletableFuture<Void> progress(ProgressReport report);

    /** A message of its own; what was told of the progress is taken away. */
    CompletableFuture<PostedMessage> finished(FinishedDrawing drawing);

    /** As {@link #finished}, unless an earlier process posted it already: then, where that message is. */
    CompletableFuture<PostedMessage> finishedOnce(FinishedDrawing drawing);

    /** The end, in words; fails where it may be told later. */
    CompletableFuture<Void> failed(String text);

    /** The same, with buttons below it where that is possible. */
    default CompletableFuture<Void> failed(String text, List<List<ButtonFace>> rows) {
        return failed(text);
    }
}
