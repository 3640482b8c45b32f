package dev.easel.engine.generate;

import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.denoise.ControlResiduals;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.sampling.SamplerStep;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One step of many rows by one network call. Each row has its own time, prompt, guidance, noise and sampler; they share
 * nothing but the call. Confined to the worker thread.
 */
final class DenoisingStep {
    private final Ops ops;

    DenoisingStep(Ops ops) {
        this.ops = ops;
    }

    /** A row with the job that it belongs to. */
    record Entry(Job job, Row row) {
        int networkRows() {
            return job.conditioning().negative().isPresent() ? 2 : 1;
        }
    }

    /** What a step leaves for previews: the clean latents as seen now, [1, C, h, w], for the rows that were asked. */
    interface PreviewSink {
        boolean wants(Entry entry);

        void accept(Entry entry, Tensor denoised);
    }

    /** All rows must fit into one call: one size, one length of prompt embeddings, one ControlNet or none. */
    void run(UNet unet, List<Entry> entries, PreviewSink previews) {
        List<NetworkRow> rows = new ArrayList<>();
        int[] cond = new int[entries.size()];
        int[] uncond = new int[entries.size()];
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            uncond[i] = entry.job().conditioning().negative().isPresent() ? rows.size() : -1;
            for (JobConditioning.Side side : entry.job().conditioning().sides()) {
                rows.add(new NetworkRow(entry, side));
            }
            cond[i] = rows.size() - 1;
        }
        try (Tensor output = predict(unet, rows)) {
            List<Tensor> guided = ops.guide(output, cond, uncond, scales(entries), rescales(entries));
            for (int i = 0; i < entries.size(); i++) {
                try (Tensor own = guided.get(i)) {
                    advance(entries.get(i), own, previews);
                }
            }
        }
    }

    private record NetworkRow(Entry entry, JobConditioning.Side side) {}

    private static double[] scales(List<Entry> entries) {
        return entries.stream()
                .mapToDouble(entry -> entry.job().request().guidanceScale())
                .toArray();
    }

    private static double[] rescales(List<Entry> entries) {
        return entries.stream()
                .mapToDouble(entry -> entry.job().request().guidanceRescale())
                .toArray();
    }

    private Tensor predict(UNet unet, List<NetworkRow> rows) {
        float[] times = new float[rows.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = (float) rows.get(i).entry().row().step().timestep();
        }
        List<Tensor> inputs = rows.stream().map(row -> input(row.entry().row())).toList();
        try (Tensor latents = ops.join(inputs, 0);
                Tensor time = ops.fromFloats(times, times.length);
                BatchConditioning batch = new BatchConditioning(
                        ops, rows.stream().map(NetworkRow::side).toList())) {
            List<ControlResiduals> residuals = residuals(rows, latents, time, batch.value());
            try (Tensor out = unet.forward(latents, time, batch.value(), residuals)) {
                return ops.scaled(out, 1, 0);
            } finally {
                residuals.forEach(ControlResiduals::close);
            }
        } finally {
            inputs.forEach(Tensor::close);
        }
    }

    /** What the network sees of a row: [1, C, h, w], with the mask's channels where it takes them. */
    private Tensor input(Row row) {
        try (Tensor x = ops.rows(row.state(), 0, 1);
                Tensor scaled = ops.scaled(x, row.step().inputScale(), 0)) {
            List<Tensor> channels = new ArrayList<>(List.of(scaled));
            channels.addAll(row.extraChannels());
            return ops.join(channels, 1);
        }
    }

    private List<ControlResiduals> residuals(
            List<NetworkRow> rows, Tensor latents, Tensor times, Conditioning conditioning) {
        ControlHint control = rows.get(0).entry().job().control();
        if (control == null) {
            return List.of();
        }
        List<Tensor> hints = Collections.nCopies(rows.size(), control.hint());
        try (Tensor batch = ops.join(hints, 0)) {
            return List.of(control.net().forward(latents, times, conditioning, batch, control.scale()));
        }
    }

    /** The rows' conditioning side by side; owns what it joins. */
    private record BatchConditioning(Conditioning value) implements AutoCloseable {
        BatchConditioning(Ops ops, List<JobConditioning.Side> sides) {
            this(new Conditioning(
                    ops.join(
                            sides.stream()
                                    .map(JobConditioning.Side::promptEmbeddings)
                                    .toList(),
                            0),
                    joined(ops, sides, JobConditioning.Side::pooled),
                    joined(ops, sides, JobConditioning.Side::timeIds),
                    joined(ops, sides, JobConditioning.Side::guidanceEmbedding)));
        }

        private static Optional<Tensor> joined(
                Ops ops, List<JobConditioning.Side> sides, Function<JobConditioning.Side, Optional<Tensor>> part) {
            List<Tensor> parts =
                    sides.stream().map(part).flatMap(Optional::stream).toList();
            return parts.isEmpty() ? Optional.empty() : Optional.of(ops.join(parts, 0));
        }

        @Override
        public void close() {
            value.promptEmbeddings().close();
            value.pooled().ifPresent(Tensor::close);
            value.timeIds().ifPresent(Tensor::close);
            value.guidanceEmbedding().ifPresent(Tensor::close);
        }
    }

    private void advance(Entry entry, Tensor output, PreviewSink previews) {
        Row row = entry.row();
        SamplerStep step = row.step();
        if (previews.wants(entry)) {
            try (Tensor x = ops.rows(row.state(), 0, 1);
                    Tensor denoised = ops.combine(x, step.denoisedFromX(), output, step.denoisedFromOutput())) {
                previews.accept(entry, denoised);
            }
        }
        double[] update =
                Arrays.stream(step.update()).flatMapToDouble(Arrays::stream).toArray();
        List<Tensor> noise = step.drawsNoise() ? List.of(noise(row)) : List.of();
        Tensor state = ops.step(row.state(), output, noise, update);
        noise.forEach(Tensor::close);
        row.advance(repainted(row, state));
    }

    private Tensor noise(Row row) {
        long[] shape = ops.shape(row.state());
        int elements = (int) (shape[1] * shape[2] * shape[3]);
        return ops.fromFloats(row.random().normal(elements), shape[1], shape[2], shape[3]);
    }

    /** Puts the initial picture, as noisy as it is to be now, back where the mask keeps it. */
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
