package dev.easel.engine.generate;

import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.denoise.UNetConfig;
import dev.easel.engine.explain.ConditioningSource;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.text.PromptEmbeddings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What steers the UNet for prompts without guidance, a row each. Confined to the worker thread.
 *
 * @param ops that the UNet computes with
 * @param config the UNet's
 */
record CaptionConditioning(Ops ops, UNetConfig config) implements ConditioningSource {
    /** Guidance that is off, for networks that it is built into. */
    private static final double OFF = 1;

    @Override
    public OwnedConditioning of(List<PromptEmbeddings> prompts, ImageSize size) {
        PromptEmbeddings first = prompts.get(0);
        boolean sizes = config.time().addition() instanceof UNetConfig.Addition.TextAndSizes;
        try (TensorScope scope = new TensorScope()) {
            OwnedConditioning conditioning = new OwnedConditioning(new Conditioning(
                    rows(scope, prompts, PromptEmbeddings::tokens, first.count(), first.width()),
                    sizes
                            ? first.pooled()
                                    .map(one -> rows(
                                            scope,
                                            prompts,
                                            prompt -> prompt.pooled().orElseThrow(),
                                            one.length))
                            : Optional.empty(),
                    sizes
                            ? Optional.of(rows(scope, prompts, prompt -> JobConditioning.timeIds(size), 6))
                            : Optional.empty(),
                    config.time()
                            .guidanceDim()
                            .map(dim -> rows(scope, prompts, prompt -> JobConditioning.guidance(OFF, dim), dim))));
            scope.handOver();
            return conditioning;
        }
    }

    private Tensor rows(
            TensorScope scope, List<PromptEmbeddings> prompts, Function<PromptEmbeddings, float[]> part, long... row) {
        long[] shape = new long[row.length + 1];
        shape[0] = prompts.size();
        System.arraycopy(row, 0, shape, 1, row.length);
        List<float[]> parts = prompts.stream().map(part).toList();
        float[] values = new float[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (float[] one : parts) {
            System.arraycopy(one, 0, values, at, one.length);
            at += one.length;
        }
        return scope.add(ops.fromFloats(values, shape));
    }
}
