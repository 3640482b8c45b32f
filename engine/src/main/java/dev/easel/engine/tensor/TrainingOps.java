package dev.easel.engine.tensor;

import ai.djl.Device;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * What trains the refiner, on the CPU; it stands in training.py. Its tensors are changed in place by {@link #learn} alone.
 * Confined to one thread.
 */
public final class TrainingOps implements AutoCloseable {
    private final Torch torch;

    private TrainingOps(Torch torch) {
        this.torch = torch;
    }

    public static TrainingOps open() {
        NativeLibraryLoader.engine();
        String source = TorchScriptArchive.resource("refining.py")
                + TorchScriptArchive.resource("training.py")
                + TorchScriptArchive.resource("vision.py");
        return new TrainingOps(new Torch(Device.cpu(), source));
    }

    /** A copy that may take part in {@link #learn}; other classes' tensors may not. */
    public Tensor copy(Tensor x) {
        return torch.learn("owned", x).get(0);
    }

    /** A tensor that {@link #learn} may change. */
    public Tensor fromFloats(float[] values, long... shape) {
        ByteBuffer buffer =
                ByteBuffer.allocateDirect(values.length * Float.BYTES).order(ByteOrder.nativeOrder());
        buffer.asFloatBuffer().put(values);
        return owned(buffer, DataType.FLOAT32, shape);
    }

    private Tensor fromDoubles(double... values) {
        ByteBuffer buffer =
                ByteBuffer.allocateDirect(values.length * Double.BYTES).order(ByteOrder.nativeOrder());
        buffer.asDoubleBuffer().put(values);
        return owned(buffer, DataType.FLOAT64, values.length);
    }

    private Tensor owned(ByteBuffer buffer, DataType type, long... shape) {
        try (Tensor view = torch.view(buffer, shape, type)) {
            return torch.learn("owned", view).get(0);
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    public float[] toFloats(Tensor x) {
        try (PtNDArray array = torch.read(x.value())) {
            return array.toFloatArray();
        }
    }

    /**
     * What is trained, as lists of one length each.
     *
     * @param weights of the network
     * @param first moments of their gradients
     * @param second moments of their gradients
     */
    public record Learned(List<Tensor> weights, List<Tensor> first, List<Tensor> second) {}

    /**
     * The networks, all of it changed by each step.
     *
     * @param generator the refiner
     * @param average of the generator's weights over time
     * @param discriminator weight and bias of each layer
     * @param singular vectors of the discriminator's weights, one a layer
     * @param vision weights of a network that looks at pictures, which stay as they are; at least one
     */
    public record Networks(
            Learned generator,
            List<Tensor> average,
            Learned discriminator,
            List<Tensor> singular,
            List<Tensor> vision) {}

    /**
     * One batch, [B, 3, H, W] each, with at least two pictures.
     *
     * @param degraded in -1..1
     * @param target in -1..1
     * @param noise added to what the discriminator is shown, which has 6 planes
     */
    public record Batch(Tensor degraded, Tensor target, Tensor noise) implements AutoCloseable {
        @Override
        public void close() {
            degraded.close();
            target.close();
            noise.close();
        }
    }

    /**
     * One step of both networks on one batch.
     *
     * @param outer blocks of the generator at half the size
     * @param inner blocks of the generator at a quarter of the size
     * @param numbers in the order that training.py tells
     * @return what training.py's learn gives, in its order
     */
    public float[] learn(Networks networks, Batch batch, int outer, int inner, double... numbers) {
        Learned g = networks.generator();
        Learned d = networks.discriminator();
        try (Tensor layout = fromDoubles(outer, inner);
                Tensor rates = fromDoubles(numbers);
                Tensor told = torch.learn(
                                "learn",
                                g.weights(),
                                g.first(),
                                g.second(),
                                networks.average(),
                                d.weights(),
                                d.first(),
                                d.second(),
                                networks.singular(),
                                networks.vision(),
                                batch.degraded(),
                                batch.target(),
                                batch.noise(),
                                layout,
                                rates)
                        .get(0)) {
            return toFloats(told);
        }
    }

    /**
     * What a generator makes of pictures in -1..1, [B, 3, H, W].
     *
     * @param generator its weights
     * @param outer blocks at half the size
     * @param inner blocks at a quarter of the size
     */
    public Tensor refine(Tensor pictures, List<Tensor> generator, int outer, int inner) {
        return new Tensor(torch.call("refine", pictures, generator, outer, inner));
    }

    /** The weights over their largest singular values; moves the singular vectors on by one power iteration. */
    public List<Tensor> normalised(List<Tensor> weightsAndBiases, List<Tensor> singular) {
        return torch.learn("normalised", weightsAndBiases, singular);
    }

    @Override
    public void close() {
        torch.close();
    }
}
