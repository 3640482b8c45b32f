package dev.easel.engine.tensor;

import ai.djl.Device;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every tensor operation that the networks need; what each computes stands beside its body in ops.py. Shapes are
 * [B, C, H, W] for pictures and latents and [B, T, C] for tokens. A result is the caller's to close. Thread-safe.
 */
public final class Ops implements AutoCloseable {
    private final Torch torch;
    private final boolean onCuda;

    private Ops(Torch torch, boolean onCuda) {
        this.torch = torch;
        this.onCuda = onCuda;
    }

    /** @param cudaDevice the number of a CUDA device, or -1 for the CPU */
    public static Ops open(int cudaDevice) {
        return open(cudaDevice, TorchScriptArchive.resource("ops.py"));
    }

    /**
     * With other bodies for the operations, to compare with.
     *
     * @param source in place of ops.py: as many of its methods as are called, by the same names and arguments
     */
    public static Ops open(int cudaDevice, String source) {
        NativeLibraryLoader.engine();
        boolean onCuda = cudaDevice >= 0;
        return new Ops(new Torch(onCuda ? Device.gpu(cudaDevice) : Device.cpu(), source), onCuda);
    }

    public boolean onCuda() {
        return onCuda;
    }

    /** How many CUDA devices the native library finds. */
    public static int cudaDevices() {
        return NativeLibraryLoader.engine().getGpuCount();
    }

    /** Where random weights begin: the native library has one generator for the whole process. */
    public static void seed(int seed) {
        NativeLibraryLoader.engine().setRandomSeed(seed);
    }

    /** The native library's version and the threads that one operation uses. */
    public static NativeLibrary nativeLibrary() {
        return new NativeLibrary(NativeLibraryLoader.engine().getVersion(), JniUtils.getNumThreads());
    }

    /**
     * What computes.
     *
     * @param version such as 2.7.1
     * @param threads that one operation uses, at least 1
     */
    public record NativeLibrary(String version, int threads) {}

    /** The native library with the methods of other resources, put together, on the same device. */
    Torch beside(String... resources) {
        return torch.beside(
                Arrays.stream(resources).map(TorchScriptArchive::resource).collect(Collectors.joining()));
    }

    @Override
    public void close() {
        torch.close();
    }

    // Storage

    public Tensor fromFloats(float[] values, long... shape) {
        ByteBuffer buffer =
                ByteBuffer.allocateDirect(values.length * Float.BYTES).order(ByteOrder.nativeOrder());
        buffer.asFloatBuffer().put(values);
        return copied(buffer, shape, DataType.FLOAT32);
    }

    public Tensor fromInts(int[] values, long... shape) {
        ByteBuffer buffer =
                ByteBuffer.allocateDirect(values.length * Integer.BYTES).order(ByteOrder.nativeOrder());
        buffer.asIntBuffer().put(values);
        return copied(buffer, shape, DataType.INT32);
    }

    /** A weight, stored as F32, F16 or BF16, in its working form: copied out of the checkpoint's memory. */
    public Tensor weight(Weight stored, ElementType type) {
        WeightInfo info = stored.info();
        boolean half = info.type() == WeightType.F16;
        ByteBuffer bytes = info.type() == WeightType.BF16 ? widened(stored.bytes()) : direct(stored.bytes());
        try (Tensor view = torch.view(bytes, info.sizes(), half ? DataType.FLOAT16 : DataType.FLOAT32)) {
            return tensor("weight", view, type.torchCode());
        } finally {
            Reference.reachabilityFence(bytes);
        }
    }

    /** bfloat16 is the upper half of a float32. */
    private static ByteBuffer widened(ByteBuffer bytes) {
        ByteBuffer floats = ByteBuffer.allocateDirect(2 * bytes.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            floats.putInt((bytes.getShort() & 0xFFFF) << 16);
        }
        return floats.flip();
    }

    private static ByteBuffer direct(ByteBuffer bytes) {
        return bytes.isDirect()
                ? bytes
                : ByteBuffer.allocateDirect(bytes.remaining()).put(bytes).flip();
    }

    private Tensor copied(ByteBuffer direct, long[] shape, DataType type) {
        try (Tensor view = torch.view(direct, shape, type)) {
            return tensor("copy", view);
        } finally {
            Reference.reachabilityFence(direct);
        }
    }

