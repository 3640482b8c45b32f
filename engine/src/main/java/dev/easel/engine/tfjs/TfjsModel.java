package dev.easel.engine.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.JsonFile;
import dev.easel.engine.checkpoint.Quantization;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a model for TensorFlow.js in its layers format: model.json names the weights, and the shards beside it hold them one
 * after another.
 */
public final class TfjsModel {
    private static final Pattern SHARD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,200}");
    private static final long LARGEST_SHARD = 1L << 30;
    private static final int HIGHEST_RANK = 4;

    private final Path json;
    private final List<TfjsWeight> weights = new ArrayList<>();

    private TfjsModel(Path json) {
        this.json = json;
    }

    /** @throws ModelLoadException naming the file and what is wrong with it */
    public static List<TfjsWeight> read(Path json) {
        TfjsModel model = new TfjsModel(json);
        JsonNode manifest = JsonFile.read(json).path("weightsManifest");
        if (!manifest.isArray() || manifest.isEmpty()) {
            throw model.fail("has no weightsManifest");
        }
        manifest.forEach(model::readGroup);
        return model.weights;
    }

    private void readGroup(JsonNode group) {
        ByteBuffer shards = shards(group.path("paths"));
        for (JsonNode entry : group.path("weights")) {
            weights.add(weight(entry, shards));
        }
        if (shards.hasRemaining()) {
            throw fail("its shards hold " + shards.remaining() + " bytes more than it lists");
        }
    }

    private ByteBuffer shards(JsonNode paths) {
        long size = 0;
        List<byte[]> parts = new ArrayList<>();
        for (JsonNode path : paths) {
            byte[] part = shard(path.asText());
            size += part.length;
            if (size > LARGEST_SHARD) {
                throw fail("its shards hold more than " + LARGEST_SHARD + " bytes");
            }
            parts.add(part);
        }
        ByteBuffer whole = ByteBuffer.allocate((int) size);
        parts.forEach(whole::put);
        return whole.flip();
    }

    private byte[] shard(String name) {
        if (!SHARD.matcher(name).matches()) {
            throw fail("names the shard '" + name + "', no plain file name");
        }
        Path file = json.resolveSibling(name);
        try {
            if (Files.size(file) > LARGEST_SHARD) {
                throw new ModelLoadException(file + ": is larger than " + LARGEST_SHARD + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw fail("names the shard " + name + ", which is missing");
        } catch (IOException e) {
            throw new ModelLoadException(file + ": cannot be read: " + e, e);
        }
    }

    private TfjsWeight weight(JsonNode entry, ByteBuffer shards) {
        String name = entry.path("name").asText();
        Optional<Quantization> quantization = quantization(name, entry.path("quantization"));
        if (!entry.path("dtype").asText().equals("float32")) {
            throw fail("'" + name + "' is " + entry.path("dtype") + "; float32 is supported");
        }
        List<Integer> shape = shape(name, entry.path("shape"));
        long bytes = quantization.isPresent() ? 1 : Float.BYTES;
        for (int size : shape) {
            bytes = Math.min(Math.multiplyExact(bytes, (long) size), Integer.MAX_VALUE);
        }
        if (bytes > shards.remaining()) {
            throw fail("'" + name + "' " + shape + " takes " + bytes + " bytes, but the shards end after "
                    + shards.remaining());
        }
        ByteBuffer own = shards.slice(shards.position(), (int) bytes);
        shards.position(shards.position() + (int) bytes);
        return new TfjsWeight(name, shape, quantization, own);
    }

    private Optional<Quantization> quantization(String name, JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        double scale = node.path("scale").asDouble(Double.NaN);
        double minimum = node.path("min").asDouble(Double.NaN);
        if (!node.path("dtype").asText().equals("uint8") || !Double.isFinite(scale + minimum)) {
            throw fail("'" + name + "' is quantized as " + node + "; uint8 with scale and min is supported");
        }
        return Optional.of(new Quantization(scale, minimum));
    }

    private List<Integer> shape(String name, JsonNode node) {
        List<Integer> shape = new ArrayList<>();
        for (JsonNode size : node) {
            if (!size.isInt() || size.intValue() < 1 || shape.size() == HIGHEST_RANK) {
                throw fail("'" + name + "' has the shape " + node);
            }
            shape.add(size.intValue());
        }
        return shape;
    }

    private ModelLoadException fail(String what) {
        return new ModelLoadException(json + ": " + what);
    }
}
