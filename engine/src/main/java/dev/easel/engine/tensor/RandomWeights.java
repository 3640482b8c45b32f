package dev.easel.engine.tensor;

/**
 * Normal deviates with variance 1 / fan-in, so that activations keep their size: for measuring speed without a checkpoint.
 *
 * @param ops the ops that the tensors belong to
 * @param type of the tensors
 */
public record RandomWeights(Ops ops, ElementType type) implements WeightSource {
    @Override
    public boolean has(String name) {
        return true;
    }

    @Override
    public boolean packs() {
        return ops.packs(type);
    }

    @Override
    public Tensor take(String name, long... shape) {
        long fanIn = 1;
        for (int i = 1; i < shape.length; i++) {
            fanIn *= shape[i];
        }
        boolean gain = shape.length == 1 && name.contains("norm") && name.endsWith("weight");
        if (gain) {
            try (Tensor zeros = ops.randomWeight(shape, 0, ElementType.FLOAT32);
                    Tensor ones = ops.scaled(zeros, 1, 1)) {
                return ops.weight(ones, type);
            }
        }
        return ops.randomWeight(shape, shape.length == 1 ? 0 : 1 / Math.sqrt((double) fanIn), type);
    }

    @Override
    public void refuseSurplus() {}
}
