package dev.easel.engine.generate;

import dev.easel.engine.EngineException;
import dev.easel.engine.InferenceException;
import dev.easel.engine.denoise.UNet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker's loop: takes in new jobs, drops cancelled ones, runs one network call over rows that fit together, decodes
 * one finished picture, and begins again. Rows that waited longest go first. Submitting and stopping are thread-safe; the
 * rest is confined to the worker thread.
 */
final class StepBatcher implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(StepBatcher.class);

    private final LoadedModel model;
    private final JobStarter starter;
    private final DenoisingStep step;
    private final ImageDecoder decoder;
    private final Previewer previewer;
    private final int rowsPerCall;
    private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final List<Job> held = new ArrayList<>();
    private final Set<Job> jobs = new LinkedHashSet<>();
    private final List<DenoisingStep.Entry> running = new ArrayList<>();
    private final List<DenoisingStep.Entry> finished = new ArrayList<>();
    private boolean stopped;

    /** @param rowsPerCall at most this many network rows in one call; a picture with guidance takes two */
    StepBatcher(LoadedModel model, Previewer previewer, int rowsPerCall) {
        this.model = model;
        this.previewer = previewer;
        this.rowsPerCall = rowsPerCall;
        starter = new JobStarter(model);
        step = new DenoisingStep(model.ops());
        decoder = new ImageDecoder(model.ops(), model.autoencoder());
    }

    void submit(Job job) {
        inbox.add(() -> held.add(job));
    }

    void stop() {
        inbox.add(() -> stopped = true);
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                takeIn();
                if (!stopped) {
                    dropCancelled();
                    admit();
                    stepOnce();
                    decodeOne();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /** Waits only where there is nothing to do. */
    private void takeIn() throws InterruptedException {
        if (jobs.isEmpty() && held.isEmpty()) {
            inbox.take().run();
        }
        for (Runnable message = inbox.poll(); message != null; message = inbox.poll()) {
            message.run();
        }
    }

    private void dropCancelled() {
        held.removeIf(job -> {
            if (job.cancelled()) {
                fail(job, new CancellationException());
            }
            return job.cancelled();
        });
        new ArrayList<>(jobs).stream().filter(Job::cancelled).forEach(job -> fail(job, new CancellationException()));
    }

    /** Starts the jobs that can run now: networks with LoRAs are kept for one set of LoRAs at a time. */
    private void admit() {
        for (Job job : List.copyOf(held)) {
            List<LoraUse> loras = job.request().loras();
            boolean fits = loras.isEmpty()
                    || jobs.stream()
                            .map(other -> other.request().loras())
                            .allMatch(other -> other.isEmpty() || other.equals(loras));
            if (fits) {
                held.remove(job);
                jobs.add(job);
                guarded(List.of(job), () -> start(job));
            }
        }
    }

    private void start(Job job) {
        starter.start(job);
        if (job.rows().isEmpty()) {
            InitialImage initial = job.request().initialImage().orElseThrow();
            for (int i = 0; i < job.request().count(); i++) {
                job.deliver(i, initial.image());
            }
            complete(job);
            return;
        }
        job.rows().forEach(row -> running.add(new DenoisingStep.Entry(job, row)));
        report(job);
    }

    private void stepOnce() {
        if (running.isEmpty()) {
            return;
        }
        List<DenoisingStep.Entry> batch = nextBatch();
        Set<Job> involved = new LinkedHashSet<>();
        batch.forEach(entry -> involved.add(entry.job()));
        guarded(involved, () -> {
            Job first = batch.get(0).job();
            UNet unet = model.networks().with(first.request().loras()).unet();
            step.run(unet, batch, previewer);
            running.removeAll(batch);
            batch.forEach(entry -> (entry.row().finished() ? finished : running).add(entry));
            involved.forEach(this::report);
        });
    }

    /** The row that waited longest, and behind it those that can share its call. */
    private List<DenoisingStep.Entry> nextBatch() {
        BatchKey key = BatchKey.of(running.get(0).job());
        List<DenoisingStep.Entry> batch = new ArrayList<>();
        int rows = 0;
        for (DenoisingStep.Entry entry : running) {
            boolean fits = batch.isEmpty() || rows + entry.networkRows() <= rowsPerCall;
            if (fits && BatchKey.of(entry.job()).equals(key)) {
                batch.add(entry);
                rows += entry.networkRows();
            }
        }
        return batch;
    }

    private void decodeOne() {
        if (finished.isEmpty()) {
            return;
        }
        DenoisingStep.Entry entry = finished.remove(0);
        Job job = entry.job();
        guarded(List.of(job), () -> {
            job.deliver(job.rows().indexOf(entry.row()), decoder.decode(entry.row(), job.request()));
            if (job.complete()) {
                complete(job);
            }
        });
    }

    private void complete(Job job) {
        GeneratedImages images = job.images();
        forget(job);
        job.result().complete(images);
    }

    private void report(Job job) {
        job.progress().report(new Progress(job.stepsDone(), job.stepsTotal(), previewer.take(job)));
    }

    /** Runs work for these jobs; what goes wrong ends them and nothing else. */
    private void guarded(Iterable<Job> involved, Runnable work) {
        try {
            work.run();
        } catch (EngineException e) {
            involved.forEach(job -> fail(job, e));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("a batch failed", e);
            involved.forEach(job -> fail(job, new InferenceException("drawing failed: " + e, e)));
        }
    }

    private void fail(Job job, Throwable reason) {
        forget(job);
        job.result().completeExceptionally(reason);
    }

    private void forget(Job job) {
        jobs.remove(job);
        running.removeIf(entry -> entry.job() == job);
        finished.removeIf(entry -> entry.job() == job);
        previewer.forget(job);
        job.close();
    }

    private void end() {
        for (Runnable message = inbox.poll(); message != null; message = inbox.poll()) {
            message.run();
        }
        Set<Job> all = new HashSet<>(jobs);
        all.addAll(held);
        all.forEach(job -> fail(job, new CancellationException("the engine was closed")));
        starter.close();
        previewer.close();
        model.close();
    }
}
