package dev.easel.upscaler.weights;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.Weights;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tensors of a state dictionary that torch.save wrote. Thread-safe. */
final class PickledWeights implements Weights {
    /** The dictionaries that hold the state, in the order in which they are looked for. */
    private static final List<String> WRAPPERS = List.of("params_ema", "params", "state_dict");

    private final String source;
    private final Map<String, StoredTensor> tensors;
    private final Map<String, ByteBuffer> storages = new LinkedHashMap<>();

    private PickledWeights(String source, Map<String, StoredTensor> tensors) {
        this.source = source;
        this.tensors = tensors;
    }

    /**
     * Finds the tensors and takes their storages.
     *
     * @param root what the pickle holds
     * @param storage gives a storage's elements, little-endian
     * @throws ModelLoadException naming what is no dictionary of tensors, or a storage of the wrong size
     */
    static PickledWeights of(Object root, Function<Storage, @Nullable ByteBuffer> storage, String source) {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        state(root, source).forEach((key, value) -> {
            if (!(key instanceof String name) || !(value instanceof StoredTensor tensor)) {
                throw new ModelLoadException(source + ": '" + shortened(key) + "' is no tensor");
            }
            tensors.put(name, tensor);
        });
        if (tensors.isEmpty()) {
            throw new ModelLoadException(source + ": holds no tensors");
        }
        PickledWeights weights = new PickledWeights(source, tensors);
        for (StoredTensor tensor : tensors.values()) {
            String key = tensor.storage().key();
            if (!weights.storages.containsKey(key)) {
                weights.storages.put(key, whole(tensor.storage(), storage.apply(tensor.storage()), source));
            }
        }
        return weights;
    }

    private static Map<?, ?> state(Object root, String source) {
        if (!(root instanceof Map<?, ?> map)) {
            throw new ModelLoadException(source + ": holds no dictionary");
        }
        return WRAPPERS.stream()
                .map(map::get)
                .filter(Map.class::isInstance)
                .findFirst()
                .<Map<?, ?>>map(inner -> (Map<?, ?>) inner)
                .orElse(map);
    }

    private static String shortened(Object key) {
        String text = key.toString();
        return text.substring(0, Math.min(text.length(), 100));
    }

    private static ByteBuffer whole(Storage storage, @Nullable ByteBuffer bytes, String source) {
        long held = bytes == null ? 0 : bytes.remaining();
        if (bytes == null || held != storage.byteCount()) {
            throw new ModelLoadException(source + ": storage '" + shortened(storage.key()) + "' holds " + held
                    + " bytes, not " + storage.count() + " elements of " + storage.type());
        }
        return bytes;
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(tensors.keySet());
    }

    @Override
    public WeightInfo info(String name) {
        StoredTensor tensor = tensor(name);
        return new WeightInfo(name, tensor.storage().type(), tensor.shape());
    }

    @Override
    public ByteBuffer bytes(String name) {
        StoredTensor tensor = tensor(name);
        int size = tensor.storage().type().bytes();
        ByteBuffer whole = storages.get(tensor.storage().key());
        if (whole == null) {
            throw new ModelLoadException(source + ": is closed");
        }
        int count = (int) tensor.elementCount();
        if (tensor.contiguous()) {
            return whole.slice((int) (count == 0 ? 0 : tensor.offset() * size), count * size)
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        ByteBuffer gathered = ByteBuffer.allocate(count * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            gathered.put(whole.slice((int) (element(tensor, i) * size), size));
        }
        return gathered.flip();
    }

    /** Where the element lies that is number index, row by row. */
    private static long element(StoredTensor tensor, int index) {
        long position = tensor.offset();
        long rest = index;
        for (int i = tensor.shape().size() - 1; i >= 0; i--) {
            position += rest % tensor.shape().get(i) * tensor.strides().get(i);
            rest /= tensor.shape().get(i);
        }
        return position;
    }

    private StoredTensor tensor(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new ModelLoadException(source + ": has no weight named '" + name + "'");
        }
        return tensor;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void close() {
        // The heap holds it all.
    }
}
