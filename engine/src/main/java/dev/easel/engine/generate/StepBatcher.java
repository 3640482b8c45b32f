package dev.easel.engine.generate;

import dev.easel.engine.EngineException;
import dev.easel.engine.InferenceException;
import dev.easel.engine.InsufficientMemoryException;
import dev.easel.engine.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker's loop: takes in new jobs, drops cancelled ones, runs one network call over rows that fit together, decodes
 * one finished picture, does a piece of a question about the model, and begins again. Confined to the worker thread; what others say to it comes by the inbox.
 */
final class StepBatcher implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(StepBatcher.class);

    private final LoadedModel model;
    private final Inbox inbox;
    private final JobStarter starter;
    private final Previewer previewer;
    private final NetworkCall call;
    private final RowStep step;
    private final ImageDecoder decoder;
    private final List<Job> held = new ArrayList<>();
    private final Set<Job> jobs = new LinkedHashSet<>();
    private final RowQueue running = new RowQueue();
    private final Deque<RunningRow> finished = new ArrayDeque<>();
    private final Overtaking<Job> overtaking = new Overtaking<>(Job::goesFirst, Job::stepsInAll);
    private final Inquiries inquiries;

    StepBatcher(LoadedModel model, Inbox inbox, JobStarter starter, Previewer previewer, NetworkCall call) {
        this.model = model;
        this.inbox = inbox;
        this.starter = starter;
        this.previewer = previewer;
        this.call = call;
        step = new RowStep(model.ops(), previewer);
        decoder = new ImageDecoder(model.ops(), model.autoencoder(), model.refiner());
        inquiries = new Inquiries(model, StepBatcher::reason);
    }

    /** Until the inbox is closed; then fails what is left and frees the model. */
    @Override
    public void run() {
        Throwable end = new CancellationException("the engine was closed");
        try {
            while (!inbox.closed()) {
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("the engine stops", e);
            end = new InferenceException("the engine stopped: " + e, e);
        } finally {
            end(end);
        }
    }

    /** Waits for jobs where there are none, then does one of each kind of work. */
    void turn() throws InterruptedException {
        if (jobs.isEmpty() && held.isEmpty() && inquiries.isEmpty()) {
            inbox.await();
        }
        held.addAll(inbox.take());
        inquiries.add(inbox.takeInquiries());
        dropCancelled();
        admit();
        drawInTurn();
        inquiries.turn();
    }

    /** One network call and one picture, of those whose turn it is. */
    private void drawInTurn() {
        Set<Job> turn = overtaking.turn(jobs);
        List<RunningRow> batch = running.nextBatch(call.mostRows(), turn);
        if (!batch.isEmpty()) {
            draw(batch);
        }
        overtaking.done(batch.stream().map(RunningRow::job).toList());
        finished.stream().filter(row -> turn.contains(row.job())).findFirst().ifPresent(row -> {
            finished.remove(row);
            decode(row);
        });
    }

    private void dropCancelled() {
        List<Job> all = new ArrayList<>(jobs);
        all.addAll(held);
        all.stream().filter(Job::cancelled).forEach(job -> fail(job, new CancellationException()));
    }

    /**
     * Starts the jobs that can run now. The networks hold one set of LoRAs at a time; a job that waits for another set is
     * not overtaken by those with LoRAs that came later.
     */
    private void admit() {
        boolean othersWait = false;
        for (Job job : List.copyOf(held)) {
            List<LoraUse> loras = job.request().loras();
            if (loras.isEmpty() || (!othersWait && noneRunsWithOthers(loras))) {
                held.remove(job);
                jobs.add(job);
                guarded(job, () -> start(job));
            } else {
                othersWait = true;
            }
        }
    }

    private boolean noneRunsWithOthers(List<LoraUse> loras) {
        return jobs.stream()
                .map(job -> job.request().loras())
                .allMatch(others -> others.isEmpty() || others.equals(loras));
    }

    private void start(Job job) {
        starter.start(job);
        report(job);
        job.rows().forEach(row -> running.add(new RunningRow(job, row)));
        if (job.rows().isEmpty()) {
            InitialImage kept = job.request().initialImage().orElseThrow();
            int count = job.request().count();
            succeed(job, new GeneratedImages(Collections.nCopies(count, kept.image())));
        }
    }

    private void draw(List<RunningRow> batch) {
        TensorScope outputs;
        try {
            outputs = call.outputs(networks(batch).unet(), batch);
        } catch (RuntimeException | Error e) {
            callFailed(batch, reason(e));
            return;
        }
        try (outputs) {
            advance(batch, outputs.tensors());
        }
    }

    private Networks networks(List<RunningRow> batch) {
        return model.networks().with(batch.get(0).job().request().loras());
    }

    /** What lacked memory is tried again with fewer rows; what else failed, job by job, so that only the culprit fails. */
    private void callFailed(List<RunningRow> batch, EngineException reason) {
        Set<Job> involved = jobsOf(batch);
        if (reason instanceof InsufficientMemoryException && batch.size() > 1) {
            call.shrinkBelow(batch);
            LOG.warn("from now on at most {} rows in one network call: {}", call.mostRows(), reason.getMessage());
        } else if (involved.size() > 1) {
            LOG.warn("trying the {} requests of a failed network call one by one", involved.size(), reason);
            involved.forEach(
                    job -> draw(batch.stream().filter(row -> row.job() == job).toList()));
        } else {
            involved.forEach(job -> fail(job, reason));
        }
    }

    private void advance(List<RunningRow> batch, List<Tensor> outputs) {
        running.removeAll(batch);
        for (int i = 0; i < batch.size(); i++) {
            RunningRow row = batch.get(i);
            Tensor output = outputs.get(i);
            guarded(row.job(), () -> {
                step.advance(row, output);
                if (row.row().finished()) {
                    finished.add(row);
                } else {
                    running.add(row);
                }
            });
        }
        jobsOf(batch).forEach(job -> guarded(job, () -> report(job)));
    }

    private static Set<Job> jobsOf(List<RunningRow> rows) {
        Set<Job> involved = new LinkedHashSet<>();
        rows.forEach(row -> involved.add(row.job()));
        return involved;
    }

    private void decode(RunningRow row) {
        Job job = row.job();
        guarded(job, () -> {
            job.deliver(row.row(), decoder.decode(row));
            if (job.complete()) {
                succeed(job, job.images());
            }
        });
    }

    private void report(Job job) {
        job.progress().report(new Progress(job.stepsDone(), job.stepsTotal(), previewer.take(job)));
    }

    /** Works for one job, if it has not failed yet; what goes wrong ends it and nothing else. */
    private void guarded(Job job, Runnable work) {
        if (!jobs.contains(job)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            fail(job, reason(e));
        }
    }

    private static EngineException reason(Throwable failure) {
        if (failure instanceof EngineException known) {
            return known;
        }
        LOG.error("drawing failed", failure);
        return failure instanceof OutOfMemoryError
                ? new InsufficientMemoryException("there is not enough memory: " + failure.getMessage(), failure)
                : new InferenceException("drawing failed: " + failure, failure);
    }

    private void succeed(Job job, GeneratedImages images) {
        forget(job);
        job.succeed(images);
    }

    private void fail(Job job, Throwable reason) {
        try {
            forget(job);
        } finally {
            job.fail(reason);
        }
    }

    private void forget(Job job) {
        held.remove(job);
        jobs.remove(job);
        running.forget(job);
        finished.removeIf(row -> row.job() == job);
        previewer.forget(job);
        job.close();
    }

    private void end(Throwable reason) {
        try (model;
                starter) {
            inbox.close();
            held.addAll(inbox.take());
            List<Job> all = new ArrayList<>(jobs);
            all.addAll(held);
            all.forEach(job -> fail(job, reason));
            inquiries.add(inbox.takeInquiries());
            inquiries.endAll(reason);
        }
    }
}
