package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoraFileTest {
    private static final String QUERY = "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q";

    private final Path folder;

    LoraFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyLayerOfAKohyaFileFindsItsModule() {
        LoraTargets targets = targets("sd15-tiny");
        try (LoraFile lora = LoraFile.read(TestWeights.resource("sd15-tiny").resolve("lora.kohya.safetensors"))) {
            List<LoraLayer> layers = lora.resolve(targets);
            List<String> unet = List.of("to_q", "to_k", "to_v", "to_out.0", "ff.net.0.proj", "ff.net.2", "proj_in");
            List<String> text = List.of("q_proj", "v_proj", "out_proj", "fc1", "fc2");
            assertThat(layers.stream().map(layer -> layer.component() + "/" + layer.module()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(ending(targets, "unet", unet), ending(targets, "text_encoder", text))
                                    .toList());
            assertThat(layers).allMatch(layer -> layer.scale() == 0.5 && layer.rank() == 2);
        }
    }

    @Test
    void layerHoldsTheBytesOfItsEntries() {
        Weight down = TestWeights.counting("lora_te_text_model_encoder_layers_0_mlp_fc1.lora_down.weight", 3, 32);
        Weight up = TestWeights.counting("lora_te_text_model_encoder_layers_0_mlp_fc1.lora_up.weight", 64, 3);
        LoraLayer layer = resolve("sd15-tiny", List.of(down, up)).get(0);
        assertThat(layer.down()).isEqualTo(down);
        assertThat(layer.up()).isEqualTo(up);
        assertThat(layer.middle()).isEmpty();
        assertThat(layer.scale()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q, .lora_down, .lora_up",
        "lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q, .lora_down, .lora_up",
        "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q, .lora_A, .lora_B",
        "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q, .lora_A.default, .lora_B.default",
        "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q, .lora.down, .lora.up",
        "base_model.model.unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q, .lora_A, .lora_B",
        "unet.base_model.model.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q, .lora_A, .lora_B",
        "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.processor.to_q_lora, .down, .up",
        "down_blocks.1.attentions.0.transformer_blocks.0.attn1.processor.to_q_lora, .down, .up",
    })
    void everyDialectNamesTheSameModule(String stem, String down, String up) {
        List<LoraLayer> layers = resolve(
                "sdxl-tiny",
                List.of(
                        TestWeights.counting(stem + down + ".weight", 2, 32),
                        TestWeights.counting(stem + up + ".weight", 32, 2)));
        assertThat(layers).hasSize(1);
        assertThat(layers.get(0).component()).isEqualTo("unet");
        assertThat(layers.get(0).module()).isEqualTo(QUERY);
    }

    @ParameterizedTest
    @CsvSource({
        "lora_te1_text_model_encoder_layers_0_self_attn_q_proj, text_encoder, 32",
        "lora_te2_text_model_encoder_layers_0_self_attn_q_proj, text_encoder_2, 48",
        "text_encoder.text_model.encoder.layers.0.self_attn.q_proj, text_encoder, 32",
        "text_encoder_2.text_model.encoder.layers.0.self_attn.to_q_lora, text_encoder_2, 48",
        "text_encoder.encoder.layers.0.self_attn.q_proj, text_encoder, 32",
    })
    void textEncodersAreTold(String stem, String component, int size) {
        boolean old = stem.endsWith("_lora");
        List<LoraLayer> layers = resolve(
                "sdxl-tiny",
                List.of(
                        TestWeights.counting(stem + (old ? ".down" : ".lora_A") + ".weight", 2, size),
                        TestWeights.counting(stem + (old ? ".up" : ".lora_B") + ".weight", size, 2)));
        assertThat(layers.get(0).component()).isEqualTo(component);
        assertThat(layers.get(0).module()).isEqualTo("encoder.layers.0.self_attn.q_proj");
    }

    @ParameterizedTest
    @CsvSource({
        "lora_unet_input_blocks_1_0_in_layers_2, down_blocks.0.resnets.0.conv1",
        "lora_unet_middle_block_2_out_layers_3, mid_block.resnets.1.conv2",
    })
    void convolutionsOfTheOriginalNamingAreFound(String stem, String module) {
        List<Long> shape = TinyModels.modules("sdxl-tiny", "unet").getOrDefault(module, List.of());
        List<LoraLayer> layers = resolve(
                "sdxl-tiny",
                List.of(
                        TestWeights.counting(stem + ".lora_down.weight", 2, shape.get(1), 3, 3),
                        TestWeights.counting(stem + ".lora_up.weight", shape.get(0), 2, 1, 1)));
        assertThat(layers.get(0).module()).isEqualTo(module);
    }

    @Test
    void convolutionWithAMiddleIsALayer() {
        String stem = "unet.mid_block.resnets.0.conv1";
        List<LoraLayer> layers = resolve(
                "sdxl-tiny",
                List.of(
                        TestWeights.counting(stem + ".lora_down.weight", 2, 48, 1, 1),
                        TestWeights.counting(stem + ".lora_mid.weight", 2, 2, 3, 3),
                        TestWeights.counting(stem + ".lora_up.weight", 48, 2, 1, 1)));
        assertThat(layers.get(0).middle()).isPresent();
    }

    @Test
    void alphaOfTheHeaderCountsForPeftFiles() {
        String stem = "unet." + QUERY;
        List<Weight> weights = List.of(
                TestWeights.counting(stem + ".lora_A.weight", 4, 32),
                TestWeights.counting(stem + ".lora_B.weight", 32, 4));
        Path file = TestWeights.write(
                folder.resolve("lora.safetensors"),
                weights,
                Map.of("lora_adapter_metadata", "{\"unet.lora_alpha\": 8}"));
        try (LoraFile lora = LoraFile.read(file)) {
            assertThat(lora.resolve(targets("sdxl-tiny")).get(0).scale()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lora_unet_mid_block_x.dora_scale, DoRA",
        "unet.mid_block.x.lora_magnitude_vector, DoRA",
        "lora_unet_mid_block_x.hada_w1_a, LoHa",
        "lora_unet_mid_block_x.lokr_w1, LoKr",
        "lora_unet_mid_block_x.oft_blocks, OFT",
        "lora_unet_mid_block_x.diff, a full difference",
        "bundle_emb.style.string_to_param, none of a LoRA",
    })
    void otherAdaptersAreRefusedByName(String entry, String kind) {
        refused(List.of(TestWeights.counting(entry, 1)), entry, kind);
    }

    @Test
    void entryWithoutAModuleIsNamed() {
        refused(pair("unet.down_blocks.9.attn1.to_q", 2, 32, 32), "unet.down_blocks.9.attn1.to_q", "matches no module");
    }

    @Test
    void encoderThatTheModelLacksIsNamed() {
        Path file = TestWeights.write(folder.resolve("lora.safetensors"), pair("lora_te2_x", 2, 32, 32));
        try (LoraFile lora = LoraFile.read(file)) {
            assertThatThrownBy(() -> lora.resolve(targets("sd15-tiny")))
                    .isInstanceOf(ModelLoadException.class)
                    .hasMessageContaining("text_encoder_2, which the model does not have");
        }
    }

    @Test
    void missingHalfIsNamed() {
        refused(List.of(TestWeights.counting("unet." + QUERY + ".lora_A.weight", 2, 32)), QUERY, "lacks its UP");
    }

    @Test
    void ranksThatDifferAreNamedWithBothShapes() {
        List<Weight> weights = List.of(
                TestWeights.counting("unet." + QUERY + ".lora_A.weight", 2, 32),
                TestWeights.counting("unet." + QUERY + ".lora_B.weight", 32, 3));
        refused(weights, "[32, 3]", "[2, 32]");
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 33})
    void layerOfAnotherSizeIsNamedWithBothShapes(int size) {
        refused(
                pair("unet." + QUERY, 2, size, 32),
                "[2, " + size + "]",
                "the model's weight of shape [32, 32]; the LoRA was made for another model");
        refused(pair("unet." + QUERY, 2, 32, size), "[" + size + ", 2]", "[32, 32]");
    }

    @Test
    void kernelOfAnotherSizeIsRefused() {
        List<Weight> weights = List.of(
                TestWeights.counting("unet.conv_in.lora_A.weight", 2, 4, 5, 5),
                TestWeights.counting("unet.conv_in.lora_B.weight", 16, 2, 1, 1));
        refused(weights, "[2, 4, 5, 5]", "[16, 4, 3, 3]");
    }

    @Test
    void alphaThatIsNoNumberIsRefused() {
        List<Weight> weights = new ArrayList<>(pair("unet." + QUERY, 2, 32, 32));
        weights.add(TestWeights.scalar("unet." + QUERY + ".alpha", Float.NaN));
        refused(weights, ".alpha", "no finite number");
    }

    @Test
    void moduleChangedTwiceIsRefused() {
        List<Weight> weights = new ArrayList<>(pair("unet." + QUERY, 2, 32, 32));
        weights.addAll(pair("lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q", 2, 32, 32));
        refused(weights, QUERY, "second time");
    }

    @ParameterizedTest
    @CsvSource({"0x0000, 0", "0x3c00, 1", "0xc000, -2", "0x0001, 5.9604644775390625e-8", "0x7bff, 65504"})
    void halfPrecisionIsDecoded(String bits, double value) {
        assertThat(LoraShapes.half((short) Integer.decode(bits).intValue())).isEqualTo(value);
    }

    private static List<Weight> pair(String stem, int rank, int in, int out) {
        return List.of(
                TestWeights.counting(stem + ".lora_A.weight", rank, in),
                TestWeights.counting(stem + ".lora_B.weight", out, rank));
    }

    private List<LoraLayer> resolve(String model, List<Weight> weights) {
        try (LoraFile lora = LoraFile.read(TestWeights.write(folder.resolve("lora.safetensors"), weights))) {
            return lora.resolve(targets(model));
        }
    }

    private void refused(List<Weight> weights, String... faults) {
        assertThatThrownBy(() -> resolve("sdxl-tiny", weights))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("lora.safetensors")
                .hasMessageContainingAll(faults);
    }

    private static LoraTargets targets(String model) {
        Map<String, List<Long>> second = TinyModels.modules(model, "text_encoder_2");
        Map<String, List<Long>> unet = TinyModels.modules(model, "unet");
        Map<String, List<Long>> first = TinyModels.modules(model, "text_encoder");
        return new LoraTargets(
                second.isEmpty()
                        ? Map.of("unet", unet, "text_encoder", first)
                        : Map.of("unet", unet, "text_encoder", first, "text_encoder_2", second));
    }

    private static Stream<String> ending(LoraTargets targets, String component, List<String> endings) {
        return targets.components().getOrDefault(component, Map.of()).keySet().stream()
                .filter(module -> endings.stream().anyMatch(module::endsWith))
                .map(module -> component + "/" + module);
    }
}
