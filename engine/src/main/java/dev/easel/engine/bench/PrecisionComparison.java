package dev.easel.engine.bench;

import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.sampling.PredictionType;
import dev.easel.engine.sampling.SamplerName;
import dev.easel.engine.sampling.SamplerPlan;
import dev.easel.engine.sampling.SamplerStep;
import dev.easel.engine.sampling.SamplerType;
import dev.easel.engine.sampling.ScheduleConfig;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What bfloat16 costs: the latents that a whole guided run ends with, against those of float32, from the same noise and
 * the same prompt embeddings. Confined to one thread.
 */
final class PrecisionComparison {
    static final int STEPS = 20;
    static final double GUIDANCE_SCALE = 7.5;

    private PrecisionComparison() {}

    /** The peak signal-to-noise ratio, in dB, of bfloat16's final latents; the setting's own number format is not used. */
    static double psnr(Workload.Setting setting) {
        float[] exact = finalLatents(setting, ElementType.FLOAT32);
        return psnr(exact, finalLatents(setting, ElementType.BFLOAT16));
    }

    /** 20 log10(peak / root mean square error), where peak is the range of the exact values; infinite where all agree. */
    static double psnr(float[] exact, float[] approximate) {
        double squares = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < exact.length; i++) {
            double error = (double) approximate[i] - exact[i];
            squares += error * error;
            low = Math.min(low, exact[i]);
            high = Math.max(high, exact[i]);
        }
        return 20 * Math.log10((high - low) / Math.sqrt(squares / exact.length));
    }

    private static float[] finalLatents(Workload.Setting setting, ElementType type) {
        Ops ops = setting.ops();
        Subject subject = setting.subject();
        try (UNet unet = new UNet(subject.weights("unet", ops, type), subject.unet());
                RandomInputs inputs = new RandomInputs(ops, 0)) {
            Run run = new Run(ops, unet, inputs.conditioning(unet.config(), 2));
            Tensor noise = inputs.normal(1, unet.config().outChannels(), setting.latentHeight(), setting.latentWidth());
            return Finite.require(run.from(noise));
        }
    }

    private record Run(Ops ops, UNet unet, Conditioning conditioning) {
        float[] from(Tensor noise) {
            ScheduleConfig schedule = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);
            Optional<SamplerName> ddim = Optional.of(new SamplerName(SamplerType.DDIM, false));
            SamplerPlan plan = SamplerPlan.of(schedule, ddim, STEPS, 1);
            Tensor x = ops.scaled(noise, plan.initialNoiseScale(), 0);
            for (SamplerStep step : plan.steps()) {
                try (Tensor before = x) {
                    x = next(before, step);
                }
            }
            try (Tensor last = x) {
                return ops.toFloats(last);
            }
        }

        private Tensor next(Tensor x, SamplerStep step) {
            float time = (float) step.timestep();
            try (Tensor times = ops.fromFloats(new float[] {time, time}, 2);
                    Tensor input = ops.scaled(x, step.inputScale(), 0);
                    Tensor rows = ops.join(List.of(input, input), 0);
                    Tensor output = unet.forward(rows, times, conditioning, List.of());
                    Tensor guided = guided(output)) {
                double[] update = Arrays.stream(step.update())
                        .flatMapToDouble(Arrays::stream)
                        .toArray();
                return ops.step(x, guided, List.of(), update);
            }
        }

        private Tensor guided(Tensor output) {
            int[] cond = {1};
            int[] uncond = {0};
            return ops.guide(output, cond, uncond, new double[] {GUIDANCE_SCALE}, new double[] {0})
                    .get(0);
        }
    }
}
