package dev.easel.engine.bench;

import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.denoise.UNetConfig;
import dev.easel.engine.denoise.UNetConfig.Addition;
import dev.easel.engine.sampling.TorchRandom;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Normal deviates in the shapes that a network is called with; the same ones each time. Confined to one thread. */
final class RandomInputs implements AutoCloseable {
    private static final int TOKENS = 77;

    private final Ops ops;
    private final TorchRandom random;
    private final List<Tensor> tensors = new ArrayList<>();

    RandomInputs(Ops ops, int seed) {
        this.ops = ops;
        random = new TorchRandom(seed);
    }

    Tensor normal(long... shape) {
        int elements = Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b));
        return keep(ops.fromFloats(random.normal(elements), shape));
    }

    /** Of a full window of tokens in each row. */
    Conditioning conditioning(UNetConfig config, int rows) {
        Optional<Tensor> pooled = Optional.empty();
        Optional<Tensor> timeIds = Optional.empty();
        if (config.time().addition() instanceof Addition.TextAndSizes sizes) {
            pooled = Optional.of(normal(rows, sizes.inputDim() - 6L * sizes.sizeDim()));
            timeIds = Optional.of(equal(1024, rows, 6));
        }
        Optional<Tensor> guidance = config.time().guidanceDim().map(width -> normal(rows, width));
        return new Conditioning(normal(rows, TOKENS, config.crossAttentionDim()), pooled, timeIds, guidance);
    }

    /** A tensor of one value. */
    Tensor equal(double value, long... shape) {
        int elements = Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b));
        float[] values = new float[elements];
        Arrays.fill(values, (float) value);
        return keep(ops.fromFloats(values, shape));
    }

    private Tensor keep(Tensor tensor) {
        tensors.add(tensor);
        return tensor;
    }

    @Override
    public void close() {
        tensors.forEach(Tensor::close);
    }
}
