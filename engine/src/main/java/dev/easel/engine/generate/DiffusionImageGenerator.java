package dev.easel.engine.generate;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.explain.Explainer;
import dev.easel.engine.vae.LatentPreview;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/** The engine: one checkpoint loaded, one worker thread, many requests in one batch. Thread-safe. */
public final class DiffusionImageGenerator implements ImageGenerator {
    private static final int ROWS_PER_CALL_CPU = 8;
    private static final int ROWS_PER_CALL_CUDA = 32;

    private final ModelProfile model;
    private final Inbox inbox = new Inbox();
    private final Thread worker;
    private final ExecutorService listeners;
    private final Explainer explainer;

    /**
     * Starts the worker, which takes over the model and the starter.
     *
     * @param nanoTime tells when previews are due
     */
    DiffusionImageGenerator(LoadedModel loaded, JobStarter starter, LongSupplier nanoTime) {
        model = loaded.profile();
        LatentPreview preview = new LatentPreview(loaded.ops(), loaded.autoencoder());
        int rowsPerCall = loaded.ops().onCuda() ? ROWS_PER_CALL_CUDA : ROWS_PER_CALL_CPU;
        NetworkCall call = new NetworkCall(loaded.ops(), rowsPerCall);
        StepBatcher batcher = new StepBatcher(loaded, inbox, starter, new Previewer(preview::render, nanoTime), call);
        // Threads as needed, so that a slow listener holds up no other; there are at most two for each request.
        listeners = Executors.newCachedThreadPool(daemon("easel-listener"));
        explainer = new LoadedModelExplainer(model, inbox, listeners, rowsPerCall);
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
        LoadedModel model = LoadedModel.open(checkpoint, options);
        return new DiffusionImageGenerator(model, new JobStarter(model), System::nanoTime);
    }

    @Override
    public ModelProfile model() {
        return model;
    }

    @Override
    public Explainer explainer() {
        return explainer;
    }

    @Override
    public Generation submit(GenerationRequest request, ProgressListener listener, Precedence precedence) {
        JobStarter.check(model, request);
        Job job = new Job(request, listener, precedence, listeners);
        inbox.put(job);
        return job;
    }

    @Override
    public void close() {
        inbox.close();
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                // The model must not be freed half; the step under way is short.
                interrupted = true;
            }
        }
        listeners.shutdown();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
