package dev.easel.engine.generate;

import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.denoise.ControlResiduals;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One network call for many rows, each with its own time, prompt and guidance; they share nothing but the call. Changes
 * no row. Confined to the worker thread.
 */
class NetworkCall {
    private final Ops ops;
    private int mostRows;

    /** @param mostRows network rows in one call; a picture with guidance takes two */
    NetworkCall(Ops ops, int mostRows) {
        this.ops = ops;
        this.mostRows = mostRows;
    }

    int mostRows() {
        return mostRows;
    }

    /** From now on at most half of what these rows took. */
    void shrinkBelow(List<RunningRow> rows) {
        mostRows = Math.max(1, rows.stream().mapToInt(RunningRow::networkRows).sum() / 2);
    }

    private record NetworkRow(RunningRow of, JobConditioning.Side side) {}

    /**
     * The guided output of each row, [C, h, w].
     *
     * @param rows that fit into one call: of one {@link BatchKey}
     */
    TensorScope outputs(UNet unet, List<RunningRow> rows) {
        try (TensorScope passing = new TensorScope()) {
            return outputs(unet, rows, passing);
        }
    }

    private TensorScope outputs(UNet unet, List<RunningRow> rows, TensorScope passing) {
        List<NetworkRow> networkRows = new ArrayList<>();
        int[] cond = new int[rows.size()];
        int[] uncond = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            RunningRow row = rows.get(i);
            boolean guided = row.job().conditioning().negative().isPresent();
            uncond[i] = guided ? networkRows.size() : -1;
            row.job()
                    .conditioning()
                    .sides(ops, row.picture(), row.row().step().timestep(), passing)
                    .forEach(side -> networkRows.add(new NetworkRow(row, side)));
            cond[i] = networkRows.size() - 1;
        }
        TensorScope outputs = new TensorScope();
        try (Tensor raw = predict(unet, networkRows)) {
            List<Tensor> guided = ops.guide(
                    raw,
                    cond,
                    uncond,
                    each(rows, GenerationRequest::guidanceScale),
                    each(rows, GenerationRequest::guidanceRescale));
            outputs.addAll(unrolled(rows, guided));
        }
        return outputs;
    }

    /** The outputs of rows that were shown otherwise than they are, put back; closes what it replaces. */
    private List<Tensor> unrolled(List<RunningRow> rows, List<Tensor> outputs) {
        List<Tensor> inPlace = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Tensor output = outputs.get(i);
            inPlace.add(TileShift.of(rows.get(i), ops)
                    .map(shift -> undone(shift, output))
                    .orElse(output));
        }
        return inPlace;
    }

    private Tensor undone(TileShift shift, Tensor output) {
        try (output) {
            return shift.undone(ops, output);
        }
    }

    /** A tensor of the row's height and width as the network is to see it; closes the one given. */
    private Tensor shown(RunningRow running, Tensor own) {
        TileShift shift = TileShift.of(running, ops).orElse(null);
        if (shift == null) {
            return own;
        }
        try (own) {
            return shift.applied(ops, own);
        }
    }

    private static double[] each(List<RunningRow> rows, ToDoubleFunction<GenerationRequest> value) {
        return rows.stream()
                .mapToDouble(row -> value.applyAsDouble(row.job().request()))
                .toArray();
    }

    private Tensor predict(UNet unet, List<NetworkRow> rows) {
        float[] times = new float[rows.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = (float) rows.get(i).of().row().step().timestep();
        }
        try (TensorScope scope = new TensorScope()) {
            Tensor latents = latents(rows);
            scope.add(latents);
            Tensor time = scope.add(ops.fromFloats(times, times.length));
            Conditioning conditioning =
                    conditioning(rows.stream().map(NetworkRow::side).toList(), scope);
            List<ControlResiduals> residuals = residuals(rows, latents, time, conditioning);
            try {
                return unet.forward(latents, time, conditioning, residuals);
            } finally {
                residuals.forEach(ControlResiduals::close);
            }
        }
    }

    private Tensor latents(List<NetworkRow> rows) {
        try (TensorScope inputs = new TensorScope()) {
            rows.forEach(row -> inputs.add(shown(row.of(), input(row.of().row()))));
            return ops.join(inputs.tensors(), 0);
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
        ControlHint control = rows.get(0).of().job().control();
        if (control == null) {
            return List.of();
        }
        try (TensorScope passing = new TensorScope()) {
            List<Tensor> hints = rows.stream()
                    .map(row -> TileShift.of(row.of(), ops)
                            .map(shift -> passing.add(shift.applied(ops, control.hint())))
                            .orElse(control.hint()))
                    .toList();
            Tensor batch = passing.add(ops.join(hints, 0));
            return List.of(control.net().forward(latents, times, conditioning, batch, control.scale()));
        }
    }

    /** The rows' conditioning side by side. */
    private Conditioning conditioning(List<JobConditioning.Side> sides, TensorScope scope) {
        Tensor prompts = ops.join(
                sides.stream().map(JobConditioning.Side::promptEmbeddings).toList(), 0);
        return new Conditioning(
                scope.add(prompts),
                joined(sides, JobConditioning.Side::pooled, scope),
                joined(sides, JobConditioning.Side::timeIds, scope),
                joined(sides, JobConditioning.Side::guidanceEmbedding, scope));
    }

    private Optional<Tensor> joined(
            List<JobConditioning.Side> sides,
            Function<JobConditioning.Side, Optional<Tensor>> part,
            TensorScope scope) {
        List<Tensor> parts = sides.stream().map(part).flatMap(Optional::stream).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(scope.add(ops.join(parts, 0)));
    }
}
