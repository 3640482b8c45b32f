package dev.easel.engine.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the JSON files beside a tokenizer; a key twice is an error. */
final class TokenizerJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TokenizerJson() {}

    /**
     * @throws ModelLoadException if the file cannot be read or is not one JSON object
     */
    static ObjectNode readObject(Path file) {
        JsonNode root;
        try {
            root = MAPPER.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new ModelLoadException("the tokenizer's " + file + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ModelLoadException("the tokenizer's " + file + " cannot be read: " + e.getMessage(), e);
        }
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new ModelLoadException("the tokenizer's " + file + " is not a JSON object");
    }
}
