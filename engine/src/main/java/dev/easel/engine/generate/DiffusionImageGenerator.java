package dev.easel.engine.generate;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.vae.LatentPreview;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** The engine: one checkpoint loaded, one worker thread, many requests in one batch. Thread-safe. */
public final class DiffusionImageGenerator implements ImageGenerator {
    private static final int ROWS_PER_CALL_CPU = 8;
    private static final int ROWS_PER_CALL_CUDA = 32;

    private final ModelProfile model;
    private final StepBatcher batcher;
    private final Thread worker;
    private final ExecutorService listeners;

    private DiffusionImageGenerator(LoadedModel loaded) {
        model = loaded.profile();
        Previewer previewer = new Previewer(new LatentPreview(loaded.ops(), loaded.autoencoder()), System::nanoTime);
        int rowsPerCall = loaded.ops().onCuda() ? ROWS_PER_CALL_CUDA : ROWS_PER_CALL_CPU;
        batcher = new StepBatcher(loaded, previewer, rowsPerCall);
        listeners = Executors.newSingleThreadExecutor(daemon("easel-progress"));
        worker = daemon("easel-engine").newThread(batcher);
        worker.start();
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Loads a checkpoint.
     *
     * @param checkpoint a diffusers folder, or a single safetensors file
     * @throws ModelLoadException naming what is wrong with it
     */
    public static ImageGenerator open(Path checkpoint, EngineOptions options) {
        return new DiffusionImageGenerator(LoadedModel.open(checkpoint, options));
    }

    @Override
    public ModelProfile model() {
        return model;
    }

    @Override
    public Generation submit(GenerationRequest request, ProgressListener listener) {
        JobStarter.check(model, request);
        Job job = new Job(request, new ProgressRelay(listener, listeners));
        batcher.submit(job);
        return job;
    }

    @Override
    public void close() {
        batcher.stop();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listeners.shutdown();
    }
}
