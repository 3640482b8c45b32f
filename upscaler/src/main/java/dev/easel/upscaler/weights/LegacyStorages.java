package dev.easel.upscaler.weights;

import dev.easel.engine.ModelLoadException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The storages at the end of a file from before PyTorch 1.6, one after another: the number of elements, then the elements. */
final class LegacyStorages {
    private LegacyStorages() {}

    /**
     * Reads them all.
     *
     * @param bytes from the first storage on
     * @param keys in the order of the storages
     * @param named the storages that the pickle names
     */
    static Map<String, ByteBuffer> read(ByteBuffer bytes, List<?> keys, Map<String, Storage> named, String source) {
        Map<String, ByteBuffer> storages = new HashMap<>();
        for (Object key : keys) {
            Storage storage = key instanceof String text ? named.get(text) : null;
            if (storage == null) {
                throw new ModelLoadException(source + ": lists a storage that no tensor names");
            }
            storages.put(storage.key(), elements(bytes, storage, source));
        }
        return storages;
    }

    private static ByteBuffer elements(ByteBuffer bytes, Storage storage, String source) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        long size = storage.byteCount();
        if (bytes.remaining() < Long.BYTES || bytes.remaining() - Long.BYTES < size) {
            throw new ModelLoadException(source + ": ends in the midst of a storage of " + size + " bytes");
        }
        long count = bytes.getLong();
        if (count != storage.count()) {
            throw new ModelLoadException(
                    source + ": has a storage of " + count + " elements where the pickle says " + storage.count());
        }
        ByteBuffer elements = bytes.slice(bytes.position(), (int) size);
        bytes.position(bytes.position() + (int) size);
        return elements;
    }
}
