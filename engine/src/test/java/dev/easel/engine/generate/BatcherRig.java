package dev.easel.engine.generate;

import dev.easel.engine.InsufficientMemoryException;
import dev.easel.engine.vae.LatentPreview;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The batcher on the test's own thread, one turn at a time, with a clock of its own and faults where they are wanted. */
final class BatcherRig implements AutoCloseable {
    final LoadedModel model;
    /** What the clock says. */
    long nanos;
    /** Network calls of more rows than this lack memory. */
    int rowsThatFit = Integer.MAX_VALUE;
    /** Network rows of each call. */
    final List<Integer> calls = new ArrayList<>();

    private final Inbox inbox = new Inbox();
    private final StepBatcher batcher;
    private final Map<Job, Consumer<Job>> faults = new HashMap<>();

    BatcherRig(LoadedModel model, int rowsPerCall) {
        this.model = model;
        Previewer previewer = new Previewer(new LatentPreview(model.ops(), model.autoencoder())::render, () -> nanos);
        batcher = new StepBatcher(model, inbox, new FaultyStarter(), previewer, new CountingCall(rowsPerCall));
    }

    private final class FaultyStarter extends JobStarter {
        FaultyStarter() {
            super(model);
        }

        @Override
        void start(Job job) {
            super.start(job);
            faults.getOrDefault(job, none -> {}).accept(job);
        }
    }

    private final class CountingCall extends NetworkCall {
        CountingCall(int mostRows) {
            super(model.ops(), mostRows);
        }

        @Override
        TensorScope outputs(dev.easel.engine.denoise.UNet unet, List<RunningRow> rows) {
            int networkRows = rows.stream().mapToInt(RunningRow::networkRows).sum();
            calls.add(networkRows);
            if (networkRows > rowsThatFit) {
                throw new InsufficientMemoryException("there is no room for " + networkRows + " rows");
            }
            return super.outputs(unet, rows);
        }
    }

    Job submit(Draft draft) {
        return submit(draft, ProgressListener.silent());
    }

    /** Listeners are told on the test's thread. */
    Job submit(Draft draft, ProgressListener listener) {
        return submit(draft, listener, Precedence.NONE);
    }

    Job submit(Draft draft, ProgressListener listener, Precedence precedence) {
        Job job = new Job(draft.request(), listener, precedence, Runnable::run);
        inbox.put(job);
        return job;
    }

    /** @param fault done to the job when it has started */
    Job submitFaulty(Draft draft, Consumer<Job> fault) {
        Job job = new Job(draft.request(), ProgressListener.silent(), Precedence.NONE, Runnable::run);
        faults.put(job, fault);
        inbox.put(job);
        return job;
    }

    <T> Inquiry<T> ask(Inquiry<T> inquiry) {
        inbox.put(inquiry);
        return inquiry;
    }

    void turn() {
        try {
            batcher.turn();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void turn(int times) {
        for (int i = 0; i < times; i++) {
            turn();
        }
    }

    /** Draws until all of these are done, one way or the other. */
    void finish(Job... jobs) {
        for (Job job : jobs) {
            for (int i = 0; i < 200 && !job.result().isDone(); i++) {
                turn();
            }
        }
    }

    /** As the engine's thread ends. */
    @Override
    public void close() {
        inbox.close();
        batcher.run();
    }
}
