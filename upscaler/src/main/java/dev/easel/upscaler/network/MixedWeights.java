package dev.easel.upscaler.network;

import dev.easel.engine.checkpoint.Weights;
import dev.easel.engine.tensor.CheckpointWeights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.WeightSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Takes some layers in float32 and the others in the number format that the network computes in. Confined to one thread. */
final class MixedWeights implements WeightSource {
    private final Weights weights;
    private final Set<String> exact;
    private final WeightSource plain;
    private final WeightSource full;
    private final Set<String> taken = new HashSet<>();

    /** @param exact the layers in float32 */
    MixedWeights(Ops ops, Weights weights, ElementType type, Set<String> exact) {
        this.weights = weights;
        this.exact = Set.copyOf(exact);
        plain = new CheckpointWeights(ops, weights, type, Map.of());
        full = new CheckpointWeights(ops, weights, ElementType.FLOAT32, Map.of());
    }

    @Override
    public Ops ops() {
        return plain.ops();
    }

    @Override
    public boolean has(String name) {
        return weights.has(name);
    }

    @Override
    public boolean packs() {
        return plain.packs();
    }

    @Override
    public Tensor take(String name, long... shape) {
        taken.add(name);
        String layer = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return (exact.contains(layer) ? full : plain).take(name, shape);
    }

    @Override
    public void refuseSurplus() {
        weights.refuseSurplus(taken);
    }
}
