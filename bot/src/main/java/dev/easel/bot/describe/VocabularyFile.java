package dev.easel.bot.describe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads vocabularies: a model's own words.json, or the general one. Thread-safe. */
public final class VocabularyFile {
    private static final String NAME = "words.json";
    private static final long LARGEST = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private VocabularyFile() {}

    /**
     * The words in the model's folder, else the general ones.
     *
     * @throws FailureException naming the file and what is wrong with it
     */
    public static Vocabulary of(Path model) {
        Path file = model.resolve(NAME);
        return Files.isRegularFile(file) ? read(file) : general();
    }

    /** Common words of photographs and paintings, for models that bring none. */
    public static Vocabulary general() {
        try (InputStream in = VocabularyFile.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + NAME + " is missing");
            }
            return vocabulary(JSON.readTree(in), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vocabulary read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new FailureException(file + " has " + Files.size(file) + " bytes; " + LARGEST + " is the most");
            }
            return vocabulary(JSON.readTree(Files.readAllBytes(file)), true);
        } catch (IllegalArgumentException e) {
            throw new FailureException(file + ": " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new FailureException(file + " is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new FailureException(file + " cannot be read: " + IoReason.of(e), e);
        }
    }

    private static Vocabulary vocabulary(JsonNode root, boolean ownWords) {
        List<String> subjects = texts("subjects", array(root, "subjects"));
        List<List<String>> refinements = new ArrayList<>();
        for (JsonNode group : array(root, "refinements")) {
            refinements.add(texts("refinements", group));
        }
        return new Vocabulary(subjects, refinements, ownWords);
    }

    private static JsonNode array(JsonNode root, String key) {
        JsonNode array = root.path(key);
        if (!array.isArray()) {
            throw new IllegalArgumentException("'" + key + "' is not a list");
        }
        return array;
    }

    private static List<String> texts(String key, JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : array) {
            if (!text.isTextual() || text.asText().isBlank()) {
                throw new IllegalArgumentException("'" + key + "' holds " + text + ", which is no text");
            }
            texts.add(text.asText());
        }
        return texts;
    }
}