    /** Whether weights of this format gain from a layout of the CPU's library (oneDNN): on x86-64, not in float16. */
    boolean packs(ElementType type) {
        return !onCuda
                && type != ElementType.FLOAT16
                && System.getProperty("os.arch").equals("amd64");
    }

    /** A kernel laid out for pictures of about rows x side x side; it serves other sizes too. */
    Tensor packedConv(Tensor kernel, int stride, int padding, int rows, int side) {
        return tensor("packed_conv", kernel, stride, padding, rows, side);
    }

    /** A linear layer's weight laid out for about this many rows; it serves other numbers too. */
    Tensor packedLinear(Tensor weight, int rows) {
        return tensor("packed_linear", weight, rows);
    }

    /** Normal deviates times scale, in a weight's working form; for measuring speed without a checkpoint. */
    public Tensor randomWeight(long[] shape, double scale, ElementType type) {
        return tensor("random_weight", shape, scale, type.torchCode());
    }

    public Tensor weight(Tensor values, ElementType type) {
        return tensor("weight", values, type.torchCode());
    }

    public float[] toFloats(Tensor x) {
        try (IValue contiguous = torch.call("float_contiguous", x);
                PtNDArray array = torch.read(contiguous)) {
            return array.toFloatArray();
        }
    }

    public long[] shape(Tensor x) {
        try (IValue sizes = torch.call("sizes", x)) {
            return sizes.toLongArray();
        }
    }

    public boolean allFinite(Tensor x) {
        try (IValue finite = torch.call("all_finite", x)) {
            return finite.toBoolean();
        }
    }

    public Tensor cast(Tensor x, ElementType type) {
        return tensor("cast", x, type.torchCode());
    }

    /** x in the number format of the weights. */
    public Tensor likeWeights(Tensor x, TensorList w) {
        return tensor("like_weights", x, w);
    }

    /** Rows first (inclusive) to end (exclusive) of dimension 0; shares memory. */
    public Tensor rows(Tensor x, int first, int end) {
        return tensor("rows", x, first, end);
    }

    public Tensor join(List<Tensor> parts, int dimension) {
        return tensor("join", parts, dimension);
    }

    public Tensor reshape(Tensor x, long... shape) {
        return tensor("reshape", x, shape);
    }

    /** @param middle of a convolution that keeps its kernel there, or none */
    public Tensor addLowRank(Tensor weight, Tensor up, Tensor down, List<Tensor> middle, double scale) {
        return tensor("add_low_rank", weight, up, down, middle, scale);
    }

    // Small pieces

    public Tensor conv(Tensor x, TensorList w, int stride, int padding) {
        return tensor("conv", x, w, stride, padding);
    }

    public Tensor linear(Tensor x, TensorList w) {
        return tensor("linear", x, w);
    }

    /** A linear layer that may be laid out for the CPU's library. */
    public Tensor dense(Tensor x, TensorList w) {
        return tensor("dense_layer", x, w);
    }

    public Tensor silu(Tensor x) {
        return tensor("silu", x);
    }

    public Tensor relu(Tensor x) {
        return tensor("relu", x);
    }

    public Tensor add(Tensor x, Tensor y) {
        return tensor("add", x, y);
    }

    /** factor * x + offset */
    public Tensor scaled(Tensor x, double factor, double offset) {
        return tensor("scaled", x, factor, offset);
    }

    public Tensor layerNorm(Tensor x, TensorList w, double eps) {
        return tensor("layer_norm", x, w, eps);
    }

    // UNet

    public Tensor sinusoids(Tensor times, int dim, boolean cosineFirst, double shift) {
        return tensor("sinusoids", times, dim, cosineFirst, shift);
    }

    public Tensor timeEmbedding(Tensor x, List<Tensor> condition, TensorList w) {
        return tensor("time_embedding", x, condition, w);
    }

    public Tensor pooledTextEmbedding(Tensor x, TensorList w, int heads) {
        return tensor("pooled_text_embedding", x, w, heads);
    }

    public Tensor resnet(Tensor x, Tensor time, TensorList w, GroupNorm norm) {
        return tensor("resnet", x, time, w, norm.groups(), norm.eps());
    }

    public Tensor resnetWithSkip(Tensor x, Tensor skip, Tensor time, TensorList w, GroupNorm norm) {
        return tensor("resnet_with_skip", x, skip, time, w, norm.groups(), norm.eps());
    }

