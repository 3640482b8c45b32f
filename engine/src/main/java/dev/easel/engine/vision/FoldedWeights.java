package dev.easel.engine.vision;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.checkpoint.Weights;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes convolutions with the batch norm behind each folded in: weight and bias. Confined to one thread. */
final class FoldedWeights {
    private static final double EPSILON = 0.001;

    private final Ops ops;
    private final Weights weights;
    private final Set<String> taken = new HashSet<>();
    private final List<Tensor> tensors = new ArrayList<>();

    FoldedWeights(Ops ops, Weights weights) {
        this.ops = ops;
        this.weights = weights;
    }

    /** gamma (w x - mean) / sqrt(variance + epsilon) + beta, as one weight and one bias. */
    FoldedWeights conv(String name, String norm, int... shape) {
        int outputs = shape[0];
        float[] kernel = values(name + ".weight", shape);
        float[] gamma = values(norm + ".gamma", outputs);
        float[] beta = values(norm + ".beta", outputs);
        float[] mean = values(norm + ".moving_mean", outputs);
        float[] variance = values(norm + ".moving_variance", outputs);
        float[] bias = new float[outputs];
        int each = kernel.length / outputs;
        for (int o = 0; o < outputs; o++) {
            double factor = gamma[o] / Math.sqrt(variance[o] + EPSILON);
            bias[o] = (float) (beta[o] - factor * mean[o]);
            for (int i = o * each; i < (o + 1) * each; i++) {
                kernel[i] = (float) (factor * kernel[i]);
            }
        }
        return add(name, kernel, shape).add(norm, bias, outputs);
    }

    FoldedWeights linear(String name, int outputs, int inputs) {
        return add(name + ".weight", values(name + ".weight", outputs, inputs), outputs, inputs)
                .add(name + ".bias", values(name + ".bias", outputs), outputs);
    }

    private FoldedWeights add(String name, float[] values, int... shape) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new ModelLoadException(weights.source() + ": " + name + " holds NaN or infinite values");
            }
        }
        tensors.add(ops.fromFloats(values, Arrays.stream(shape).asLongStream().toArray()));
        return this;
    }

    private float[] values(String name, int... shape) {
        if (!weights.has(name)) {
            throw new ModelLoadException(weights.source() + ": weight " + name + " is missing");
        }
        WeightInfo info = weights.info(name);
        long[] expected = Arrays.stream(shape).asLongStream().toArray();
        if (info.type() != WeightType.F32 || !Arrays.equals(info.sizes(), expected)) {
            throw new ModelLoadException(weights.source() + ": weight " + name + " is " + info.type() + " "
                    + info.shape() + ", not F32 " + Arrays.toString(shape));
        }
        taken.add(name);
        float[] values = new float[(int) info.elementCount()];
        weights.bytes(name).asFloatBuffer().get(values);
        return values;
    }

    /** What was taken since the last time. */
    List<Tensor> build() {
        List<Tensor> built = List.copyOf(tensors);
        tensors.clear();
        return built;
    }

    void refuseSurplus() {
        for (String name : weights.names()) {
            if (!taken.contains(name)) {
                throw new ModelLoadException(
                        weights.source() + ": weight " + name + " belongs to no part of this network");
            }
        }
    }
}
