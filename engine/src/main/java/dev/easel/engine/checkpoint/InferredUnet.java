package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the configuration of a Stable Diffusion UNet by the shapes of its weights. */
final class InferredUnet {
    private static final int SD1_HEADS = 8;
    private static final int HEAD_SIZE = 64;

    private final Weights weights;
    private final ModelFamily family;
    private final int levels;

    private InferredUnet(Weights weights, ModelFamily family) {
        this.weights = weights;
        this.family = family;
        this.levels = InferredText.count(weights, "down_blocks.%d.resnets.0.conv1.weight");
    }

    static ObjectNode config(Weights weights, ModelFamily family) {
        return new InferredUnet(weights, family).config();
    }

    private ObjectNode config() {
        ObjectNode config = JsonFile.JSON.createObjectNode();
        config.put("_class_name", "UNet2DConditionModel");
        config.put("sample_size", family == ModelFamily.SDXL ? 128 : 64);
        config.put("in_channels", size("conv_in.weight", 1));
        config.put("out_channels", size("conv_out.weight", 0));
        addBlocks(config);
        addAttention(config);
        addConstants(config);
        addTime(config);
        return config;
    }

    private void addBlocks(ObjectNode config) {
        ArrayNode channels = config.putArray("block_out_channels");
        ArrayNode down = config.putArray("down_block_types");
        ArrayNode up = config.putArray("up_block_types");
        for (int level = 0; level < levels; level++) {
            channels.add(size("down_blocks." + level + ".resnets.0.conv1.weight", 0));
            down.add(attends("down_blocks." + level) ? "CrossAttnDownBlock2D" : "DownBlock2D");
            up.add(attends("up_blocks." + level) ? "CrossAttnUpBlock2D" : "UpBlock2D");
        }
        config.put("mid_block_type", "UNetMidBlock2DCrossAttn");
        config.put("layers_per_block", InferredText.count(weights, "down_blocks.0.resnets.%d.conv1.weight"));
    }

    private void addAttention(ObjectNode config) {
        String attention = firstAttention();
        config.put("cross_attention_dim", size(attention + ".transformer_blocks.0.attn2.to_k.weight", 1));
        config.put(
                "use_linear_projection",
                weights.info(attention + ".proj_in.weight").rank() == 2);
        ArrayNode depths = config.putArray("transformer_layers_per_block");
        IntStream.range(0, levels).map(this::depth).forEach(depths::add);
        // diffusers calls the number of heads attention_head_dim.
        if (family == ModelFamily.SD1) {
            config.put("attention_head_dim", SD1_HEADS);
        } else {
            ArrayNode heads = config.putArray("attention_head_dim");
            config.path("block_out_channels")
                    .forEach(channels -> heads.add(Math.max(1, channels.asLong() / HEAD_SIZE)));
        }
    }

    private int depth(int level) {
        String blocks = "down_blocks." + level + ".attentions.0.transformer_blocks.";
        return Math.max(1, InferredText.count(weights, blocks + "%d.attn1.to_q.weight"));
    }

    private String firstAttention() {
        Stream<String> down = IntStream.range(0, levels).mapToObj(level -> "down_blocks." + level + ".attentions.0");
        Optional<String> first =
                down.filter(name -> weights.has(name + ".proj_in.weight")).findFirst();
        return first.orElse("mid_block.attentions.0");
    }

    private boolean attends(String block) {
        return weights.has(block + ".attentions.0.proj_in.weight");
    }

    private static void addConstants(ObjectNode config) {
        config.put("act_fn", "silu").put("norm_num_groups", 32).put("norm_eps", 1e-5);
        config.put("flip_sin_to_cos", true).put("freq_shift", 0).put("center_input_sample", false);
        config.put("downsample_padding", 1).put("mid_block_scale_factor", 1);
        config.put("dual_cross_attention", false)
                .put("only_cross_attention", false)
                .put("upcast_attention", false);
        config.put("resnet_time_scale_shift", "default").put("time_embedding_type", "positional");
        List.of("class_embed_type", "num_class_embeds", "num_attention_heads", "encoder_hid_dim")
                .forEach(config::putNull);
    }

    private void addTime(ObjectNode config) {
        if (weights.has("time_embedding.cond_proj.weight")) {
            config.put("time_cond_proj_dim", size("time_embedding.cond_proj.weight", 1));
        } else {
            config.putNull("time_cond_proj_dim");
        }
        if (weights.has("add_embedding.linear_1.weight")) {
            config.put("addition_embed_type", "text_time").put("addition_time_embed_dim", 256);
            config.put("projection_class_embeddings_input_dim", size("add_embedding.linear_1.weight", 1));
        } else {
            config.putNull("addition_embed_type").putNull("addition_time_embed_dim");
            config.putNull("projection_class_embeddings_input_dim");
        }
    }

    private long size(String name, int dimension) {
        return InferredText.size(weights, name, dimension);
    }
}
