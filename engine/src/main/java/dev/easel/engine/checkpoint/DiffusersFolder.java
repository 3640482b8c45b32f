package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens the folder layout of diffusers. Parts may be missing. */
final class DiffusersFolder {
    static final String INDEX = "model_index.json";
    private static final List<String> PARTS = List.of("unet", "vae", "text_encoder", "text_encoder_2", "controlnet");

    private DiffusersFolder() {}

    static CheckpointParts open(Path folder) {
        ObjectNode index = modelIndex(folder);
        Map<String, Component> components = new LinkedHashMap<>();
        // An architecture that is not read is named before any of its files is found wanting.
        ModelFamily.of(index, JsonFile.JSON.createObjectNode(), folder.toString());
        for (String part : PARTS) {
            if (Files.isDirectory(folder.resolve(part))) {
                components.put(part, Component.open(folder.resolve(part)));
            }
        }
        if (components.isEmpty()) {
            throw new ModelLoadException(folder + ": is no checkpoint; it holds none of the folders " + PARTS);
        }
        return new CheckpointParts(index, components, tokenizers(folder), scheduler(folder));
    }

    static ObjectNode modelIndex(Path folder) {
        return JsonFile.readIfPresent(folder.resolve(INDEX)).orElseGet(JsonFile.JSON::createObjectNode);
    }

    static List<TokenizerFiles> tokenizers(Path folder) {
        return Stream.of("tokenizer", "tokenizer_2")
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .map(TokenizerFiles::open)
                .toList();
    }

    static Optional<JsonNode> scheduler(Path folder) {
        return JsonFile.readIfPresent(folder.resolve("scheduler").resolve("scheduler_config.json"))
                .map(config -> config);
    }
}
