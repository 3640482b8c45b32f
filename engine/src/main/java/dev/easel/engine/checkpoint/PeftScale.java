package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import java.util.Map;

/**
 * The scale of a layer in a PEFT file, which keeps its alphas in the header: one for each component, and exceptions
 * by the end of the module's name. Without them alpha is the rank.
 */
final class PeftScale {
    private static final String KEY = "lora_adapter_metadata";

    private PeftScale() {}

    static double of(Map<String, String> metadata, String component, String module, double rank, String source) {
        String text = metadata.get(KEY);
        if (text == null) {
            return 1;
        }
        JsonNode config = parse(text, source);
        JsonNode alpha = config.path(component + ".lora_alpha");
        for (Map.Entry<String, JsonNode> exception :
                config.path(component + ".alpha_pattern").properties()) {
            if (("." + module).endsWith("." + exception.getKey())) {
                alpha = exception.getValue();
            }
        }
        if (alpha.isMissingNode() || alpha.isNull()) {
            return 1;
        }
        if (!alpha.isNumber() || !Double.isFinite(alpha.doubleValue())) {
            throw new ModelLoadException(source + ": the alpha of " + module + " is no number but " + alpha);
        }
        boolean rootOfRank = config.path(component + ".use_rslora").asBoolean();
        return alpha.doubleValue() / (rootOfRank ? Math.sqrt(rank) : rank);
    }

    private static JsonNode parse(String text, String source) {
        try {
            return JsonFile.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ModelLoadException(source + ": its " + KEY + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
