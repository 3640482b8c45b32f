package dev.easel.engine.refine;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Component;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.Weights;
import dev.easel.engine.tensor.CheckpointWeights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.RefiningOps;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.WeightSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The generator of a GAN that was trained to repair a model's pictures. Thread-safe. */
public final class Refiner implements AutoCloseable {
    private final RefiningOps refining;
    private final RefinerLayout layout;
    private final TensorList weights;
    private final Weights file;

    private Refiner(RefiningOps refining, RefinerLayout layout, TensorList weights, Weights file) {
        this.refining = refining;
        this.layout = layout;
        this.weights = weights;
        this.file = file;
    }

    /**
     * Loads a model's refiner.
     *
     * @param folder with config.json and weights
     * @throws ModelLoadException naming what is wrong with them
     */
    public static Refiner open(Path folder, Ops ops, ElementType type) {
        Component component = Component.open(folder);
        try {
            return load(component, ops, type);
        } catch (RuntimeException e) {
            component.weights().close();
            throw e;
        }
    }

    private static Refiner load(Component component, Ops ops, ElementType type) {
        RefinerLayout layout = RefinerLayout.read(new NetworkConfig(component.config(), component.source()));
        WeightSource source = new CheckpointWeights(ops, component.weights(), type, Map.of());
        List<Tensor> tensors = new ArrayList<>();
        try {
            for (WeightInfo weight : layout.weights()) {
                tensors.add(source.take(weight.name(), weight.sizes()));
            }
            source.refuseSurplus();
            return new Refiner(RefiningOps.open(), layout, TensorList.of(tensors), component.weights());
        } catch (RuntimeException e) {
            tensors.forEach(Tensor::close);
            throw e;
        }
    }

    /** Pictures in -1..1, [B, 3, H, W] of any height and width, repaired, in float32. */
    public Tensor refine(Tensor pictures) {
        return refining.refine(pictures, weights, layout.outerBlocks(), layout.innerBlocks());
    }

    @Override
    public void close() {
        weights.close();
        refining.close();
        file.close();
    }
}
