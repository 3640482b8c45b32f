package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;

/** Writes the configuration of a CLIP text encoder by the shapes of its weights. */
final class InferredText {
    private static final int HEAD_SIZE = 64;

    private InferredText() {}

    /**
     * Infers.
     *
     * @param weights under today's names
     * @param activation {@code quick_gelu} for OpenAI's CLIP, {@code gelu} for OpenCLIP
     */
    static ObjectNode config(Weights weights, String activation) {
        long hidden = size(weights, "embeddings.token_embedding.weight", 1);
        long vocabulary = size(weights, "embeddings.token_embedding.weight", 0);
        boolean projects = weights.has("text_projection.weight");
        ObjectNode config = JsonFile.JSON.createObjectNode();
        config.put("model_type", "clip_text_model").put("hidden_act", activation);
        config.putArray("architectures").add(projects ? "CLIPTextModelWithProjection" : "CLIPTextModel");
        config.put("vocab_size", vocabulary).put("hidden_size", hidden).put("layer_norm_eps", 1e-5);
        config.put("intermediate_size", size(weights, "encoder.layers.0.mlp.fc1.weight", 0));
        config.put("num_hidden_layers", count(weights, "encoder.layers.%d.layer_norm1.weight"));
        config.put("num_attention_heads", Math.max(1, hidden / HEAD_SIZE));
        config.put("max_position_embeddings", size(weights, "embeddings.position_embedding.weight", 0));
        config.put("projection_dim", projects ? size(weights, "text_projection.weight", 0) : hidden);
        config.put("bos_token_id", vocabulary - 2).put("eos_token_id", vocabulary - 1);
        return config.put("pad_token_id", 1);
    }

    /** How many numbers from 0 on make the format the name of a weight. */
    static int count(Weights weights, String format) {
        int count = 0;
        while (weights.has(format.replace("%d", Integer.toString(count)))) {
            count++;
        }
        return count;
    }

    static long size(Weights weights, String name, int dimension) {
        WeightInfo info = weights.info(name);
        if (dimension >= info.rank()) {
            throw new ModelLoadException(
                    weights.source() + ": '" + name + "' of shape " + info.shape() + " has too few dimensions");
        }
        return info.size(dimension);
    }
}
