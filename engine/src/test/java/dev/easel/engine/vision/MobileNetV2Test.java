package dev.easel.engine.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.checkpoint.SafetensorsWriter;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.OpenTensors;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected numbers were computed by TensorFlow.js 4.22.0 from the package's own model and the same picture. */
class MobileNetV2Test {
    private static final Path SHIPPED = Path.of("../config/vision/nsfwjs-mobilenet-v2");
    private static final Path FLOWER = Path.of("../upscaler/src/test/resources/esrgan-x4/input.png");

    private Ops ops;

    @BeforeEach
    void open() {
        ops = Ops.open(-1);
    }

    @AfterEach
    void close() {
        ops.close();
    }

    @Test
    void flowerIsJudgedAsTensorFlowJudgesIt() throws IOException {
        try (MobileNetV2 network = MobileNetV2.open(SHIPPED, ops)) {
            Map<PictureClass, Double> likely = network.classify(flower());

            assertThat(likely.get(PictureClass.DRAWING)).isCloseTo(0.00031896963, within(1e-6));
            assertThat(likely.get(PictureClass.HENTAI)).isCloseTo(0.00003590109, within(1e-6));
            assertThat(likely.get(PictureClass.NEUTRAL)).isCloseTo(0.99888807535, within(1e-5));
            assertThat(likely.get(PictureClass.PORN)).isCloseTo(0.00066666212, within(1e-6));
            assertThat(likely.get(PictureClass.SEXY)).isCloseTo(0.00009040343, within(1e-6));
        }
    }

    @Test
    void mapsAreThoseOfTensorFlow() throws IOException {
        double[] means = {
            2.562281384866147, 4.633314013054309, 5.0075168730693305, 3.3623700625394615, 0.06930965548893868
        };
        double[] centres = {2.1715168952941895, 7.723153114318848, 1.8928263187408447, 4.6270647048950195, 0};
        try (MobileNetV2 network = MobileNetV2.open(SHIPPED, ops);
                Tensor x = flowerAtSide()) {
            List<Tensor> maps = network.maps(x);
            for (int i = 0; i < maps.size(); i++) {
                int side = MobileNetV2.SIDE >> (i + 1);
                float[] values = ops.toFloats(maps.get(i));
                assertThat(ops.shape(maps.get(i))).containsExactly(1, MobileNetV2.MAP_CHANNELS.get(i), side, side);
                assertThat(meanSize(values)).isCloseTo(means[i], within(1e-4 * means[i]));
                assertThat((double) values[side / 2 * side + side / 2]).isCloseTo(centres[i], within(2e-3));
            }
            maps.forEach(Tensor::close);
        }
    }

    @Test
    void vectorsAreTheMeansOfTheLastMap() {
        try (MobileNetV2 network = MobileNetV2.open(SHIPPED, ops);
                Tensor x = ops.randomWeight(new long[] {2, 3, 64, 96}, 0.3, ElementType.FLOAT32);
                Tensor vectors = network.vectors(x)) {
            List<Tensor> maps = network.maps(x);
            float[] last = ops.toFloats(maps.get(4));
            float[] means = ops.toFloats(vectors);
            assertThat(means).hasSize(2 * 1280);
            double sum = 0;
            for (int i = 0; i < 2 * 3; i++) {
                sum += last[1280 * 6 + 7 * 6 + i];
            }
            assertThat((double) means[1280 + 7]).isCloseTo(sum / 6, within(1e-4));
            maps.forEach(Tensor::close);
        }
    }

    @Test
    void networkAndResultsLeaveNothingInMemory() throws IOException {
        long before = OpenTensors.count();
        try (MobileNetV2 network = MobileNetV2.open(SHIPPED, ops)) {
            network.classify(flower());
        }
        assertThat(OpenTensors.count()).isEqualTo(before);
    }

    @Test
    void brokenWeightsAreNamedAndLeaveNothingInMemory(@TempDir Path folder) throws IOException {
        long before = OpenTensors.count();
        List<Weight> weights = new ArrayList<>();
        Map<String, String> metadata;
        try (SafetensorsFile file = SafetensorsFile.open(SHIPPED.resolve("model.safetensors"))) {
            metadata = file.metadata();
            file.names().forEach(name -> weights.add(file.weight(name)));
        }
        Weight spare =
                new Weight(new WeightInfo("spare", weights.get(0).info().type(), List.of(1L)), ByteBuffer.allocate(1));

        weights.add(spare);
        Map<String, String> more = new HashMap<>(metadata);
        more.put("spare", "scale=1.0 minimum=0.0");
        SafetensorsWriter.write(folder.resolve("model.safetensors"), weights, more);
        assertThatThrownBy(() -> MobileNetV2.open(folder, ops))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("spare");

        weights.removeIf(weight -> List.of("block_9_project.weight", "spare")
                .contains(weight.info().name()));
        SafetensorsWriter.write(folder.resolve("model.safetensors"), weights, metadata);
        assertThatThrownBy(() -> MobileNetV2.open(folder, ops))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("block_9_project.weight is missing");
        assertThat(OpenTensors.count()).isEqualTo(before);
    }

    private static double meanSize(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += Math.abs(value);
        }
        return sum / values.length;
    }

    private static RgbImage flower() throws IOException {
        BufferedImage image = ImageIO.read(FLOWER.toFile());
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = image.getRGB(i / 3 % image.getWidth(), i / 3 / image.getWidth());
            rgb[i] = (byte) (pixel >> (16 - 8 * (i % 3)));
        }
        return new RgbImage(image.getWidth(), image.getHeight(), rgb);
    }

    /** At 224x224, corners on corners, written out. */
    private Tensor flowerAtSide() throws IOException {
        RgbImage flower = flower();
        int side = MobileNetV2.SIDE;
        float[] planes = new float[3 * side * side];
        for (int i = 0; i < planes.length; i++) {
            double y = i / side % side * (flower.height() - 1.0) / (side - 1);
            double x = i % side * (flower.width() - 1.0) / (side - 1);
            int top = Math.min((int) y, flower.height() - 2);
            int left = Math.min((int) x, flower.width() - 2);
            double value = 0;
            for (int corner = 0; corner < 4; corner++) {
                int row = top + corner / 2;
                int column = left + corner % 2;
                double share = (1 - Math.abs(y - row)) * (1 - Math.abs(x - column));
                int at = 3 * (row * flower.width() + column) + i / (side * side);
                value += share * Byte.toUnsignedInt(flower.rgb()[at]) / 255;
            }
            planes[i] = (float) value;
        }
        return ops.fromFloats(planes, 1, 3, side, side);
    }
}
