package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A CLIP tokenizer on disk.
 *
 * @param vocabulary {@code vocab.json}: token to id
 * @param merges {@code merges.txt}: one merge a line, the first line a comment
 * @param padToken fills up short prompts
 * @param maxLength tokens of one window with begin and end, 77 for CLIP
 */
public record TokenizerFiles(Path vocabulary, Path merges, String padToken, int maxLength) {
    private static final int CLIP_LENGTH = 77;
    private static final int LONGEST = 100_000;

    /** @throws ModelLoadException when vocab.json or merges.txt is missing */
    static TokenizerFiles open(Path folder) {
        ObjectNode config = optional(folder.resolve("tokenizer_config.json"));
        ObjectNode special = optional(folder.resolve("special_tokens_map.json"));
        // Where both name a pad token the map wins, as in transformers: the configuration of SD 2.1 is wrong.
        String pad = token(special).or(() -> token(config)).orElse("<|endoftext|>");
        return new TokenizerFiles(
                required(folder.resolve("vocab.json")), required(folder.resolve("merges.txt")), pad, maxLength(config));
    }

    private static ObjectNode optional(Path file) {
        return JsonFile.readIfPresent(file).orElseGet(JsonFile.JSON::createObjectNode);
    }

    /** Tokens are plain strings, or objects with their text in {@code content}. */
    private static Optional<String> token(ObjectNode node) {
        JsonNode pad = node.path("pad_token");
        JsonNode text = pad.isObject() ? pad.path("content") : pad;
        return text.isTextual() ? Optional.of(text.textValue()) : Optional.empty();
    }

    // A huge number stands for "no limit" in files written for tokenizers without one.
    private static int maxLength(ObjectNode config) {
        double length = config.path("model_max_length").asDouble(CLIP_LENGTH);
        return length >= 3 && length <= LONGEST ? (int) length : CLIP_LENGTH;
    }

    private static Path required(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ModelLoadException(file + ": is missing; tokenizers are read from vocab.json and merges.txt");
        }
        return file;
    }
}
