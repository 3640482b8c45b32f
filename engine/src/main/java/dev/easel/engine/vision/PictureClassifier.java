package dev.easel.engine.vision;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.CpuOps;
import dev.easel.engine.tensor.Ops;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Judges what pictures show, with a network of its own on the processor. Thread-safe; judges one batch at a time. */
public final class PictureClassifier implements AutoCloseable {
    private final Ops ops;
    private final MobileNetV2 network;

    private PictureClassifier(Ops ops, MobileNetV2 network) {
        this.ops = ops;
        this.network = network;
    }

    /**
     * Loads the network.
     *
     * @param folder that holds model.safetensors
     * @throws dev.easel.engine.ModelLoadException naming the file and what is wrong with it
     */
    public static PictureClassifier open(Path folder) {
        return CpuOps.ownedBy(ops -> new PictureClassifier(ops, MobileNetV2.open(folder, ops)));
    }

    /** How likely each picture is of each class, in one pass. Pictures are of any size. */
    public synchronized List<Map<PictureClass, Double>> classify(List<RgbImage> pictures) {
        return pictures.isEmpty() ? List.of() : network.classify(pictures);
    }

    @Override
    public synchronized void close() {
        network.close();
        ops.close();
    }
}
