package dev.easel.engine.parity;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.sampling.SamplerPlan;
import dev.easel.engine.sampling.SamplerStep;
import dev.easel.engine.sampling.ScheduleConfig;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.vae.Autoencoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Whole guided runs by the checkpoint's own sampler, from golden noise to golden latents and pixels. */
final class RunParity {
    /** Ten times what one network call is allowed: errors add up over the steps, and guidance enlarges them. */
    private static final double TOLERANCE = 2e-3;

    // What the reference runs were made with, which their tensors do not tell.
    private static final double GUIDANCE = 5;
    private static final double STRENGTH = 0.5;

    private final Ops ops;
    private final String label;
    private final Golden golden;
    private final Report report;

    RunParity(Ops ops, String label, Golden golden, Report report) {
        this.ops = ops;
        this.label = label;
        this.golden = golden;
        this.report = report;
    }

    private int steps() {
        return golden.values("out.run_timesteps").length;
    }

    void textToImage(UNet unet, Autoencoder vae, ScheduleConfig schedule) {
        SamplerPlan plan = SamplerPlan.of(schedule, Optional.empty(), steps(), 1);
        float[] told = new float[plan.steps().size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = (float) plan.steps().get(i).timestep();
        }
        report.line(
                label + "/out.run_timesteps",
                Report.maxError(told, golden.expected("out.run_timesteps").values()),
                0);
        Autoencoder.Scaling scaling = vae.scaling();
        try (Tensor noise = golden.tensor(ops, "in.run_noise");
                Tensor start = ops.scaled(noise, plan.initialNoiseScale(), 0);
                Tensor latents = run(unet, plan, start);
                Tensor unscaled = ops.scaled(latents, 1 / scaling.factor(), scaling.shift());
                Tensor image = vae.decode(unscaled)) {
            compare("out.run_latents", latents);
            compare("out.run_image", image);
        }
    }

    void imageToImage(UNet unet, ScheduleConfig schedule) {
        SamplerPlan plan = SamplerPlan.of(schedule, Optional.empty(), steps(), STRENGTH);
        SamplerStep first = plan.steps().get(0);
        try (Tensor clean = golden.tensor(ops, "in.img2img_start");
                Tensor noise = golden.tensor(ops, "in.img2img_noise");
                Tensor start = ops.combine(clean, first.signalScale(), noise, first.noiseScale());
                Tensor latents = run(unet, plan, start)) {
            compare("out.img2img_latents", latents);
        }
    }

    private void compare(String output, Tensor actual) {
        report.compare(label + "/" + output, ops, actual, golden.expected(output), TOLERANCE);
    }

    private Tensor run(UNet unet, SamplerPlan plan, Tensor start) {
        try (Tensor text = golden.tensor(ops, "out.text")) {
            Tensor state = firstState(plan, start);
            for (SamplerStep step : plan.steps()) {
                if (step.drawsNoise()) {
                    throw new ModelLoadException("the golden run has no noise for a sampler that draws some");
                }
                try (Tensor before = state;
                        Tensor output = guidedOutput(unet, step, before, text)) {
                    state = ops.step(before, output, List.of(), flat(step.update()));
                }
            }
            try (Tensor end = state) {
                return ops.rows(end, 0, 1);
            }
        }
    }

    private Tensor firstState(SamplerPlan plan, Tensor start) {
        try (Tensor empty = ops.scaled(start, 0, 0)) {
            List<Tensor> slots = new ArrayList<>(List.of(start));
            slots.addAll(Collections.nCopies(plan.slots() - 1, empty));
            return ops.join(slots, 0);
        }
    }

    /** Row 0 of the golden text is the prompt, row 1 the negative prompt. */
    private Tensor guidedOutput(UNet unet, SamplerStep step, Tensor state, Tensor text) {
        float time = (float) step.timestep();
        try (Tensor x = ops.rows(state, 0, 1);
                Tensor input = ops.scaled(x, step.inputScale(), 0);
                Tensor both = ops.join(List.of(input, input), 0);
                Tensor times = ops.fromFloats(new float[] {time, time}, 2);
                Tensor output = unet.forward(both, times, Conditioning.of(text), List.of())) {
            return ops.guide(output, new int[] {0}, new int[] {1}, new double[] {GUIDANCE}, new double[] {0})
                    .get(0);
        }
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }
}
