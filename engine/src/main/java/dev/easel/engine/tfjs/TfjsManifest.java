package dev.easel.engine.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Quantization;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The list of a model's weights and of the shards that hold them one after another. Confined to one thread. */
final class TfjsManifest {
    private static final Pattern SHARD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,200}");
    private static final long MOST_BYTES = 1L << 30;
    private static final int HIGHEST_RANK = 4;

    private final String source;
    private final Function<String, byte[]> shards;
    private final List<TfjsWeight> weights = new ArrayList<>();

    private TfjsManifest(String source, Function<String, byte[]> shards) {
        this.source = source;
        this.shards = shards;
    }

    /**
     * The weights in the order of the manifest.
     *
     * @param shards by their names, which are plain
     * @throws ModelLoadException naming the source and what is wrong with it
     */
    static List<TfjsWeight> read(JsonNode manifest, Function<String, byte[]> shards, String source) {
        TfjsManifest reading = new TfjsManifest(source, shards);
        if (!manifest.isArray() || manifest.isEmpty()) {
            throw reading.fail("has no weightsManifest");
        }
        manifest.forEach(reading::readGroup);
        return reading.weights;
    }

    private void readGroup(JsonNode group) {
        ByteBuffer whole = joined(group.path("paths"));
        for (JsonNode entry : group.path("weights")) {
            weights.add(weight(entry, whole));
        }
        if (whole.hasRemaining()) {
            throw fail("its shards hold " + whole.remaining() + " bytes more than it lists");
        }
    }

    private ByteBuffer joined(JsonNode paths) {
        long size = 0;
        List<byte[]> parts = new ArrayList<>();
        for (JsonNode path : paths) {
            String name = path.asText();
            if (!SHARD.matcher(name).matches()) {
                throw fail("names the shard '" + name + "', no plain file name");
            }
            byte[] part = shards.apply(name);
            size += part.length;
            if (size > MOST_BYTES) {
                throw fail("its shards hold more than " + MOST_BYTES + " bytes");
            }
            parts.add(part);
        }
        ByteBuffer whole = ByteBuffer.allocate((int) size);
        parts.forEach(whole::put);
        return whole.flip();
    }

    private TfjsWeight weight(JsonNode entry, ByteBuffer whole) {
        String name = entry.path("name").asText();
        Optional<Quantization> quantization = quantization(name, entry.path("quantization"));
        if (!entry.path("dtype").asText().equals("float32")) {
            throw fail("'" + name + "' is " + entry.path("dtype") + "; float32 is supported");
        }
        List<Integer> shape = shape(name, entry.path("shape"));
        long bytes = quantization.isPresent() ? 1 : Float.BYTES;
        for (int size : shape) {
            bytes = Math.min(bytes * size, Integer.MAX_VALUE);
        }
        if (bytes > whole.remaining()) {
            throw fail("'" + name + "' " + shape + " takes " + bytes + " bytes, but the shards end after "
                    + whole.remaining());
        }
        ByteBuffer own = whole.slice(whole.position(), (int) bytes);
        whole.position(whole.position() + (int) bytes);
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
        return new ModelLoadException(source + ": " + what);
    }
}
