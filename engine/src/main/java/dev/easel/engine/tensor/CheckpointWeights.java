package dev.easel.engine.tensor;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.checkpoint.Weights;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes weights out of a checkpoint, with low-rank updates added on the way. Confined to one thread. */
public final class CheckpointWeights implements WeightSource {
    private static final Set<WeightType> READABLE = EnumSet.of(WeightType.F32, WeightType.F16, WeightType.BF16);

    private final Ops ops;
    private final Weights weights;
    private final ElementType type;
    private final Map<String, List<LowRankUpdate>> updates;
    private final Set<String> taken = new HashSet<>();

    /** @param updates by the name of the weight they change */
    public CheckpointWeights(Ops ops, Weights weights, ElementType type, Map<String, List<LowRankUpdate>> updates) {
        this.ops = ops;
        this.weights = weights;
        this.type = type;
        this.updates = updates;
    }

    @Override
    public Ops ops() {
        return ops;
    }

    @Override
    public boolean has(String name) {
        return weights.has(name);
    }

    @Override
    public boolean packs() {
        return ops.packs(type);
    }

    @Override
    public Tensor take(String name, long... shape) {
        if (!weights.has(name)) {
            throw new ModelLoadException(
                    weights.source() + ": weight " + name + " " + Arrays.toString(shape) + " is missing");
        }
        WeightInfo info = weights.info(name);
        if (!Arrays.equals(info.sizes(), shape)) {
            throw new ModelLoadException(weights.source() + ": weight " + name + " has shape " + info.shape()
                    + " where the config asks for " + Arrays.toString(shape));
        }
        taken.add(name);
        return finite(name, updated(name, info));
    }

    private Tensor updated(String name, WeightInfo info) {
        List<LowRankUpdate> own = updates.getOrDefault(name, List.of());
        Weight stored = new Weight(info, weights.bytes(name));
        if (own.isEmpty()) {
            return load(stored, type);
        }
        Tensor sum = load(stored, ElementType.FLOAT32);
        for (LowRankUpdate update : own) {
            try (Tensor before = sum) {
                sum = added(before, update);
            }
        }
        try (Tensor whole = sum) {
            return ops.weight(whole, type);
        }
    }

    private Tensor added(Tensor weight, LowRankUpdate update) {
        List<Tensor> middle = update.middle()
                .map(core -> List.of(load(core, ElementType.FLOAT32)))
                .orElse(List.of());
        try (Tensor up = load(update.up(), ElementType.FLOAT32);
                Tensor down = load(update.down(), ElementType.FLOAT32)) {
            return ops.addLowRank(weight, up, down, middle, update.scale());
        } finally {
            middle.forEach(Tensor::close);
        }
    }

    private Tensor load(Weight weight, ElementType as) {
        WeightInfo info = weight.info();
        if (!READABLE.contains(info.type())) {
            throw new ModelLoadException(weights.source() + ": weight " + info.name() + " is stored as "
                    + info.type().code() + "; F32, F16 and BF16 are supported");
        }
        return ops.weight(weight, as);
    }

    private Tensor finite(String name, Tensor tensor) {
        if (!ops.allFinite(tensor)) {
            tensor.close();
            String with = updates.containsKey(name) ? " with its LoRA layers" : "";
            throw new ModelLoadException(
                    weights.source() + ": weight " + name + with + " holds NaN or infinite values");
        }
        return tensor;
    }

    @Override
    public void refuseSurplus() {
        weights.refuseSurplus(taken);
    }
}
