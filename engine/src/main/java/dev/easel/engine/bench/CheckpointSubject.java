package dev.easel.engine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.Component;
import dev.easel.engine.checkpoint.ModelDefaults;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.tensor.CheckpointWeights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.WeightSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A published checkpoint. */
final class CheckpointSubject implements Subject {
    private final Checkpoint checkpoint;

    /** @throws ModelLoadException naming what is wrong with the checkpoint */
    CheckpointSubject(Path path) {
        checkpoint = Checkpoint.open(path);
    }

    @Override
    public ImageSize size() {
        return ModelDefaults.of(checkpoint).size();
    }

    @Override
    public Optional<Precision> precision() {
        return ModelDefaults.of(checkpoint).precision().flatMap(Precision::parse);
    }

    @Override
    public boolean has(String network) {
        return checkpoint.component(network).isPresent();
    }

    private Component component(String network) {
        return checkpoint
                .component(network)
                .orElseThrow(() -> new ModelLoadException(checkpoint.path() + ": has no " + network));
    }

    @Override
    public JsonNode json(String network) {
        return component(network).config();
    }

    @Override
    public WeightSource weights(String network, Ops ops, ElementType type) {
        return new CheckpointWeights(ops, component(network).weights(), type, Map.of());
    }

    @Override
    public void close() {
        checkpoint.close();
    }
}
