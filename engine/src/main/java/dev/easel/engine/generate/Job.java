package dev.easel.engine.generate;

import dev.easel.engine.image.RgbImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A request in the batcher, from submission to its pictures. Cancelling and the result are thread-safe; the rest is
 * confined to the worker thread.
 */
final class Job implements Generation, AutoCloseable {
    private final GenerationRequest request;
    private final Precedence precedence;
    private final Executor executor;
    private final ProgressRelay progress;
    private final CompletableFuture<GeneratedImages> result = new CompletableFuture<>();
    private final List<Row> rows = new ArrayList<>();
    private final @Nullable RgbImage[] images;
    private @Nullable JobConditioning conditioning;
    private @Nullable ControlHint control;
    private volatile boolean cancelled;

    /** @param executor runs the listener and what follows the result, so that neither holds up the worker */
    Job(GenerationRequest request, ProgressListener listener, Precedence precedence, Executor executor) {
        this.request = request;
        this.precedence = precedence;
        this.executor = executor;
        progress = new ProgressRelay(listener, executor);
        images = new RgbImage[request.count()];
    }

    GenerationRequest request() {
        return request;
    }

    /** As it stands. */
    boolean goesFirst() {
        return precedence.goesFirst();
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

    /** Whether nobody waits for the pictures any more; a result that its holder completes counts as well. */
    boolean cancelled() {
        return cancelled || result.isDone();
    }

    /** Takes over what it is given. */
    void begin(JobConditioning own) {
        conditioning = own;
    }

    JobConditioning conditioning() {
        if (conditioning == null) {
            throw new IllegalStateException("the job has not begun");
        }
        return conditioning;
    }

    /** Takes over what it is given. */
    void control(ControlHint own) {
        control = own;
    }

    @Nullable
    ControlHint control() {
        return control;
    }

    /** Takes over the row of the next seed. */
    void add(Row row) {
        rows.add(row);
    }

    /** In the order of their seeds; none where the request's strength leaves no step. */
    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    int indexOf(Row row) {
        return rows.indexOf(row);
    }

    void deliver(Row row, RgbImage image) {
        images[indexOf(row)] = image;
    }

    /** Whether all pictures are there. */
    boolean complete() {
        return Arrays.stream(images).allMatch(Objects::nonNull);
    }

    /** The pictures; all of them must be there. */
    GeneratedImages images() {
        return new GeneratedImages(
                Arrays.stream(images).map(Objects::requireNonNull).toList());
    }

    /** Steps done by the picture that is furthest behind. */
    int stepsDone() {
        return rows.stream().mapToInt(Row::stepsDone).min().orElse(0);
    }

    int stepsTotal() {
        return rows.stream().mapToInt(Row::stepsTotal).max().orElse(0);
    }

    /** Of all its pictures. */
    long stepsInAll() {
        return rows.stream().mapToLong(Row::stepsTotal).sum();
    }

    void succeed(GeneratedImages drawn) {
        executor.execute(() -> result.complete(drawn));
    }

    void fail(Throwable reason) {
        executor.execute(() -> result.completeExceptionally(reason));
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
