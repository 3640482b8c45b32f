package dev.easel.engine.train;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.refine.Refiner;
import dev.easel.engine.tensor.CpuOps;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.nio.file.Path;

/** What a refiner makes of pictures, on the CPU in float32. Confined to one thread. */
public final class Refinement implements AutoCloseable {
    private final Ops ops;
    private final Refiner refiner;

    private Refinement(Ops ops, Refiner refiner) {
        this.ops = ops;
        this.refiner = refiner;
    }

    /**
     * Opens a refiner.
     *
     * @param folder with config.json and weights
     * @throws ModelLoadException naming what is wrong with them
     */
    public static Refinement open(Path folder) {
        return CpuOps.ownedBy(ops -> new Refinement(ops, Refiner.open(folder, ops, ElementType.FLOAT32)));
    }

    /** Of the same size. */
    public RgbImage of(RgbImage image) {
        long[] shape = {1, Planes.BANDS, image.height(), image.width()};
        try (Tensor pixels = ops.fromFloats(Planes.of(image), shape);
                Tensor refined = refiner.refine(pixels)) {
            return new RgbImage(image.width(), image.height(), ops.toBytes(refined));
        }
    }

    @Override
    public void close() {
        refiner.close();
        ops.close();
    }
}
