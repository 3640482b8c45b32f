package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found of a checkpoint, components by the name of their diffusers folder. */
record CheckpointParts(
        JsonNode modelIndex,
        Map<String, Component> components,
        List<TokenizerFiles> tokenizers,
        Optional<JsonNode> scheduler) {
    CheckpointParts {
        components = Map.copyOf(components);
        tokenizers = List.copyOf(tokenizers);
    }

    /** The part's configuration, an empty object where there is no such part. */
    JsonNode config(String part) {
        Component component = components.get(part);
        return component == null ? JsonFile.JSON.createObjectNode() : component.config();
    }
}
