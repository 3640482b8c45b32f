package dev.easel.engine.generate;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rough pictures of unfinished rows for the jobs that want them, at most one round a second for each job. Confined
 * to the worker thread.
 */
final class Previewer {
    private static final long INTERVAL_NANOS = 1_000_000_000L;

    private final Function<Tensor, RgbImage> render;
    private final LongSupplier nanoTime;
    private final Map<Job, Round> rounds = new HashMap<>();

    /** One job's current round: a picture of each row, made from the due time on. */
    private record Round(@Nullable RgbImage[] images, long due) {
        boolean complete() {
            return Arrays.stream(images).allMatch(Objects::nonNull);
        }
    }

    /** @param render from clean latents, [1, C, h, w] */
    Previewer(Function<Tensor, RgbImage> render, LongSupplier nanoTime) {
        this.render = render;
        this.nanoTime = nanoTime;
    }

    boolean wants(RunningRow running) {
        Job job = running.job();
        if (!job.progress().wantsPreviews()) {
            return false;
        }
        Round round = rounds.computeIfAbsent(job, this::nextRound);
        return nanoTime.getAsLong() - round.due() >= 0 && round.images()[job.indexOf(running.row())] == null;
    }

    private Round nextRound(Job job) {
        return new Round(new RgbImage[job.request().count()], nanoTime.getAsLong() + INTERVAL_NANOS);
    }

    /** @param denoised clean latents as seen now, [1, C, h, w], of a row whose preview is wanted */
    void accept(RunningRow running, Tensor denoised) {
        Job job = running.job();
        rounds.computeIfAbsent(job, this::nextRound).images()[job.indexOf(running.row())] = render.apply(denoised);
    }

    /** The job's previews once all of its pictures have one; then the next round begins. */
    List<RgbImage> take(Job job) {
        Round round = rounds.get(job);
        if (round == null || !round.complete()) {
            return List.of();
        }
        rounds.put(job, nextRound(job));
        return Arrays.stream(round.images()).map(Objects::requireNonNull).toList();
    }

    void forget(Job job) {
        rounds.remove(job);
    }
}
