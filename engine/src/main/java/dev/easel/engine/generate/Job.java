package dev.easel.engine.generate;

import dev.easel.engine.image.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A request in the batcher, from submission to its pictures. Cancelling and the result are thread-safe; the rest is
 * confined to the worker thread.
 */
final class Job implements Generation, AutoCloseable {
    private final GenerationRequest request;
    private final ProgressRelay progress;
    private final CompletableFuture<GeneratedImages> result = new CompletableFuture<>();
    private final List<Row> rows = new ArrayList<>();
    private final @Nullable RgbImage[] images;
    private @Nullable JobConditioning conditioning;
    private @Nullable ControlHint control;
    private volatile boolean cancelled;

    Job(GenerationRequest request, ProgressRelay progress) {
        this.request = request;
        this.progress = progress;
        images = new RgbImage[request.count()];
    }

    GenerationRequest request() {
        return request;
    }

    ProgressRelay progress() {
        return progress;
    }

    @Override
    public CompletableFuture<GeneratedImages> result() {
        return result;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Takes over what it is given. */
    void begin(JobConditioning ownConditioning, @Nullable ControlHint ownControl) {
        conditioning = ownConditioning;
        control = ownControl;
    }

    JobConditioning conditioning() {
        if (conditioning == null) {
            throw new IllegalStateException("the job has not begun");
        }
        return conditioning;
    }

    @Nullable
    ControlHint control() {
        return control;
    }

    /** In the order of their seeds. */
    List<Row> rows() {
        return rows;
    }

    void deliver(int index, RgbImage image) {
        images[index] = image;
    }

    boolean complete() {
        for (RgbImage image : images) {
            if (image == null) {
                return false;
            }
        }
        return true;
    }

    /** The pictures; all of them must be there. */
    GeneratedImages images() {
        List<RgbImage> all = new ArrayList<>();
        for (RgbImage image : images) {
            if (image != null) {
                all.add(image);
            }
        }
        return new GeneratedImages(all);
    }

    /** Steps done by the picture that is furthest behind. */
    int stepsDone() {
        return rows.stream().mapToInt(Row::stepsDone).min().orElse(0);
    }

    int stepsTotal() {
        return rows.stream().mapToInt(Row::stepsTotal).max().orElse(0);
    }

    @Override
    public void close() {
        rows.forEach(Row::close);
        rows.clear();
        if (conditioning != null) {
            conditioning.close();
            conditioning = null;
        }
        if (control != null) {
            control.close();
            control = null;
        }
    }
}
