package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a model likes to be used: what {@code easel.json} beside it says, else what suits its family.
 *
 * @param name in lists, the folder's or file's name unless told otherwise
 * @param size of a picture
 * @param steps sampling steps, 1 to 500
 * @param guidanceScale 0 to 50; 1 is off
 * @param guidanceRescale 0 to 1; 0 is off
 * @param precision float32, float16 or bfloat16 where the model is meant for one; empty leaves it to the machine
 * @param finish what is done to each picture after it is drawn; nothing unless the file says so
 */
public record ModelDefaults(
        String name,
        ImageSize size,
        int steps,
        double guidanceScale,
        double guidanceRescale,
        Optional<String> precision,
        Optional<Finish> finish) {
    private static final String FILE = "easel.json";
    private static final List<String> KEYS =
            List.of("name", "size", "steps", "guidance_scale", "guidance_rescale", "precision", "finish");
    private static final List<String> FINISH_KEYS = List.of("upscaler", "scale");
    private static final List<String> PRECISIONS = List.of("float32", "float16", "bfloat16");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    /**
     * Of an open checkpoint.
     *
     * @throws ModelLoadException naming the unknown key or the wrong value in easel.json
     */
    public static ModelDefaults of(Checkpoint checkpoint) {
        JsonNode unet = checkpoint.component("unet").map(Component::config).orElseGet(JsonFile.JSON::createObjectNode);
        return read(checkpoint.path(), checkpoint.kind(), unet);
    }

    /**
     * What is done to each picture of a model, as its easel.json says; the model itself is not opened.
     *
     * @throws ModelLoadException naming what is wrong with the file
     */
    public static Optional<Finish> finish(Path model) {
        Path file = folderOf(model).resolve(FILE);
        return JsonFile.readIfPresent(file).flatMap(given -> new Reader(file, given).finish());
    }

    private static Path folderOf(Path model) {
        return Files.isDirectory(model) ? model : model.resolveSibling(nameOf(model));
    }

    static ModelDefaults read(Path model, ModelKind kind, JsonNode unet) {
        ModelDefaults fallback = ofFamily(nameOf(model), kind, unet);
        Path file = folderOf(model).resolve(FILE);
        return JsonFile.readIfPresent(file)
                .map(given -> new Reader(file, given).over(fallback))
                .orElse(fallback);
    }

    /** The last part of a path, a single file's without its ending. */
    static String nameOf(Path model) {
        String name = String.valueOf(model.toAbsolutePath().normalize().getFileName());
        return name.endsWith(".safetensors") ? name.substring(0, name.length() - ".safetensors".length()) : name;
    }

    private static ModelDefaults ofFamily(String name, ModelKind kind, JsonNode unet) {
        ModelDefaults plain = switch (kind.family()) {
            case SD1 -> plain(name, 512, 7.5);
            case SD2 -> {
                int side =
                        8 * Math.min(256, Math.max(8, unet.path("sample_size").asInt(64)));
                yield plain(name, side, 7.5);
            }
            case SDXL -> plain(name, 1024, 5);
        };
        return kind.latentConsistency()
                ? new ModelDefaults(name, plain.size(), 4, 1.5, 0, Optional.empty(), Optional.empty())
                : plain;
    }

    private static ModelDefaults plain(String name, int side, double guidanceScale) {
        return new ModelDefaults(
                name, new ImageSize(side, side), 25, guidanceScale, 0, Optional.empty(), Optional.empty());
    }

    private record Reader(Path file, ObjectNode given) {
        ModelDefaults over(ModelDefaults fallback) {
            given.fieldNames().forEachRemaining(key -> requireKnown(key, KEYS));
            return new ModelDefaults(
                    text("name").orElse(fallback.name()),
                    text("size").map(this::size).orElse(fallback.size()),
                    (int) number("steps", fallback.steps(), 1, 500),
                    number("guidance_scale", fallback.guidanceScale(), 0, 50),
                    number("guidance_rescale", fallback.guidanceRescale(), 0, 1),
                    text("precision").map(this::precision).or(fallback::precision),
                    finish());
        }

        private void requireKnown(String key, List<String> keys) {
            if (!keys.contains(key)) {
                List<String> near = NearestNames.of(key, keys);
                String hint = near.isEmpty() ? "the keys are " + keys : "did you mean '" + near.get(0) + "'?";
                throw new ModelLoadException(file + ": unknown key '" + key + "'; " + hint);
            }
        }

        private Optional<String> text(String key) {
            JsonNode value = given.path(key);
            if (value.isMissingNode()) {
                return Optional.empty();
            }
            if (!value.isTextual() || value.textValue().isBlank()) {
                throw wrong(key, "a text", value);
            }
            return Optional.of(value.textValue());
        }

        private Optional<Finish> finish() {
            JsonNode value = given.path("finish");
            if (value.isMissingNode()) {
                return Optional.empty();
            }
            value.fieldNames().forEachRemaining(key -> requireKnown(key, FINISH_KEYS));
            JsonNode upscaler = value.path("upscaler");
            JsonNode scale = value.path("scale");
            if (!upscaler.isTextual() || !scale.isInt()) {
                throw wrong("finish", "an upscaler's name and a whole scale", value);
            }
            try {
                return Optional.of(new Finish(upscaler.textValue(), scale.intValue()));
            } catch (RefusedRequestException e) {
                throw new ModelLoadException(file + ": finish: " + e.getMessage(), e);
            }
        }

        private String precision(String text) {
            if (!PRECISIONS.contains(text)) {
                throw wrong("precision", "one of " + PRECISIONS, given.path("precision"));
            }
            return text;
        }

        private ImageSize size(String text) {
            Matcher sides = SIZE.matcher(text);
            if (!sides.matches()) {
                throw wrong("size", "a size such as 512x512", given.path("size"));
            }
            int width = Integer.parseInt(sides.group(1));
            int height = Integer.parseInt(sides.group(2));
            if (width < 8 || height < 8 || width > 8192 || height > 8192 || width % 8 != 0 || height % 8 != 0) {
                throw wrong("size", "two multiples of 8 from 8 to 8192", given.path("size"));
            }
            return new ImageSize(width, height);
        }

        private double number(String key, double fallback, int least, int most) {
            JsonNode value = given.path(key);
            if (value.isMissingNode()) {
                return fallback;
            }
            boolean whole = key.equals("steps");
            double number = value.doubleValue();
            if (!(whole ? value.isInt() : value.isNumber()) || !(number >= least && number <= most)) {
                throw wrong(key, (whole ? "a whole number from " : "a number from ") + least + " to " + most, value);
            }
            return number;
        }

        private ModelLoadException wrong(String key, String expected, JsonNode value) {
            return new ModelLoadException(file + ": " + key + " is " + expected + ", not " + value);
        }
    }
}
