package dev.easel.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.RandomWeights;
import dev.easel.engine.tensor.WeightSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The peer may be slower than the engine, but it has to compute the same. */
class EagerOpsTest {
    private static final float TOLERANCE = 1e-4f;

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"EAGER", "EAGER_CHANNELS_LAST"})
    void eagerNetworksComputeWhatTheEngineComputes(Side side) {
        for (Tiny tiny : Tiny.values()) {
            Function<Workload.Setting, float[]> step = setting -> {
                try (UnetStep unet = new UnetStep(setting)) {
                    return unet.output();
                }
            };
            Function<Workload.Setting, float[]> decode = setting -> {
                try (VaeDecode vae = new VaeDecode(setting)) {
                    return vae.output();
                }
            };
            assertThat(result(side, tiny, step)).containsExactly(result(Side.EASEL, tiny, step), within(TOLERANCE));
            assertThat(result(side, tiny, decode)).containsExactly(result(Side.EASEL, tiny, decode), within(TOLERANCE));
        }
    }

    private static float[] result(Side side, Tiny tiny, Function<Workload.Setting, float[]> work) {
        try (Ops ops = side.open(-1, tiny.unet().linearProjection())) {
            return work.apply(new Workload.Setting(tiny, ops, ElementType.FLOAT32, tiny.size(), 1));
        }
    }

    /** SD 1's and SDXL's kinds of network at a hundredth of their size. */
    private enum Tiny implements Subject {
        CONVOLUTIONAL("""
                {"attention_head_dim": 4, "cross_attention_dim": 16, "block_out_channels": [32, 64],
                 "down_block_types": ["CrossAttnDownBlock2D", "DownBlock2D"],
                 "up_block_types": ["UpBlock2D", "CrossAttnUpBlock2D"]}
                """),
        LINEAR("""
                {"attention_head_dim": [2, 4], "cross_attention_dim": 16, "block_out_channels": [32, 64],
                 "down_block_types": ["DownBlock2D", "CrossAttnDownBlock2D"],
                 "up_block_types": ["CrossAttnUpBlock2D", "UpBlock2D"],
                 "transformer_layers_per_block": [1, 2], "use_linear_projection": true, "upcast_attention": true,
                 "addition_embed_type": "text_time", "addition_time_embed_dim": 8,
                 "projection_class_embeddings_input_dim": 56}
                """);

        private static final String VAE = """
                {"_class_name": "AutoencoderKL", "block_out_channels": [32, 64],
                 "down_block_types": ["DownEncoderBlock2D", "DownEncoderBlock2D"],
                 "up_block_types": ["UpDecoderBlock2D", "UpDecoderBlock2D"]}
                """;

        private final String unet;

        Tiny(String unet) {
            this.unet = unet;
        }

        @Override
        public ImageSize size() {
            return new ImageSize(24, 16);
        }

        @Override
        public boolean has(String network) {
            return true;
        }

        @Override
        public JsonNode json(String network) {
            try {
                return new ObjectMapper().readTree(network.equals("vae") ? VAE : unet);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public WeightSource weights(String network, Ops ops, ElementType type) {
            Ops.seed(7);
            return new RandomWeights(ops, type);
        }

        @Override
        public void close() {}
    }
}
