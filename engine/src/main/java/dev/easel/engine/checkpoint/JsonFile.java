package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the small JSON objects beside the weights. They are untrusted. */
public final class JsonFile {
    private static final long LARGEST = 32L << 20;

    // Scheduler configurations of diffusers hold -Infinity.
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    /** @throws ModelLoadException naming the file when it is missing, too large, or no JSON object */
    public static ObjectNode read(Path file) {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new ModelLoadException(file + ": " + size + " bytes are too many for a configuration");
            }
            return object(JSON.readTree(Files.readAllBytes(file)), file.toString());
        } catch (JsonProcessingException e) {
            throw new ModelLoadException(file + ": is no JSON: " + complaint(e), e);
        } catch (NoSuchFileException e) {
            throw new ModelLoadException(file + ": is missing", e);
        } catch (IOException e) {
            throw new ModelLoadException(file + ": cannot be read: " + e, e);
        }
    }

    /** Without where an open bracket stands, which the parser tells along with its settings. */
    private static String complaint(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage()).replaceFirst(" \\(start marker at .*", "");
    }

    static Optional<ObjectNode> readIfPresent(Path file) {
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static ObjectNode object(JsonNode node, String source) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new ModelLoadException(source + ": is no JSON object but " + node.getNodeType());
    }
}
