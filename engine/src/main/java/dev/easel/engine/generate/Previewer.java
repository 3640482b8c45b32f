package dev.easel.engine.generate;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.vae.LatentPreview;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rough pictures of unfinished rows for the jobs that want them, at most one round a second for each job. Confined
 * to the worker thread.
 */
final class Previewer implements DenoisingStep.PreviewSink, AutoCloseable {
    private static final long INTERVAL_NANOS = 1_000_000_000L;

    private final LatentPreview preview;
    private final LongSupplier nanoTime;
    private final Map<Job, Round> rounds = new HashMap<>();

    /** One job's current round. */
    private static final class Round {
        private final @Nullable RgbImage[] images;
        private long due;

        Round(int count, long due) {
            images = new RgbImage[count];
            this.due = due;
        }
    }

    Previewer(LatentPreview preview, LongSupplier nanoTime) {
        this.preview = preview;
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean wants(DenoisingStep.Entry entry) {
        return entry.job().progress().wantsPreviews() && nanoTime.getAsLong() - round(entry.job()).due >= 0;
    }

    private Round round(Job job) {
        return rounds.computeIfAbsent(job, j -> new Round(j.request().count(), nanoTime.getAsLong() + INTERVAL_NANOS));
    }

    @Override
    public void accept(DenoisingStep.Entry entry, Tensor denoised) {
        Job job = entry.job();
        round(job).images[job.rows().indexOf(entry.row())] = preview.render(denoised);
    }

    /** The job's previews once all of its pictures have one; then the next round begins. */
    List<RgbImage> take(Job job) {
        Round round = rounds.get(job);
        if (round == null) {
            return List.of();
        }
        for (RgbImage image : round.images) {
            if (image == null) {
                return List.of();
            }
        }
        List<RgbImage> images =
                Arrays.stream(round.images).map(Objects::requireNonNull).toList();
        rounds.put(job, new Round(images.size(), nanoTime.getAsLong() + INTERVAL_NANOS));
        return images;
    }

    void forget(Job job) {
        rounds.remove(job);
    }

    @Override
    public void close() {
        rounds.clear();
    }
}
