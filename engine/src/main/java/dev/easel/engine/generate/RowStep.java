package dev.easel.engine.generate;

import dev.easel.engine.sampling.SamplerStep;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** What one row makes of its network output: its sampler's next latents. Confined to the worker thread. */
final class RowStep {
    private final Ops ops;
    private final Previewer previewer;

    RowStep(Ops ops, Previewer previewer) {
        this.ops = ops;
        this.previewer = previewer;
    }

    /** @param output the guided network output, [C, h, w] */
    void advance(RunningRow running, Tensor output) {
        Row row = running.row();
        if (previewer.wants(running)) {
            preview(running, output);
        }
        row.advance(repainted(row, stepped(row, output)));
    }

    private void preview(RunningRow running, Tensor output) {
        SamplerStep step = running.row().step();
        try (Tensor x = ops.rows(running.row().state(), 0, 1);
                Tensor denoised = ops.combine(x, step.denoisedFromX(), output, step.denoisedFromOutput())) {
            previewer.accept(running, denoised);
        }
    }

    private Tensor stepped(Row row, Tensor output) {
        double[] update = Arrays.stream(row.step().update())
                .flatMapToDouble(Arrays::stream)
                .toArray();
        if (!row.step().drawsNoise()) {
            return ops.step(row.state(), output, List.of(), update);
        }
        try (Tensor noise = noise(row)) {
            return ops.step(row.state(), output, List.of(noise), update);
        }
    }

    private Tensor noise(Row row) {
        long[] shape = ops.shape(row.state());
        int elements = (int) (shape[1] * shape[2] * shape[3]);
        return ops.fromFloats(row.random().normal(elements), shape[1], shape[2], shape[3]);
    }

    /** Puts the initial picture, as noisy as it is to be now, back where the mask keeps it; closes the state given. */
    private Tensor repainted(Row row, Tensor state) {
        if (row.repaint().isEmpty()) {
            return state;
        }
        Row.Repaint repaint = row.repaint().get();
        Row.Level level = row.levelAfterStep();
        int slots = row.step().slots();
        try (Tensor all = state;
                Tensor x = ops.rows(all, 0, 1);
                Tensor kept = ops.combine(repaint.clean(), level.signal(), repaint.noise(), level.noise());
                Tensor blended = ops.blend(kept, x, repaint.mask());
                Tensor history = ops.rows(all, 1, slots)) {
            return ops.join(List.of(blended, history), 0);
        }
    }
}
