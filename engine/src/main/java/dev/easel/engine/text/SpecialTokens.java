package dev.easel.engine.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The tokens with a meaning of their own, and the length of the window they frame.
 *
 * @param bos starts every window
 * @param eos ends the text in a window
 * @param pad fills the rest of the window; {@link #eos} for SD 1 and SDXL's first tokenizer, {@code !} for the others
 * @param unknown stands for bytes outside the vocabulary
 * @param window ids per window with bos and eos, 3 to 65,536
 */
public record SpecialTokens(String bos, String eos, String pad, String unknown, int window) {
    /** CLIP's own, padded with the end token. */
    public static final SpecialTokens CLIP =
            new SpecialTokens("<|startoftext|>", "<|endoftext|>", "<|endoftext|>", "<|endoftext|>", 77);

    private static final int LARGEST_WINDOW = 65_536;

    public SpecialTokens {
        if (bos.isEmpty() || eos.isEmpty() || bos.equals(eos)) {
            throw new ModelLoadException("a tokenizer cannot start with \"" + bos + "\" and end with \"" + eos + "\"");
        }
        if (window < 3 || window > LARGEST_WINDOW) {
            throw new ModelLoadException("a tokenizer's window is 3 to " + LARGEST_WINDOW + " tokens, not " + window);
        }
    }

    /**
     * Reads {@code special_tokens_map.json} and, for what that leaves open, {@code tokenizer_config.json}; what
     * neither says is CLIP's.
     *
     * @throws ModelLoadException if one is there but cannot be used
     */
    public static SpecialTokens read(Path folder) {
        ObjectNode settings = readIfThere(folder.resolve("tokenizer_config.json"));
        settings.setAll(readIfThere(folder.resolve("special_tokens_map.json")));
        String eos = text(folder, settings, "eos_token", CLIP.eos);
        return new SpecialTokens(
                text(folder, settings, "bos_token", CLIP.bos),
                eos,
                text(folder, settings, "pad_token", eos),
                text(folder, settings, "unk_token", eos),
                window(folder, settings.path("model_max_length")));
    }

    /** The same with another padding token. */
    public SpecialTokens withPad(String token) {
        return new SpecialTokens(bos, eos, token, unknown, window);
    }

    /** The same with another window. */
    public SpecialTokens withWindow(int tokens) {
        return new SpecialTokens(bos, eos, pad, unknown, tokens);
    }

    private static ObjectNode readIfThere(Path file) {
        return Files.exists(file) ? TokenizerJson.readObject(file) : JsonNodeFactory.instance.objectNode();
    }

    private static String text(Path folder, ObjectNode settings, String key, String otherwise) {
        JsonNode value = settings.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        JsonNode content = value.isObject() ? value.path("content") : value;
        if (!content.isTextual()) {
            throw new ModelLoadException("the tokenizer in " + folder + " has the " + key + " " + value);
        }
        return content.textValue();
    }

    private static int window(Path folder, JsonNode length) {
        if (length.isMissingNode() || length.isNull()) {
            return CLIP.window;
        }
        if (!length.isNumber() || length.doubleValue() != Math.rint(length.doubleValue())) {
            throw new ModelLoadException("the tokenizer in " + folder + " has the model_max_length " + length);
        }
        // Published files write 1e30 for "not known".
        return length.doubleValue() > LARGEST_WINDOW ? CLIP.window : length.intValue();
    }
}
