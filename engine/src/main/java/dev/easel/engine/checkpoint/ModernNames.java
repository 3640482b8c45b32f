package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Presents weights of older or wrapped layouts under the names and shapes in use today. */
final class ModernNames {
    private static final String TEXT_MODEL = "text_model.";
    private static final List<String> NOT_OF_THE_TEXT_ENCODER =
            List.of("vision_model.", "visual_projection.", "logit_scale");
    private static final Pattern VAE_ATTENTION = Pattern.compile(
            "(.*\\bmid_block\\.attentions\\.\\d+\\.)(query|key|value|proj_attn|to_q|to_k|to_v|to_out\\.0)"
                    + "\\.(weight|bias)");
    private static final Map<String, String> VAE_ATTENTION_TODAY =
            Map.of("query", "to_q", "key", "to_k", "value", "to_v", "proj_attn", "to_out.0");

    private ModernNames() {}

    static Weights of(JsonNode config, Weights weights) {
        if (config.path("_class_name").asText().equals("AutoencoderKL")) {
            return vae(weights);
        }
        boolean clipText = config.path("model_type").asText().startsWith("clip")
                || config.path("architectures").path(0).asText().startsWith("CLIPText");
        return clipText ? clipText(weights) : weights;
    }

    /** CLIP text encoders come with and without {@code text_model.} before each name; here it is always off. */
    static Weights clipText(Weights weights) {
        RenamedWeights.Builder renamed = new RenamedWeights.Builder(weights);
        for (String old : weights.names()) {
            if (NOT_OF_THE_TEXT_ENCODER.stream().noneMatch(old::startsWith) && !old.endsWith(".position_ids")) {
                renamed.take(old.startsWith(TEXT_MODEL) ? old.substring(TEXT_MODEL.length()) : old, old);
            }
        }
        return renamed.build();
    }

    /** Attention weights of a VAE, once 1x1 convolutions named query, key, value, proj_attn, are matrices to_q ... */
    static Weights vae(Weights weights) {
        RenamedWeights.Builder renamed = new RenamedWeights.Builder(weights);
        for (String old : weights.names()) {
            Matcher attention = VAE_ATTENTION.matcher(old);
            if (attention.matches()) {
                String layer = attention.group(2);
                String name =
                        attention.group(1) + VAE_ATTENTION_TODAY.getOrDefault(layer, layer) + "." + attention.group(3);
                renamed.take(
                        name,
                        old,
                        matrix(weights.info(old)).orElse(weights.info(old).shape()));
            } else {
                renamed.take(old, old);
            }
        }
        return renamed.build();
    }

    private static Optional<List<Long>> matrix(WeightInfo info) {
        boolean pointwise = info.rank() == 4 && info.size(2) == 1 && info.size(3) == 1;
        return pointwise ? Optional.of(info.shape().subList(0, 2)) : Optional.empty();
    }
}
