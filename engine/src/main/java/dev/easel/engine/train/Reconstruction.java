package dev.easel.engine.train;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.Component;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.CheckpointWeights;
import dev.easel.engine.tensor.CpuOps;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.vae.Autoencoder;
import dev.easel.engine.vae.Autoencoders;
import dev.easel.engine.vae.Encoded;
import java.nio.file.Path;
import java.util.Map;

/** What a model's autoencoder makes of pictures, without its refiner, on the CPU in float32. Confined to one thread. */
public final class Reconstruction implements AutoCloseable {
    private final Ops ops;
    private final Checkpoint checkpoint;
    private final Autoencoder autoencoder;

    private Reconstruction(Ops ops, Checkpoint checkpoint, Autoencoder autoencoder) {
        this.ops = ops;
        this.checkpoint = checkpoint;
        this.autoencoder = autoencoder;
    }

    /** @throws ModelLoadException naming what is wrong with the model */
    public static Reconstruction open(Path model) {
        return CpuOps.ownedBy(ops -> over(ops, Checkpoint.open(model)));
    }

    private static Reconstruction over(Ops ops, Checkpoint checkpoint) {
        try {
            Component vae = checkpoint.vae();
            Autoencoder autoencoder = Autoencoders.build(
                    new CheckpointWeights(ops, vae.weights(), ElementType.FLOAT32, Map.of()),
                    new NetworkConfig(vae.config(), vae.source()));
            return new Reconstruction(ops, checkpoint, autoencoder);
        } catch (RuntimeException e) {
            checkpoint.close();
            throw e;
        }
    }

    /** Of the same size. What the autoencoder's latents do not divide goes in with its edges continued. */
    public RgbImage of(RgbImage image) {
        int unit = autoencoder.pixelsPerLatent();
        RgbImage whole =
                sized(image, -Math.floorDiv(-image.width(), unit) * unit, -Math.floorDiv(-image.height(), unit) * unit);
        try (Tensor pixels = ops.fromFloats(Planes.of(whole), 1, Planes.BANDS, whole.height(), whole.width());
                Encoded encoded = autoencoder.encode(pixels);
                Tensor decoded = autoencoder.decode(encoded.mean())) {
            RgbImage made = new RgbImage(whole.width(), whole.height(), ops.toBytes(decoded));
            return sized(made, image.width(), image.height());
        }
    }

    /** Cut on the right and below, or continued there. */
    private static RgbImage sized(RgbImage image, int width, int height) {
        byte[] rgb = new byte[Planes.BANDS * width * height];
        for (int i = 0; i < width * height; i++) {
            int row = Math.min(i / width, image.height() - 1);
            int from = row * image.width() + Math.min(i % width, image.width() - 1);
            System.arraycopy(image.rgb(), Planes.BANDS * from, rgb, Planes.BANDS * i, Planes.BANDS);
        }
        return new RgbImage(width, height, rgb);
    }

    @Override
    public void close() {
        autoencoder.close();
        checkpoint.close();
        ops.close();
    }
}
