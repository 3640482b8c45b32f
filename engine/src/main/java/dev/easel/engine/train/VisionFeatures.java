package dev.easel.engine.train;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import dev.easel.engine.tensor.CpuOps;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.vision.MobileNetV2;
import java.nio.file.Path;

/** The 1280 numbers that MobileNetV2 sees in a picture before it judges it. Confined to one thread. */
public final class VisionFeatures implements PictureFeatures {
    private static final ImageSize SIZE = new ImageSize(MobileNetV2.SIDE, MobileNetV2.SIDE);

    private final Ops ops;
    private final MobileNetV2 network;

    private VisionFeatures(Ops ops, MobileNetV2 network) {
        this.ops = ops;
        this.network = network;
    }

    /** @throws ModelLoadException naming what is wrong with the network's file */
    public static VisionFeatures open(Path folder) {
        return CpuOps.ownedBy(ops -> new VisionFeatures(ops, MobileNetV2.open(folder, ops)));
    }

    @Override
    public double[] of(RgbImage picture) {
        Window whole = Window.whole(picture.width(), picture.height());
        float[] planes = Planes.of(Scaling.scale(picture, whole, SIZE, ScalingFilter.TRIANGLE));
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (planes[i] + 1) / 2;
        }
        try (Tensor pixels = ops.fromFloats(planes, 1, Planes.BANDS, SIZE.height(), SIZE.width());
                Tensor vector = network.vectors(pixels)) {
            float[] values = ops.toFloats(vector);
            double[] features = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                features[i] = values[i];
            }
            return features;
        }
    }

    @Override
    public void close() {
        network.close();
        ops.close();
    }
}
