package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.easel.engine.ModelLoadException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Streams over the JSON of a safetensors header, so that no hostile header is held in memory as a tree. */
final class SafetensorsHeaderParser {
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_CODE = 30;
    private static final int MOST_WEIGHTS = 100_000;
    private static final int MOST_METADATA = 10_000;
    private static final int HIGHEST_RANK = 16;

    // A symbol table shared between headers would keep hostile names and can be filled with collisions.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final String source;
    private final Consumer<SafetensorsHeader.Entry> entries;
    private final Map<String, String> metadata;
    private int weights;

    private SafetensorsHeaderParser(
            JsonParser parser, String source, Consumer<SafetensorsHeader.Entry> entries, Map<String, String> metadata) {
        this.parser = parser;
        this.source = source;
        this.entries = entries;
        this.metadata = metadata;
    }

    static void parse(
            InputStream json, String source, Consumer<SafetensorsHeader.Entry> entries, Map<String, String> metadata) {
        InputStream buffered = new BufferedInputStream(json);
        var strictUtf8 = StandardCharsets.UTF_8.newDecoder();
        try (var text = new InputStreamReader(buffered, strictUtf8);
                JsonParser parser = JSON.createParser(text)) {
            requireBrace(buffered, source);
            new SafetensorsHeaderParser(parser, source, entries, metadata).header();
        } catch (JsonProcessingException e) {
            throw new ModelLoadException(source + ": its header cannot be read: " + e.getOriginalMessage(), e);
        } catch (CharacterCodingException e) {
            throw new ModelLoadException(source + ": its header is not UTF-8", e);
        } catch (IOException e) {
            throw new ModelLoadException(source + ": its header cannot be read: " + e, e);
        }
    }

    private static void requireBrace(InputStream json, String source) throws IOException {
        json.mark(1);
        if (json.read() != '{') {
            throw new ModelLoadException(source + ": its header does not begin with '{', so it is no safetensors file");
        }
        json.reset();
    }

    private void header() throws IOException {
        require(JsonToken.START_OBJECT, parser.nextToken(), "the header");
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (name.equals("__metadata__")) {
                metadata();
            } else if (++weights > MOST_WEIGHTS) {
                throw fail("it lists more than " + MOST_WEIGHTS + " weights");
            } else {
                entries.accept(entry(name));
            }
        }
        require(JsonToken.END_OBJECT, parser.currentToken(), "the header");
        if (parser.nextToken() != null) {
            throw fail("its header goes on after the closing brace");
        }
    }

    private void metadata() throws IOException {
        require(JsonToken.START_OBJECT, parser.nextToken(), "__metadata__");
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            require(JsonToken.VALUE_STRING, parser.nextToken(), "__metadata__." + key);
            metadata.put(key, parser.getText());
            if (metadata.size() > MOST_METADATA) {
                throw fail("__metadata__ has more than " + MOST_METADATA + " entries");
            }
        }
        require(JsonToken.END_OBJECT, parser.currentToken(), "__metadata__");
    }

    private SafetensorsHeader.Entry entry(String name) throws IOException {
        WeightType type = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        require(JsonToken.START_OBJECT, parser.nextToken(), quoted(name));
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            switch (key) {
                case "dtype" -> type = type(name);
                case "shape" -> shape = naturals(quoted(name) + ".shape");
                case "data_offsets" -> offsets = naturals(quoted(name) + ".data_offsets");
                default -> throw fail(quoted(name) + " has the unknown key '" + key + "'");
            }
        }
        require(JsonToken.END_OBJECT, parser.currentToken(), quoted(name));
        if (type == null || shape == null || offsets == null) {
            throw fail(quoted(name) + " needs dtype, shape and data_offsets");
        }
        if (offsets.size() != 2) {
            throw fail(quoted(name) + ".data_offsets is a begin and an end, not " + offsets);
        }
        return new SafetensorsHeader.Entry(new WeightInfo(name, type, shape), offsets.get(0), offsets.get(1));
    }

    private WeightType type(String name) throws IOException {
        require(JsonToken.VALUE_STRING, parser.nextToken(), quoted(name) + ".dtype");
        String text = parser.getText();
        String code = text.substring(0, Math.min(text.length(), LONGEST_CODE));
        return WeightType.of(code).orElseThrow(() -> fail(quoted(name) + " has the unknown dtype '" + code + "'"));
    }

    private List<Long> naturals(String what) throws IOException {
        require(JsonToken.START_ARRAY, parser.nextToken(), what);
        List<Long> numbers = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(JsonToken.VALUE_NUMBER_INT, parser.currentToken(), what);
            long number = parser.getLongValue();
            if (number < 0) {
                throw fail(what + " holds " + number + ", which is negative");
            }
            numbers.add(number);
            if (numbers.size() > HIGHEST_RANK) {
                throw fail(what + " has more than " + HIGHEST_RANK + " numbers");
            }
        }
        return numbers;
    }

    private void require(JsonToken expected, @Nullable JsonToken found, String what) {
        if (found != expected) {
            throw fail(what + " is " + found + " where " + expected + " was expected");
        }
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }

    private ModelLoadException fail(String what) {
        return new ModelLoadException(source + ": " + what);
    }
}
