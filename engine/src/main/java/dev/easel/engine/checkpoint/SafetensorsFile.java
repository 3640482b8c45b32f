package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A memory-mapped safetensors file. The header is checked in full before anything is mapped. The file must not shrink
 * while it is open. Thread-safe.
 */
public final class SafetensorsFile implements Weights {
    private static final long LARGEST_HEADER = 100_000_000;

    private final String source;
    private final Map<String, String> metadata;
    private volatile Map<String, Weight> weights;

    private SafetensorsFile(String source, Map<String, String> metadata, Map<String, Weight> weights) {
        this.source = source;
        this.metadata = metadata;
        this.weights = weights;
    }

    /**
     * Checks the header and maps the weights.
     *
     * @throws ModelLoadException naming the file and what is wrong with it
     */
    public static SafetensorsFile open(Path path) {
        return open(path, Integer.MAX_VALUE);
    }

    /** Opens a file in windows of at most so many bytes, but for a weight that is larger by itself. */
    static SafetensorsFile open(Path path, int window) {
        String source = path.toString();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            long length = headerLength(file, source);
            long dataStart = Long.BYTES + length;
            SafetensorsHeader header = SafetensorsHeader.parse(
                    new FileSection(file, Long.BYTES, dataStart), file.size() - dataStart, source);
            requireMappable(header, source);
            return new SafetensorsFile(source, header.metadata(), map(file, dataStart, header, window));
        } catch (NoSuchFileException e) {
            throw new ModelLoadException(source + ": does not exist", e);
        } catch (IOException e) {
            throw new ModelLoadException(source + ": cannot be read: " + e, e);
        }
    }

    private static long headerLength(FileChannel file, String source) throws IOException {
        long size = file.size();
        ByteBuffer bytes = ByteBuffer.wrap(new FileSection(file, 0, Long.BYTES).readAllBytes());
        if (bytes.remaining() < Long.BYTES) {
            throw new ModelLoadException(source + ": " + size + " bytes are too few for a safetensors file");
        }
        long length = bytes.order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 0 || length > LARGEST_HEADER || length > size - Long.BYTES) {
            throw new ModelLoadException(source + ": a header of " + Long.toUnsignedString(length)
                    + " bytes is impossible in a file of " + size);
        }
        return length;
    }

    /** Maps whole weights together, as many as fit a window. */
    private static Map<String, Weight> map(FileChannel file, long dataStart, SafetensorsHeader header, int window)
            throws IOException {
        Map<String, Weight> weights = new LinkedHashMap<>();
        var entries = header.entries();
        for (int first = 0, next; first < entries.size(); first = next) {
            long begin = entries.get(first).begin();
            next = first + 1;
            while (next < entries.size() && entries.get(next).end() - begin <= window) {
                next++;
            }
            long length = entries.get(next - 1).end() - begin;
            ByteBuffer mapped = file.map(FileChannel.MapMode.READ_ONLY, dataStart + begin, length);
            for (SafetensorsHeader.Entry entry : entries.subList(first, next)) {
                int offset = (int) (entry.begin() - begin);
                ByteBuffer bytes = mapped.slice(offset, (int) (entry.end() - entry.begin()));
                weights.put(entry.info().name(), new Weight(entry.info(), bytes));
            }
        }
        return weights;
    }

    private static void requireMappable(SafetensorsHeader header, String source) {
        for (SafetensorsHeader.Entry entry : header.entries()) {
            if (entry.end() - entry.begin() > Integer.MAX_VALUE) {
                throw new ModelLoadException(
                        source + ": '" + entry.info().name() + "' is larger than 2 GiB: " + entry.info());
            }
        }
    }

    /** The free text of the header, as the tool that wrote the file left it. */
    public Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(weights.keySet());
    }

    @Override
    public WeightInfo info(String name) {
        return weight(name).info();
    }

    @Override
    public ByteBuffer bytes(String name) {
        return weight(name).bytes();
    }

    @Override
    public Weight weight(String name) {
        Weight weight = weights.get(name);
        if (weight == null) {
            throw new ModelLoadException(source + ": has no weight named '" + name + "'");
        }
        return weight;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void close() {
        weights = Map.of();
    }
}
