package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffusersFolderTest {
    private static final String CLIP = "{\"model_type\": \"clip_text_model\"}";

    private final Path folder;

    DiffusersFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyPartOfAFolderIsOpened() {
        try (Checkpoint checkpoint = Checkpoint.open(TestWeights.resource("sd21-tiny"))) {
            assertThat(checkpoint.name()).isEqualTo("sd21-tiny");
            assertThat(checkpoint.kind()).isEqualTo(new ModelKind(ModelFamily.SD2, false, false));
            assertThat(checkpoint.unet().config().path("cross_attention_dim").asInt())
                    .isEqualTo(32);
            assertThat(checkpoint.unet().weights().info("conv_in.weight").shape())
                    .containsExactly(16L, 4L, 3L, 3L);
            assertThat(checkpoint.vae().weights().has("quant_conv.weight")).isTrue();
            assertThat(checkpoint.textEncoders()).hasSize(1);
            assertThat(checkpoint
                            .schedulerConfig()
                            .orElseThrow()
                            .path("prediction_type")
                            .asText())
                    .isEqualTo("v_prediction");
            assertThat(checkpoint.modelIndex().path("_class_name").asText()).isEqualTo("StableDiffusionPipeline");
        }
    }

    @Test
    void missingPartIsNamedWhenItIsAskedFor() {
        TestWeights.writeText(folder.resolve("controlnet/config.json"), "{}");
        TestWeights.write(
                folder.resolve("controlnet/diffusion_pytorch_model.safetensors"),
                List.of(TestWeights.counting("conv_in.weight", 2)));
        try (Checkpoint checkpoint = Checkpoint.open(folder)) {
            assertThat(checkpoint.component("controlnet")).isPresent();
            assertThat(checkpoint.textEncoders()).isEmpty();
            assertThat(checkpoint.tokenizers()).isEmpty();
            assertThatThrownBy(checkpoint::vae)
                    .isInstanceOf(ModelLoadException.class)
                    .hasMessageContaining("has no vae");
        }
    }

    @Test
    void partWithoutItsConfigIsToldInWords() {
        TestWeights.write(
                folder.resolve("unet/diffusion_pytorch_model.safetensors"),
                List.of(TestWeights.counting("conv_in.weight", 2)));

        assertThatThrownBy(() -> Checkpoint.open(folder).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessage(folder.resolve("unet/config.json") + ": is missing");
    }

    @Test
    void configCutOffIsToldWithoutTheParsersSettings() {
        TestWeights.writeText(folder.resolve("unet/config.json"), "{");

        assertThatThrownBy(() -> JsonFile.read(folder.resolve("unet/config.json")))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageEndingWith(
                        "config.json: is no JSON: Unexpected end-of-input: expected close marker for Object");
    }

    @Test
    void folderWithoutAnyPartIsNoCheckpoint() {
        assertThatThrownBy(() -> Checkpoint.open(folder).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("is no checkpoint");
    }

    @Test
    void pickledWeightsAreRefusedByName() {
        TestWeights.writeText(folder.resolve("unet/config.json"), "{}");
        TestWeights.writeText(folder.resolve("unet/diffusion_pytorch_model.bin"), "");
        assertThatThrownBy(() -> Checkpoint.open(folder).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageEndingWith("holds diffusion_pytorch_model.bin, but only safetensors weights are loaded");
    }

    @Test
    void otherPipelinesAreRefusedByName() {
        TestWeights.writeText(folder.resolve("model_index.json"), "{\"_class_name\": \"FluxPipeline\"}");
        assertThatThrownBy(() -> Checkpoint.open(folder).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("FluxPipeline");
    }

    @Test
    void halfPrecisionVariantIsFound() {
        TestWeights.writeText(folder.resolve("unet/config.json"), "{}");
        TestWeights.write(
                folder.resolve("unet/diffusion_pytorch_model.fp16.safetensors"),
                List.of(TestWeights.counting("conv_in.weight", 2)));
        try (Checkpoint checkpoint = Checkpoint.open(folder)) {
            assertThat(checkpoint.unet().weights().names()).containsExactly("conv_in.weight");
        }
    }

    @Test
    void textEncoderNamesLoseTheirPrefixAndPositionIds() {
        TestWeights.writeText(folder.resolve("text_encoder/config.json"), CLIP);
        TestWeights.write(
                folder.resolve("text_encoder/model.safetensors"),
                List.of(
                        TestWeights.counting("text_model.embeddings.position_ids", 1, 77),
                        TestWeights.counting("text_model.final_layer_norm.bias", 3),
                        TestWeights.counting("text_projection.weight", 3, 3)));
        try (Checkpoint checkpoint = Checkpoint.open(folder)) {
            assertThat(checkpoint.textEncoders().get(0).weights().names())
                    .containsExactlyInAnyOrder("final_layer_norm.bias", "text_projection.weight");
        }
    }

    @Test
    void oldAttentionOfTheVaeIsPresentedAsMatrices() {
        TestWeights.writeText(folder.resolve("vae/config.json"), "{\"_class_name\": \"AutoencoderKL\"}");
        String attention = "decoder.mid_block.attentions.0.";
        Weight query = TestWeights.counting(attention + "query.weight", 4, 4, 1, 1);
        TestWeights.write(
                folder.resolve("vae/diffusion_pytorch_model.safetensors"),
                List.of(
                        query,
                        TestWeights.counting(attention + "proj_attn.bias", 4),
                        TestWeights.counting("decoder.up_blocks.0.resnets.0.conv_shortcut.weight", 4, 4, 1, 1)));
        try (Checkpoint checkpoint = Checkpoint.open(folder)) {
            Weights weights = checkpoint.vae().weights();
            assertThat(weights.weight(attention + "to_q.weight"))
                    .isEqualTo(TestWeights.renamed(query, attention + "to_q.weight", 4, 4));
            assertThat(weights.has(attention + "to_out.0.bias")).isTrue();
            assertThat(weights.info("decoder.up_blocks.0.resnets.0.conv_shortcut.weight")
                            .rank())
                    .isEqualTo(4);
        }
    }

    @Test
    void padTokenOfTheSpecialTokensMapWins() {
        Path tokenizer = folder.resolve("tokenizer");
        TestWeights.writeText(tokenizer.resolve("vocab.json"), "{}");
        TestWeights.writeText(tokenizer.resolve("merges.txt"), "");
        TestWeights.writeText(
                tokenizer.resolve("tokenizer_config.json"),
                "{\"pad_token\": \"<|endoftext|>\", \"model_max_length\": 24}");
        TestWeights.writeText(tokenizer.resolve("special_tokens_map.json"), "{\"pad_token\": {\"content\": \"!\"}}");
        assertThat(TokenizerFiles.open(tokenizer))
                .isEqualTo(
                        new TokenizerFiles(tokenizer.resolve("vocab.json"), tokenizer.resolve("merges.txt"), "!", 24));
    }

    @Test
    void tokenizerWithoutMergesIsRefused() {
        TestWeights.writeText(folder.resolve("vocab.json"), "{}");
        assertThatThrownBy(() -> TokenizerFiles.open(folder))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("merges.txt");
    }
}
