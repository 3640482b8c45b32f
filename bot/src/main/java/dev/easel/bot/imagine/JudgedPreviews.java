package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.PostedMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A delivery whose previews are judged just before they are shown. Thread-safe as the delivery is. */
record JudgedPreviews(Delivery delivery, PictureGate gate, Asker asker) implements Delivery {
    @Override
    public long fileLimit() {
        return delivery.fileLimit();
    }

    @Override
    public CompletableFuture<Void> progress(ProgressReport report) {
        return delivery.progress(gate.shown(asker, report));
    }

    @Override
    public CompletableFuture<PostedMessage> finished(FinishedDrawing drawing) {
        return delivery.finished(drawing);
    }

    @Override
    public CompletableFuture<PostedMessage> finishedOnce(FinishedDrawing drawing) {
        return delivery.finishedOnce(drawing);
    }

    @Override
    public CompletableFuture<Void> failed(String text) {
        return delivery.failed(text);
    }

    @Override
    public CompletableFuture<Void> failed(String text, List<List<ButtonFace>> rows) {
        return delivery.failed(text, rows);
    }
}
