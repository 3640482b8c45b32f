package dev.easel.engine.train;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TrainingOps;
import dev.easel.engine.vision.MobileNetV2;
import java.nio.file.Path;
import java.util.List;

/**
 * The weights of a network that looks at pictures, in a form that gradients can be taken through.
 *
 * @param weights in the order of vision.py's mobilenet
 */
record VisionWeights(List<Tensor> weights) implements AutoCloseable {
    /** @throws ModelLoadException naming what is wrong with the network's file */
    static VisionWeights read(Path folder, Ops ops, TrainingOps training) {
        try (MobileNetV2 network = MobileNetV2.open(folder, ops)) {
            return new VisionWeights(
                    network.weights().stream().map(training::copy).toList());
        }
    }

    @Override
    public void close() {
        weights.forEach(Tensor::close);
    }
}
