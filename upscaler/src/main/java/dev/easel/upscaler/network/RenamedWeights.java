package dev.easel.upscaler.network;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.Weights;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Weights by other names. Thread-safe where the weights are. */
final class RenamedWeights implements Weights {
    private final Weights weights;
    private final Map<String, String> originals;

    private RenamedWeights(Weights weights, Map<String, String> originals) {
        this.weights = weights;
        this.originals = originals;
    }

    /** @throws ModelLoadException where two weights would have one name */
    static RenamedWeights of(Weights weights, UnaryOperator<String> newName) {
        Map<String, String> originals = new LinkedHashMap<>();
        for (String name : weights.names()) {
            String other = originals.put(newName.apply(name), name);
            if (other != null) {
                throw new ModelLoadException(
                        weights.source() + ": weights " + other + " and " + name + " are the same");
            }
        }
        return new RenamedWeights(weights, originals);
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(originals.keySet());
    }

    @Override
    public WeightInfo info(String name) {
        WeightInfo info = weights.info(original(name));
        return new WeightInfo(name, info.type(), info.shape());
    }

    @Override
    public ByteBuffer bytes(String name) {
        return weights.bytes(original(name));
    }

    private String original(String name) {
        return originals.getOrDefault(name, name);
    }

    @Override
    public String source() {
        return weights.source();
    }

    @Override
    public void close() {
        weights.close();
    }
}
