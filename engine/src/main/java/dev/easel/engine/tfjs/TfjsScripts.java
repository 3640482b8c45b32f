package dev.easel.engine.tfjs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.engine.ModelLoadException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * Reads a model for TensorFlow.js that is bundled as JavaScript, as nsfwjs brings it: the manifest is part of an object literal,
 * each shard a string in base64. The scripts are searched, never run.
 */
public final class TfjsScripts {
    private static final String MODEL = "model.min.js";
    private static final String MANIFEST = "weightsManifest:";

    // Object literals leave out the quotes around names and the zero before a point.
    private static final JsonMapper LITERALS = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .build();

    private TfjsScripts() {}

    /**
     * Reads the weights.
     *
     * @param folder that holds model.min.js and a script for each shard
     * @throws ModelLoadException naming the file and what is wrong with it
     */
    public static List<TfjsWeight> read(Path folder) {
        Path model = folder.resolve(MODEL);
        String text = new String(TfjsModel.bytes(model, folder), StandardCharsets.UTF_8);
        return TfjsManifest.read(manifest(text, model), shard -> shard(folder, shard, model), model.toString());
    }

    private static JsonNode manifest(String text, Path model) {
        int start = text.indexOf(MANIFEST);
        if (start < 0) {
            throw new ModelLoadException(model + ": has no weightsManifest");
        }
        try {
            // What follows the list is not read.
            return LITERALS.readTree(LITERALS.createParser(text.substring(start + MANIFEST.length())));
        } catch (JsonProcessingException e) {
            throw new ModelLoadException(model + ": its weightsManifest cannot be read: " + e.getOriginalMessage(), e);
        } catch (java.io.IOException e) {
            throw new ModelLoadException(model + ": its weightsManifest cannot be read: " + e, e);
        }
    }

    private static byte[] shard(Path folder, String shard, Path model) {
        Path script = folder.resolve(shard + ".min.js");
        String text = new String(TfjsModel.bytes(script, model), StandardCharsets.ISO_8859_1);
        try {
            return Base64.getDecoder().decode(longestLiteral(text));
        } catch (IllegalArgumentException e) {
            throw new ModelLoadException(script + ": its longest text is not base64: " + e.getMessage(), e);
        }
    }

    private static String longestLiteral(String text) {
        String longest = "";
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
            int end = text.indexOf('"', quote + 1);
            if (end - quote - 1 > longest.length()) {
                longest = text.substring(quote + 1, end);
            }
        }
        return longest;
    }
}
