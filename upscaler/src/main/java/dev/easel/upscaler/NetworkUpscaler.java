package dev.easel.upscaler;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.generate.Devices;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.upscaler.network.UpscalingNetwork;
import dev.easel.upscaler.network.UpscalingNetworks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;

/**
 * Enlarges with a network that draws the detail. Pictures of any size go through it in tiles, with no more in memory than
 * the picture, its larger form and a row of tiles. Thread-safe; one picture at a time.
 */
public final class NetworkUpscaler implements Upscaler {
    private static final List<Integer> FACTORS = List.of(2, 4, 8);

    private final TileNetwork network;
    private final Runnable closing;
    private final Tiling tiling;
    private final Precision precision;
    private final ReentrantLock turn = new ReentrantLock(true);

    NetworkUpscaler(TileNetwork network, Runnable closing, Tiling tiling) {
        this(network, closing, tiling, Precision.FLOAT32);
    }

    private NetworkUpscaler(TileNetwork network, Runnable closing, Tiling tiling, Precision precision) {
        if (network.factor() < 2) {
            throw new RefusedRequestException("a network of factor " + network.factor() + " enlarges nothing");
        }
        this.network = network;
        this.closing = closing;
        this.tiling = tiling;
        this.precision = precision;
    }

    /**
     * Over a network.
     *
     * @param network closed with this
     * @param ops what it computes with; the caller's to close, afterwards
     * @throws RefusedRequestException where the network does not enlarge
     */
    public static NetworkUpscaler over(UpscalingNetwork network, Ops ops) {
        return new NetworkUpscaler(new TensorTiles(network, ops), network::close, Tiling.USUAL);
    }

    /**
     * Loads a network; closing frees everything that was loaded for it.
     *
     * @param weights a folder with model.safetensors, or a .safetensors or .pth file
     * @param options where it computes, and in which number format
     * @throws ModelLoadException naming the file and what is wrong with it
     * @throws RefusedRequestException where the device is not there, or the network does not enlarge
     */
    public static NetworkUpscaler open(Path weights, EngineOptions options) {
        Ops ops = Devices.open(options.device());
        try {
            ElementType type = Devices.elementType(options, Optional.empty(), ops);
            return owning(UpscalingNetworks.open(weights, ops, type), ops, Devices.precision(type));
        } catch (RuntimeException e) {
            ops.close();
            throw e;
        }
    }

    /** The same, but for its colours, which are then as the network leaves them: to see what back-projection does. */
    public NetworkUpscaler uncorrected() {
        return new NetworkUpscaler(network, closing, new Tiling(tiling.side(), false), precision);
    }

    private static NetworkUpscaler owning(UpscalingNetwork network, Ops ops, Precision precision) {
        Runnable closing = () -> {
            network.close();
            ops.close();
        };
        try {
            return new NetworkUpscaler(new TensorTiles(network, ops), closing, Tiling.USUAL, precision);
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    @Override
    public RgbImage upscale(RgbImage image, ImageSize target, DoubleConsumer progress) {
        UpscaledSize.refuseUnlessLarger(ImageSize.of(image), target);
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Interruption.ended();
        }
        try {
            return enlarged(image, target, progress);
        } finally {
            turn.unlock();
        }
    }

    private RgbImage enlarged(RgbImage image, ImageSize target, DoubleConsumer progress) {
        List<ImageSize> stages = Stages.between(ImageSize.of(image), target, network.factor());
        Share share = new Share(ImageSize.of(image), stages, progress);
        RgbImage picture = image;
        for (ImageSize stage : stages) {
            picture = passed(picture, stage, share);
        }
        return picture;
    }

    private RgbImage passed(RgbImage image, ImageSize size, Share share) {
        Interruption.refuse();
        TiledPass pass = new TiledPass(network, image, tiling);
        ByteRows rows = new ByteRows(size);
        share.begin(ImageSize.of(image), pass.tiles());
        int factor = network.factor();
        pass.run(ReducingRows.to(factor * image.width(), factor * image.height(), size, rows), () -> {
            share.tileDone();
            Interruption.refuse();
        });
        return rows.image();
    }

    @Override
    public List<Integer> factors() {
        return FACTORS;
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closing.run();
        } finally {
            turn.unlock();
        }
    }
}
