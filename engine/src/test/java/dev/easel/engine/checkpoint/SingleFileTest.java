package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleFileTest {
    private final Path folder;

    SingleFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sd15-tiny", "sd21-tiny", "sdxl-tiny"})
    void everyWeightHasItsNameAndBytesOfTheDiffusersFolder(String model) {
        Map<String, Weight> expected = TinyModels.weightsByTodaysName(model);
        Path file = TestWeights.write(folder.resolve("one.safetensors"), TinyModels.originals(model, expected));
        try (Checkpoint checkpoint = Checkpoint.openSingleFile(file, TestWeights.resource(model))) {
            Map<String, Weight> actual = new LinkedHashMap<>();
            for (String part : List.of("unet", "vae", "text_encoder", "text_encoder_2")) {
                checkpoint
                        .component(part)
                        .ifPresent(component -> TestWeights.all(component.weights())
                                .forEach(weight ->
                                        actual.put(part + "/" + weight.info().name(), weight)));
            }
            assertThat(new TreeSet<>(actual.keySet())).isEqualTo(new TreeSet<>(expected.keySet()));
            expected.forEach((name, weight) -> assertThat(actual.get(name)).isEqualTo(withoutPart(weight)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sd15-tiny", "sd21-tiny", "sdxl-tiny"})
    void whatShapesTellIsInferredAsDiffusersWritesIt(String model) {
        Path file = TestWeights.write(
                folder.resolve("one.safetensors"), TinyModels.originals(model, TinyModels.weightsByTodaysName(model)));
        try (Checkpoint inferred = Checkpoint.open(file);
                Checkpoint given = Checkpoint.openSingleFile(file, TestWeights.resource(model))) {
            assertThat(inferred.kind()).isEqualTo(given.kind());
            assertConfig(
                    inferred,
                    given,
                    "unet",
                    List.of(
                            "_class_name",
                            "in_channels",
                            "out_channels",
                            "block_out_channels",
                            "down_block_types",
                            "up_block_types",
                            "mid_block_type",
                            "layers_per_block",
                            "cross_attention_dim",
                            "use_linear_projection",
                            "act_fn",
                            "norm_eps",
                            "flip_sin_to_cos",
                            "freq_shift",
                            "time_cond_proj_dim",
                            "addition_embed_type",
                            "projection_class_embeddings_input_dim"));
            assertConfig(
                    inferred,
                    given,
                    "vae",
                    List.of(
                            "_class_name",
                            "in_channels",
                            "out_channels",
                            "latent_channels",
                            "block_out_channels",
                            "down_block_types",
                            "up_block_types",
                            "layers_per_block",
                            "scaling_factor",
                            "use_quant_conv",
                            "use_post_quant_conv",
                            "mid_block_add_attention",
                            "act_fn"));
            assertConfig(inferred, given, "text_encoder", text());
            assertConfig(inferred, given, "text_encoder_2", text());
        }
    }

    @Test
    void transformerDepthsAndConstantsOfSdxlAreInferred() {
        Path file = TestWeights.write(
                folder.resolve("one.safetensors"),
                TinyModels.originals("sdxl-tiny", TinyModels.weightsByTodaysName("sdxl-tiny")));
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            JsonNode unet = checkpoint.unet().config();
            assertThat(unet.path("transformer_layers_per_block")).hasToString("[1,1,2]");
            assertThat(unet.path("addition_time_embed_dim").asInt()).isEqualTo(256);
            assertThat(checkpoint.vae().config().path("force_upcast").asBoolean())
                    .isTrue();
            assertThat(checkpoint.textEncoders()).hasSize(2);
            assertThat(checkpoint.tokenizers()).isEmpty();
        }
    }

    @Test
    void headCountsFollowTheFamily() {
        assertThat(inferredUnet(320, 4, false).path("attention_head_dim")).hasToString("8");
        assertThat(inferredUnet(320, 4, true).path("attention_head_dim")).hasToString("[5]");
    }

    @Test
    void nineInputChannelsMeanInpainting() {
        Path file = TestWeights.write(folder.resolve("one.safetensors"), unet(320, 9, false));
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.kind()).isEqualTo(new ModelKind(ModelFamily.SD1, true, false));
        }
    }

    @Test
    void weightsOutsideTheNetworksAreIgnored() {
        List<Weight> weights = unet(320, 4, false);
        weights.add(TestWeights.counting("alphas_cumprod", 1000));
        weights.add(TestWeights.counting("model_ema.decay", 1));
        try (Checkpoint checkpoint = Checkpoint.open(TestWeights.write(folder.resolve("one.safetensors"), weights))) {
            assertThat(checkpoint.unet().weights().names()).noneMatch(name -> name.contains("ema"));
            assertThatThrownBy(checkpoint::vae)
                    .isInstanceOf(ModelLoadException.class)
                    .hasMessageContaining("has no vae");
        }
    }

    @Test
    void unknownWeightOfANetworkIsNamed() {
        List<Weight> weights = unet(320, 4, false);
        weights.add(TestWeights.counting("model.diffusion_model.adapter.weight", 1));
        Path file = TestWeights.write(folder.resolve("one.safetensors"), weights);
        assertThatThrownBy(() -> Checkpoint.open(file).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("'adapter.weight'");
    }

    @Test
    void fileOfAnotherArchitectureIsRefusedWithOneOfItsNames() {
        Path file = TestWeights.write(
                folder.resolve("one.safetensors"), List.of(TestWeights.counting("double_blocks.0.img_attn", 1)));
        assertThatThrownBy(() -> Checkpoint.open(file).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("double_blocks.0.img_attn");
    }

    @Test
    void pickledFileIsRefused() {
        Path file = TestWeights.writeText(folder.resolve("one.ckpt"), "");
        assertThatThrownBy(() -> Checkpoint.open(file).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("only safetensors");
    }

    @Test
    void predictionTypeIsReadFromTheFolderBesideTheFile() {
        Path file = TestWeights.write(folder.resolve("one.safetensors"), unet(320, 4, true));
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(prediction(checkpoint)).isEqualTo("epsilon");
        }
        TestWeights.writeText(
                folder.resolve("one/scheduler/scheduler_config.json"), "{\"prediction_type\": \"v_prediction\"}");
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(prediction(checkpoint)).isEqualTo("v_prediction");
        }
    }

    @Test
    void markedFilesPredictVelocity() {
        List<Weight> weights = unet(320, 4, false);
        weights.add(TestWeights.counting("v_pred", 0));
        try (Checkpoint checkpoint = Checkpoint.open(TestWeights.write(folder.resolve("one.safetensors"), weights))) {
            assertThat(prediction(checkpoint)).isEqualTo("v_prediction");
        }
    }

    @Test
    void lastLayerOfAnOpenClipEncoderWith24IsLeftOut() {
        List<Weight> weights = new ArrayList<>();
        for (int layer = 0; layer < 24; layer++) {
            weights.add(
                    TestWeights.counting("cond_stage_model.model.transformer.resblocks." + layer + ".ln_1.weight", 64));
        }
        weights.add(TestWeights.counting("cond_stage_model.model.transformer.resblocks.0.mlp.c_fc.weight", 128, 64));
        weights.add(TestWeights.counting("cond_stage_model.model.token_embedding.weight", 10, 64));
        weights.add(TestWeights.counting("cond_stage_model.model.positional_embedding", 77, 64));
        weights.add(TestWeights.counting("cond_stage_model.model.text_projection", 64, 64));
        weights.add(TestWeights.scalar("cond_stage_model.model.logit_scale", 1));
        try (Checkpoint checkpoint = Checkpoint.open(TestWeights.write(folder.resolve("one.safetensors"), weights))) {
            Component text = checkpoint.textEncoders().get(0);
            assertThat(text.config().path("num_hidden_layers").asInt()).isEqualTo(23);
            assertThat(text.config().path("hidden_act").asText()).isEqualTo("gelu");
            assertThat(text.weights().names())
                    .contains("encoder.layers.22.layer_norm1.weight")
                    .doesNotContain("encoder.layers.23.layer_norm1.weight", "text_projection.weight");
        }
    }

    private static String prediction(Checkpoint checkpoint) {
        return checkpoint
                .schedulerConfig()
                .orElseThrow()
                .path("prediction_type")
                .asText();
    }

    private JsonNode inferredUnet(int channels, int in, boolean linear) {
        Path file = TestWeights.write(folder.resolve("one.safetensors"), unet(channels, in, linear));
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            return checkpoint.unet().config();
        }
    }

    /** The weights of a one-level UNet that inference looks at, of type U8 to stay small. */
    private static List<Weight> unet(int channels, int in, boolean linear) {
        long[] projection = linear ? new long[] {channels, channels} : new long[] {channels, channels, 1, 1};
        return Stream.of(
                        TestWeights.counting("input_blocks.0.0.weight", channels, in, 1, 1),
                        TestWeights.counting("input_blocks.1.0.in_layers.2.weight", channels, 1, 1, 1),
                        TestWeights.counting("input_blocks.1.1.proj_in.weight", projection),
                        TestWeights.counting("input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight", 1, 768),
                        TestWeights.counting("middle_block.1.proj_in.weight", projection),
                        TestWeights.counting("out.2.weight", 4, channels, 1, 1))
                .map(weight -> TestWeights.renamed(
                        weight, "model.diffusion_model." + weight.info().name()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> text() {
        return List.of(
                "model_type",
                "hidden_act",
                "vocab_size",
                "hidden_size",
                "intermediate_size",
                "num_hidden_layers",
                "max_position_embeddings",
                "projection_dim",
                "layer_norm_eps",
                "architectures",
                "eos_token_id");
    }

    private static void assertConfig(Checkpoint inferred, Checkpoint given, String part, List<String> keys) {
        assertThat(inferred.component(part).isPresent())
                .isEqualTo(given.component(part).isPresent());
        inferred.component(part).ifPresent(component -> {
            JsonNode config = given.component(part).orElseThrow().config();
            keys.forEach(key -> assertThat(component.config().path(key).toString())
                    .as(part + "." + key)
                    .isEqualTo(config.path(key).toString()));
        });
    }

    private static Weight withoutPart(Weight weight) {
        String name = weight.info().name();
        return TestWeights.renamed(weight, name.substring(name.indexOf('/') + 1));
    }
}
