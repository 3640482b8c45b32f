package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the configuration of an AutoencoderKL by the shapes of its weights. */
final class InferredVae {
    private InferredVae() {}

    static ObjectNode config(Weights weights, ModelFamily family) {
        boolean large = family == ModelFamily.SDXL;
        ObjectNode config = JsonFile.JSON.createObjectNode();
        config.put("_class_name", "AutoencoderKL").put("act_fn", "silu").put("norm_num_groups", 32);
        config.put("in_channels", InferredText.size(weights, "encoder.conv_in.weight", 1));
        config.put("out_channels", InferredText.size(weights, "decoder.conv_out.weight", 0));
        config.put("latent_channels", InferredText.size(weights, "decoder.conv_in.weight", 1));
        config.put("layers_per_block", InferredText.count(weights, "encoder.down_blocks.0.resnets.%d.conv1.weight"));
        ArrayNode channels = config.putArray("block_out_channels");
        ArrayNode down = config.putArray("down_block_types");
        ArrayNode up = config.putArray("up_block_types");
        int levels = InferredText.count(weights, "encoder.down_blocks.%d.resnets.0.conv1.weight");
        for (int level = 0; level < levels; level++) {
            channels.add(InferredText.size(weights, "encoder.down_blocks." + level + ".resnets.0.conv1.weight", 0));
            down.add("DownEncoderBlock2D");
            up.add("UpDecoderBlock2D");
        }
        config.put("mid_block_add_attention", weights.has("decoder.mid_block.attentions.0.to_q.weight"));
        config.put("use_quant_conv", weights.has("quant_conv.weight"));
        config.put("use_post_quant_conv", weights.has("post_quant_conv.weight"));
        // SDXL's own VAE overflows in half precision.
        config.put("force_upcast", large).put("sample_size", large ? 1024 : 512);
        config.put("scaling_factor", large ? 0.13025 : 0.18215).putNull("shift_factor");
        return config;
    }
}
