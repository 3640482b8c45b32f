package dev.easel.engine.parity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.tensor.Ops;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A network that is not exactly what its config says is refused, by the weight or the setting at fault. */
class RefusedCheckpointTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final short NAN = 0x7e00;

    private static Ops ops;

    private final Path folder;

    RefusedCheckpointTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void open() {
        ops = Ops.open(-1);
    }

    @AfterAll
    static void close() {
        ops.close();
    }

    /** A network, and one of its weights. */
    enum Part {
        UNET("sd21-tiny", "unet/diffusion_pytorch_model", "mid_block.resnets.0.conv1.weight", "[32, 32, 3, 3]"),
        KL("sd21-tiny", "vae/diffusion_pytorch_model", "decoder.conv_in.weight", "[16, 4, 3, 3]"),
        TEXT("sd21-tiny", "text_encoder/model", "encoder.layers.1.mlp.fc1.weight", "[64, 32]"),
        TINY("taesd-tiny", "vae/diffusion_pytorch_model", "decoder.layers.0.weight", "[16, 4, 3, 3]"),
        CONTROL_NET("controlnet-tiny", "controlnet/diffusion_pytorch_model", "conv_in.weight", "[16, 4, 3, 3]");

        private final String caseName;
        private final String file;
        private final String weight;
        private final String shape;

        Part(String caseName, String file, String weight, String shape) {
            this.caseName = caseName;
            this.file = file + ".safetensors";
            this.weight = weight;
            this.shape = shape;
        }
    }

    @ParameterizedTest
    @EnumSource
    void unchangedPartIsBuilt(Part part) {
        GoldenCases.copy(part.caseName, folder);

        assertThatCode(() -> build(part)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void missingWeightIsNamedWithItsShape(Part part) {
        damage(part, replacing(part, own -> List.of()));

        assertRefused(part, part.weight, part.shape, "missing");
    }

    @ParameterizedTest
    @EnumSource
    void surplusWeightIsNamedWithItsShape(Part part) {
        damage(
                part,
                replacing(part, own -> List.of(own.get(0), GoldenCases.renamed(own.get(0), "mid_block.more.weight"))));

        assertRefused(part, "mid_block.more.weight", part.shape, "belongs to no part");
    }

    @ParameterizedTest
    @EnumSource
    void weightOfAnotherShapeIsNamedWithBothShapes(Part part) {
        damage(part, replacing(part, own -> List.of(GoldenCases.reshaped(own.get(0), 5, 7))));

        assertRefused(part, part.weight, part.shape, "[5, 7]");
    }

    @ParameterizedTest
    @EnumSource
    void weightThatHoldsNanIsNamed(Part part) {
        damage(part, replacing(part, own -> List.of(GoldenCases.withHalf(own.get(0), 7, NAN))));

        assertRefused(part, part.weight, "NaN");
    }

    @ParameterizedTest
    @EnumSource
    void weightOfAnUnsupportedTypeIsNamedWithIt(Part part) {
        damage(part, replacing(part, own -> List.of(doubles(own.get(0)))));

        assertRefused(part, part.weight, "F64");
    }

    private static Weight doubles(Weight weight) {
        WeightInfo info = new WeightInfo(
                weight.info().name(), WeightType.F64, weight.info().shape());
        return new Weight(info, ByteBuffer.allocate((int) info.byteCount()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNET        | act_fn                   | \"gelu\"",
                "UNET        | resnet_time_scale_shift  | \"scale_shift\"",
                "UNET        | class_embed_type         | \"timestep\"",
                "UNET        | addition_embed_type      | \"image\"",
                "UNET        | mid_block_type           | \"UNetMidBlock2D\"",
                "UNET        | down_block_types         | [\"CrossAttnDownBlock2D\",\"AttnDownBlock2D\",\"DownBlock2D\"]",
                "UNET        | block_out_channels       | 0",
                "UNET        | attention_head_dim       | [2,4]",
                "UNET        | norm_eps                 | \"small\"",
                "UNET        | use_linear_projection    | 1",
                "UNET        | a_setting_of_next_year   | 2",
                "KL          | act_fn                   | \"mish\"",
                "KL          | a_setting_of_next_year   | 2",
                "TINY        | upsample_fn              | \"bilinear\"",
                "TINY        | a_setting_of_next_year   | 2",
                "TEXT        | hidden_act               | \"relu\"",
                "TEXT        | a_setting_of_next_year   | 2",
                "CONTROL_NET | global_pool_conditions   | true",
                "CONTROL_NET | a_setting_of_next_year   | 2"
            })
    void unknownSettingIsNamedWithItsValue(Part part, String key, String value) throws IOException {
        Path config = GoldenCases.copy(part.caseName, folder).resolve(part.file).resolveSibling("config.json");
        ObjectNode changed = (ObjectNode) JSON.readTree(config.toFile());
        JSON.writeValue(config.toFile(), changed.set(key, JSON.readTree(value)));

        assertRefused(part, key + "=" + value);
    }

    private static UnaryOperator<List<Weight>> replacing(Part part, UnaryOperator<List<Weight>> change) {
        return GoldenCases.replacing(part.weight, change);
    }

    private void damage(Part part, UnaryOperator<List<Weight>> change) {
        GoldenCases.rewrite(GoldenCases.copy(part.caseName, folder).resolve(part.file), change);
    }

    private void assertRefused(Part part, String... faults) {
        assertThatThrownBy(() -> build(part))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining(part.caseName)
                .hasMessageContainingAll(faults);
    }

    private void build(Part part) {
        try (Checkpoint checkpoint = Checkpoint.open(folder.resolve(part.caseName))) {
            CaseNetworks networks = CaseNetworks.of(ops, checkpoint, List.of());
            switch (part) {
                case UNET -> networks.unet().close();
                case KL, TINY -> networks.autoencoder().close();
                case TEXT -> networks.textEncoder("text_encoder").close();
                case CONTROL_NET -> networks.controlNet().close();
            }
        }
    }
}
