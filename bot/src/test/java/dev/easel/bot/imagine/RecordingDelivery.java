package dev.easel.bot.imagine;

import dev.easel.bot.job.PostedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Remembers what was told, in order. */
final class RecordingDelivery implements Delivery {
    final List<ProgressReport> reports = new ArrayList<>();
    final List<CompletableFuture<Void>> edits = new ArrayList<>();
    final CompletableFuture<FinishedDrawing> finished = new CompletableFuture<>();
    final CompletableFuture<String> failed = new CompletableFuture<>();
    boolean slow;
    long limit = 10 << 20;

    @Override
    public long fileLimit() {
        return limit;
    }

    @Override
    public synchronized CompletableFuture<Void> progress(ProgressReport report) {
        reports.add(report);
        CompletableFuture<Void> edit = slow ? new CompletableFuture<>() : CompletableFuture.completedFuture(null);
        edits.add(edit);
        return edit;
    }

    @Override
    public CompletableFuture<PostedMessage> finished(FinishedDrawing drawing) {
        finished.complete(drawing);
        return CompletableFuture.completedFuture(new PostedMessage(1, 2, 3));
    }

    @Override
    public CompletableFuture<PostedMessage> finishedOnce(FinishedDrawing drawing) {
        return finished(drawing);
    }

    @Override
    public CompletableFuture<Void> failed(String text) {
        failed.complete(text);
        return CompletableFuture.completedFuture(null);
    }

    synchronized List<String> texts() {
        return reports.stream().map(ProgressReport::text).toList();
    }
}
