package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;

/** Writes safetensors files that {@link SafetensorsFile} and the reference implementation read. */
public final class SafetensorsWriter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ALIGNMENT = 8;

    private SafetensorsWriter() {}

    /**
     * Writes the weights in the order given, over whatever the file held.
     *
     * @throws IllegalArgumentException when two weights have one name
     */
    public static void write(Path file, Collection<Weight> weights, Map<String, String> metadata) throws IOException {
        byte[] json = header(weights, metadata);
        int padding = Math.floorMod(-json.length, ALIGNMENT);
        ByteBuffer start =
                ByteBuffer.allocate(Long.BYTES + json.length + padding).order(ByteOrder.LITTLE_ENDIAN);
        start.putLong(json.length + (long) padding)
                .put(json)
                .put(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(channel, start.flip());
            for (Weight weight : weights) {
                writeFully(channel, weight.bytes());
            }
        }
    }

    private static byte[] header(Collection<Weight> weights, Map<String, String> metadata) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            header.set("__metadata__", JSON.valueToTree(metadata));
        }
        long begin = 0;
        for (Weight weight : weights) {
            WeightInfo info = weight.info();
            if (header.has(info.name())) {
                throw new IllegalArgumentException("two weights are named " + info.name());
            }
            ObjectNode entry =
                    header.putObject(info.name()).put("dtype", info.type().code());
            info.shape().forEach(entry.putArray("shape")::add);
            entry.putArray("data_offsets").add(begin).add(begin + info.byteCount());
            begin += info.byteCount();
        }
        return JSON.writeValueAsBytes(header);
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
