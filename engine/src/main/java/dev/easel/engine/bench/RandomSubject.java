package dev.easel.engine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.RandomWeights;
import dev.easel.engine.tensor.WeightSource;

/** A published shape filled with random weights, the same ones each time. */
final class RandomSubject implements Subject {
    private static final int SEED = 1;

    private final Architecture architecture;
    private final JsonNode configs;

    RandomSubject(Architecture architecture) {
        this.architecture = architecture;
        configs = architecture.configs();
    }

    @Override
    public ImageSize size() {
        return architecture.size();
    }

    @Override
    public boolean has(String network) {
        return configs.has(network);
    }

    @Override
    public JsonNode json(String network) {
        return configs.path(network);
    }

    @Override
    public WeightSource weights(String network, Ops ops, ElementType type) {
        Ops.seed(SEED);
        return new RandomWeights(ops, type);
    }

    @Override
    public void close() {}
}
