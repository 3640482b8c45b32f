package dev.easel.engine.vision;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.QuantizedWeights;
import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.checkpoint.Weights;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.BuildScope;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.VisionOps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * MobileNetV2 (Sandler et al. 2018) with a head of five classes, trained to tell pictures that are not safe to show. What its
 * layers see also serves to compare pictures. Thread-safe.
 */
public final class MobileNetV2 implements AutoCloseable {
    /** Side of the pictures that it was trained on. */
    public static final int SIDE = 224;

    /** Channels of each of {@link #maps}. */
    public static final List<Integer> MAP_CHANNELS = List.of(16, 24, 32, 96, 1280);

    /** What {@link #maps} wants sides to be multiples of. */
    public static final int MULTIPLE = 32;

    private static final int[] BLOCK_CHANNELS = {16, 24, 24, 32, 32, 32, 64, 64, 64, 64, 96, 96, 96, 160, 160, 160, 320
    };
    private static final int FIRST_CHANNELS = 32;
    private static final int EXPANSION = 6;
    private static final int VECTOR = 1280;

    private final Ops ops;
    private final VisionOps visionOps;
    private final List<Tensor> body;
    private final TensorList bodyList;
    private final TensorList head;

    private MobileNetV2(Ops ops, List<Tensor> body, List<Tensor> head) {
        this.ops = ops;
        this.visionOps = VisionOps.open(ops);
        this.body = body;
        this.bodyList = TensorList.of(body);
        this.head = TensorList.of(head);
    }

    /**
     * Loads the network.
     *
     * @param folder that holds model.safetensors
     * @param ops stay the caller's, and open for as long as the network
     * @throws ModelLoadException naming the file and what is wrong with it
     */
    public static MobileNetV2 open(Path folder, Ops ops) {
        Path file = folder.resolve("model.safetensors");
        try (Weights weights = QuantizedWeights.over(SafetensorsFile.open(file));
                BuildScope scope = BuildScope.open()) {
            FoldedWeights folded = new FoldedWeights(ops, weights);
            List<Tensor> body = body(folded);
            List<Tensor> head = folded.linear("dense_1", 256, VECTOR)
                    .linear("dense_2", 128, 256)
                    .linear("dense_3", PictureClass.values().length, 128)
                    .build();
            folded.refuseSurplus();
            MobileNetV2 network = new MobileNetV2(ops, body, head);
            scope.keep();
            return network;
        }
    }

    private static List<Tensor> body(FoldedWeights folded) {
        folded.conv("Conv1", "bn_Conv1", FIRST_CHANNELS, 3, 3, 3);
        int channels = FIRST_CHANNELS;
        for (int b = 0; b < BLOCK_CHANNELS.length; b++) {
            String name = b == 0 ? "expanded_conv" : "block_" + b;
            int wide = b == 0 ? channels : EXPANSION * channels;
            if (b > 0) {
                folded.conv(name + "_expand", name + "_expand_BN", wide, channels, 1, 1);
            }
            folded.conv(name + "_depthwise", name + "_depthwise_BN", wide, 1, 3, 3);
            folded.conv(name + "_project", name + "_project_BN", BLOCK_CHANNELS[b], wide, 1, 1);
            channels = BLOCK_CHANNELS[b];
        }
        return folded.conv("Conv_1", "Conv_1_bn", VECTOR, channels, 1, 1).build();
    }

    /** How likely the picture is of each class; the sum is 1. Any size: it is looked at in 224x224. */
    public Map<PictureClass, Double> classify(RgbImage image) {
        return classify(List.of(image)).get(0);
    }

    /** The same of several pictures, at least one, in one pass. */
    List<Map<PictureClass, Double>> classify(List<RgbImage> images) {
        int pixels = 3 * SIDE * SIDE;
        float[] batch = new float[images.size() * pixels];
        for (int i = 0; i < images.size(); i++) {
            System.arraycopy(resized(images.get(i)), 0, batch, i * pixels, pixels);
        }
        try (Tensor x = ops.fromFloats(batch, images.size(), 3, SIDE, SIDE);
                Tensor vector = vectors(x);
                Tensor classes = visionOps.classes(vector, head)) {
            float[] likely = ops.toFloats(classes);
            List<Map<PictureClass, Double>> all = new ArrayList<>();
            for (int i = 0; i < images.size(); i++) {
                all.add(named(likely, i * PictureClass.values().length));
            }
            return all;
        }
    }

    private float[] resized(RgbImage image) {
        try (Tensor x = ops.fromFloats(planes(image), 1, 3, image.height(), image.width());
                Tensor resized = visionOps.resized(x, SIDE, SIDE)) {
            return ops.toFloats(resized);
        }
    }

    private static Map<PictureClass, Double> named(float[] likely, int from) {
        Map<PictureClass, Double> all = new EnumMap<>(PictureClass.class);
        PictureClass[] each = PictureClass.values();
        for (int i = 0; i < each.length; i++) {
            all.put(each[i], (double) likely[from + i]);
        }
        return all;
    }

    private static float[] planes(RgbImage image) {
        int pixels = image.width() * image.height();
        float[] planes = new float[3 * pixels];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = Byte.toUnsignedInt(image.rgb()[3 * (i % pixels) + i / pixels]) / 255f;
        }
        return planes;
    }

    /**
     * What the network makes of pictures before it judges them: a point in a space where alike pictures are near.
     *
     * @param x [B, 3, H, W], float32, red, green, blue of 0 to 1; sides are multiples of {@link #MULTIPLE}
     * @return [B, 1280], 0 to 6; the caller's to close
     */
    public Tensor vectors(Tensor x) {
        return visionOps.mobilenetVector(x, bodyList);
    }

    /**
     * What the network sees at each size, 1/2, 1/4, 1/8, 1/16 and 1/32 of the picture.
     *
     * @param x as for {@link #vectors}
     * @return five of [B, C, h, w], channels as {@link #MAP_CHANNELS} says; the caller's to close
     */
    public List<Tensor> maps(Tensor x) {
        return visionOps.mobilenet(x, bodyList);
    }

    /** The weights that vision.py's mobilenet takes, in its order, for a loss to be taken through it. They stay the network's. */
    public List<Tensor> weights() {
        return body;
    }

    @Override
    public void close() {
        head.close();
        bodyList.close();
        visionOps.close();
    }
}
