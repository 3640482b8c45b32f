package dev.easel.bot.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.FailureException;
import dev.easel.bot.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a repository holds.
 *
 * @param files by path
 * @param revision changes with the content
 */
record HubListing(List<String> files, String revision) {
    private static final JsonMapper JSON = new JsonMapper();

    HubListing {
        files = List.copyOf(files);
    }

    static HubListing parse(URI uri, String json) {
        List<String> files = new ArrayList<>();
        JsonNode root = read(uri, json);
        for (JsonNode sibling : root.path("siblings")) {
            files.add(sibling.path("rfilename").asText());
        }
        if (files.isEmpty()) {
            throw new FailureException(uri + " lists no files");
        }
        String commit = root.path("sha").asText();
        return new HubListing(files, commit.isEmpty() ? Sha256.of(json.getBytes(StandardCharsets.UTF_8)) : commit);
    }

    /** The names of the parts that a model_index.json calls for. */
    static List<String> components(URI uri, String json) {
        List<String> components = new ArrayList<>();
        for (var field : read(uri, json).properties()) {
            // ["library", "Class"], or [null, null] for a part left out.
            if (field.getValue().isArray() && field.getValue().path(1).isTextual()) {
                components.add(field.getKey());
            }
        }
        return components;
    }

    private static JsonNode read(URI uri, String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new FailureException(uri + " does not answer with JSON: " + e.getOriginalMessage(), e);
        }
    }
}
