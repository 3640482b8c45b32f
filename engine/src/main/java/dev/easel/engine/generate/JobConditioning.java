package dev.easel.engine.generate;

import dev.easel.engine.denoise.UNetConfig;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.text.PromptEmbeddings;
import dev.easel.engine.text.PromptEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What steers the rows of one job. Confined to the worker thread.
 *
 * @param positive for the prompt
 * @param negative for the negative prompt; empty where guidance is off or built into the network
 * @param tokens of the prompt embeddings
 * @param chaos one for each picture, on the positive side; none where pictures are not to differ more
 */
record JobConditioning(Side positive, Optional<Side> negative, int tokens, List<Chaos> chaos) implements AutoCloseable {
    /**
     * One row's part of the conditioning.
     *
     * @param promptEmbeddings [1, T, C]
     * @param pooled [1, P], for SDXL
     * @param timeIds [1, 6], for SDXL
     * @param guidanceEmbedding [1, G], for LCM-distilled networks
     */
    record Side(
            Tensor promptEmbeddings,
            Optional<Tensor> pooled,
            Optional<Tensor> timeIds,
            Optional<Tensor> guidanceEmbedding)
            implements AutoCloseable {
        @Override
        public void close() {
            promptEmbeddings.close();
            pooled.ifPresent(Tensor::close);
            timeIds.ifPresent(Tensor::close);
            guidanceEmbedding.ifPresent(Tensor::close);
        }
    }

    static JobConditioning of(Ops ops, Networks networks, GenerationRequest request) {
        UNetConfig config = networks.unet().config();
        PromptEncoder.Pair pair =
                networks.prompts().encode(request.prompt(), request.negativePrompt(), request.clipSkip());
        PromptEmbeddings positive = Oddity.applied(
                pair.positive(), request.manner().weird(), request.manner().weirdSeed());
        boolean guided = config.time().guidanceDim().isEmpty() && request.guidanceScale() != 1;
        try (TensorScope scope = new TensorScope()) {
            Maker maker = new Maker(ops, config, request, scope);
            JobConditioning conditioning = new JobConditioning(
                    maker.side(positive),
                    guided ? Optional.of(maker.side(pair.negative())) : Optional.empty(),
                    positive.count(),
                    maker.chaos(positive));
            scope.handOver();
            return conditioning;
        }
    }

    /** Makes sides, all in one scope. */
    private record Maker(Ops ops, UNetConfig config, GenerationRequest request, TensorScope scope) {
        Side side(PromptEmbeddings prompt) {
            boolean sizes = config.time().addition() instanceof UNetConfig.Addition.TextAndSizes;
            return new Side(
                    tensor(prompt.tokens(), 1, prompt.count(), prompt.width()),
                    sizes ? prompt.pooled().map(pooled -> tensor(pooled, 1, pooled.length)) : Optional.empty(),
                    sizes ? Optional.of(tensor(timeIds(request.size()), 1, 6)) : Optional.empty(),
                    config.time().guidanceDim().map(dim -> tensor(guidance(request.guidanceScale(), dim), 1, dim)));
        }

        List<Chaos> chaos(PromptEmbeddings prompt) {
            double strength = request.manner().chaos();
            List<Chaos> each = new ArrayList<>();
            for (int i = 0; strength > 0 && i < request.count(); i++) {
                Chaos chaos = Chaos.of(ops, prompt, strength, request.seedOf(i));
                scope.add(chaos.tokens().values());
                chaos.pooled().ifPresent(noise -> scope.add(noise.values()));
                each.add(chaos);
            }
            return each;
        }

        private Tensor tensor(float[] values, long... shape) {
            return scope.add(ops.fromFloats(values, shape));
        }
    }

    /** SDXL's micro-conditioning (Podell et al. 2023, section 2.2): original size, no crop, target size. */
    static float[] timeIds(ImageSize size) {
        return new float[] {size.height(), size.width(), 0, 0, size.height(), size.width()};
    }

    /** Luo et al. 2023, section 4.2: sinusoids of 1000 times the guidance scale less 1, sines first. */
    static float[] guidance(double scale, int dim) {
        int half = dim / 2;
        float[] values = new float[dim];
        for (int i = 0; i < half; i++) {
            double angle = 1000 * (scale - 1) * Math.exp(-Math.log(10000) * i / (half - 1));
            values[i] = (float) Math.sin(angle);
            values[half + i] = (float) Math.cos(angle);
        }
        return values;
    }

    /** All sides in the order of the network's rows: the unconditional ones that there are, then the conditional. */
    List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        negative.ifPresent(sides::add);
        sides.add(positive);
        return sides;
    }

    /**
     * The same for one picture at one time.
     *
     * @param passing takes over what is made for it
     */
    List<Side> sides(Ops ops, int picture, double timestep, TensorScope passing) {
        if (chaos.isEmpty()) {
            return sides();
        }
        List<Side> sides = new ArrayList<>();
        negative.ifPresent(sides::add);
        sides.add(chaos.get(picture).applied(ops, positive, timestep, passing));
        return sides;
    }

    @Override
    public void close() {
        sides().forEach(Side::close);
        chaos.forEach(Chaos::close);
    }
}