    public Tensor upsample(Tensor x, TensorList w, long height, long width) {
        return tensor("upsample", x, w, (int) height, (int) width);
    }

    public Tensor output(Tensor x, TensorList w, GroupNorm norm) {
        return tensor("output", x, w, norm.groups(), norm.eps());
    }

    public Tensor transformer(Tensor x, Tensor context, TensorList w, TransformerShape shape) {
        return tensor("transformer", x, context, w, shape.heads(), shape.groups(), shape.upcast());
    }

    // CLIP

    public Tensor embedTokens(Tensor ids, TensorList w) {
        return tensor("embed_tokens", ids, w);
    }

    /** @param activation {@code quick_gelu} or {@code gelu} */
    public Tensor clipLayer(Tensor x, TensorList w, int heads, String activation, double eps) {
        return tensor("clip_layer", x, w, heads, activation, eps);
    }

    /** x [B, T, C], positions [B] -> [B, C] */
    public Tensor tokenAt(Tensor x, Tensor positions) {
        return tensor("token_at", x, positions);
    }

    // Autoencoders

    public Tensor plainResnet(Tensor x, TensorList w, GroupNorm norm) {
        return tensor("plain_resnet", x, w, norm.groups(), norm.eps());
    }

    public Tensor pixelAttention(Tensor x, TensorList w, GroupNorm norm) {
        return tensor("pixel_attention", x, w, norm.groups(), norm.eps());
    }

    public Tensor downsampleAsymmetric(Tensor x, TensorList w) {
        return tensor("downsample_asymmetric", x, w);
    }

    public Tensor tinyBlock(Tensor x, TensorList w) {
        return tensor("tiny_block", x, w);
    }

    public Tensor softClamp(Tensor x) {
        return tensor("soft_clamp", x);
    }

    /** The two halves of the channels. */
    public List<Tensor> halves(Tensor x) {
        return tensors("halves", x);
    }

    /** Pixels in -1..1, [1, 3, H, W], as H * W * 3 bytes 0..255. */
    public byte[] toBytes(Tensor pixels) {
        try (IValue bytes = torch.call("to_bytes", pixels);
                PtNDArray array = torch.read(bytes)) {
            return array.toByteArray();
        }
    }

    // Sampling

    /**
     * @param cond for each row the index of its conditional output
     * @param uncond for each row the index of its unconditional output, or -1 where guidance is off
     */
    public List<Tensor> guide(Tensor output, int[] cond, int[] uncond, double[] scale, double[] rescale) {
        return tensors("guide", output, longs(cond), longs(uncond), scale, rescale);
    }

    /** state [S, C, H, W], output and noise [C, H, W], update row-major [S, S + 2]. */
    public Tensor step(Tensor state, Tensor output, List<Tensor> noise, double[] update) {
        return tensor("step", state, output, noise, update);
    }

    /** a x + b y */
    public Tensor combine(Tensor x, double a, Tensor y, double b) {
        return tensor("combine", x, a, y, b);
    }

    /** mean + standard deviation * noise, of a distribution with this log-variance. */
    public Tensor drawn(Tensor mean, Tensor logVariance, Tensor noise) {
        return tensor("drawn", mean, logVariance, noise);
    }

    /** x moved down and right, [..., H, W]; what leaves on one side comes in on the other. */
    public Tensor rolled(Tensor x, int down, int right) {
        return tensor("rolled", x, down, right);
    }

    /** [..., H, W], continued on each side by a margin of what is at the other. */
    public Tensor wrapped(Tensor x, int margin) {
        return tensor("wrapped", x, margin);
    }

    /** [..., H, W] without a margin on each side. */
    public Tensor inner(Tensor x, int margin) {
        return tensor("inner", x, margin);
    }

    /** y where mask is 1, x where it is 0. */
    public Tensor blend(Tensor x, Tensor y, Tensor mask) {
        return tensor("blend", x, y, mask);
    }

    private static long[] longs(int[] values) {
        return Arrays.stream(values).asLongStream().toArray();
    }

    private Tensor tensor(String method, Object... arguments) {
        return new Tensor(torch.call(method, arguments));
    }

    private List<Tensor> tensors(String method, Object... arguments) {
        try (IValue list = torch.call(method, arguments)) {
            return Arrays.stream(list.toIValueArray()).map(Tensor::new).toList();
        }
    }
}
