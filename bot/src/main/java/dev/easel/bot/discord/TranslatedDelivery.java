package dev.easel.bot.discord;

import dev.easel.bot.imagine.ButtonFace;
import dev.easel.bot.imagine.Delivery;
import dev.easel.bot.imagine.FinishedDrawing;
import dev.easel.bot.imagine.ProgressReport;
import dev.easel.bot.job.PostedMessage;
import dev.easel.bot.words.Phrasebook;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tells in a person's language. Thread-safe as what it tells by. */
record TranslatedDelivery(Delivery delivery, Phrasebook phrases) implements Delivery {
    @Override
    public long fileLimit() {
        return delivery.fileLimit();
    }

    @Override
    public CompletableFuture<Void> progress(ProgressReport report) {
        return delivery.progress(new ProgressReport(phrases.say(report.text()), report.preview()));
    }

    @Override
    public CompletableFuture<PostedMessage> finished(FinishedDrawing drawing) {
        return delivery.finished(translated(drawing));
    }

    @Override
    public CompletableFuture<PostedMessage> finishedOnce(FinishedDrawing drawing) {
        return delivery.finishedOnce(translated(drawing));
    }

    private FinishedDrawing translated(FinishedDrawing drawing) {
        return new FinishedDrawing(
                phrases.say(drawing.text()), drawing.mentioned(), drawing.picture(), drawing.rows(), drawing.id());
    }

    @Override
    public CompletableFuture<Void> failed(String text) {
        return delivery.failed(phrases.say(text));
    }

    @Override
    public CompletableFuture<Void> failed(String text, List<List<ButtonFace>> rows) {
        return delivery.failed(phrases.say(text), rows);
    }
}
