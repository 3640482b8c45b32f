package dev.easel.upscaler.weights;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.WeightType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The few globals that a pickle of tensors names, and what stands for a call of each. Confined to one thread.
 *
 * <p>Bounds what the tensors of a file may take together, since many small descriptions can name one large storage.
 */
final class Globals {
    private static final String REBUILD_TENSOR = "torch._utils._rebuild_tensor_v2";
    private static final String REBUILD_PARAMETER = "torch._utils._rebuild_parameter";
    private static final String ORDERED_DICT = "collections.OrderedDict";
    private static final Map<String, WeightType> STORAGES = Map.of(
            "torch.FloatStorage", WeightType.F32,
            "torch.HalfStorage", WeightType.F16,
            "torch.BFloat16Storage", WeightType.BF16,
            "torch.DoubleStorage", WeightType.F64,
            "torch.LongStorage", WeightType.I64,
            "torch.IntStorage", WeightType.I32);
    private static final int HIGHEST_RANK = 8;
    private static final int LONGEST_NAME = 200;

    /** Tensors that share their elements are rare, so all may take about what the file does. */
    private static final int SHARING = 2;

    private final long fileBytes;
    private final Map<String, Storage> storages = new HashMap<>();
    private long storageBytes;
    private long tensorBytes;

    /** @param fileBytes size of the file, which all storages lie in */
    Globals(long fileBytes) {
        this.fileBytes = fileBytes;
    }

    /** Those named so far, by their keys. */
    Map<String, Storage> storages() {
        return Map.copyOf(storages);
    }

    /** A name that a pickle may call or hand on. */
    private record Global(String name) {}

    Object named(String module, String name, String source) {
        String full = module + "." + name;
        if (!full.equals(REBUILD_TENSOR)
                && !full.equals(REBUILD_PARAMETER)
                && !full.equals(ORDERED_DICT)
                && !STORAGES.containsKey(full)) {
            String shown = full.substring(0, Math.min(full.length(), LONGEST_NAME));
            throw new ModelLoadException(source + ": names " + shown + ", which is refused: only tensors are read");
        }
        return new Global(full);
    }

    Object call(Object callee, Object arguments, String source) {
        if (callee instanceof Global global && arguments instanceof List<?> list) {
            if (global.name.equals(REBUILD_TENSOR) && list.size() >= 4) {
                return tensor(list, source);
            } else if (global.name.equals(REBUILD_PARAMETER)
                    && !list.isEmpty()
                    && list.get(0) instanceof StoredTensor tensor) {
                return tensor;
            } else if (global.name.equals(ORDERED_DICT) && list.isEmpty()) {
                return new LinkedHashMap<>();
            }
            throw new ModelLoadException(
                    source + ": calls " + global.name + " with " + list.size() + " arguments that make no sense");
        }
        throw new ModelLoadException(source + ": calls what cannot be called");
    }

    /** What a persistent id stands for: ('storage', type, key, device, number of elements), and None in older files. */
    Storage storage(Object id, String source) {
        if (id instanceof List<?> list
                && (list.size() == 5 || (list.size() == 6 && list.get(5) == Pickle.NONE))
                && "storage".equals(list.get(0))
                && list.get(1) instanceof Global global
                && list.get(2) instanceof String key
                && list.get(4) instanceof Long count
                && count >= 0) {
            WeightType type = STORAGES.get(global.name);
            if (type != null) {
                return counted(new Storage(key, type, count), source);
            }
        }
        throw new ModelLoadException(source + ": has a persistent id that is no whole storage of numbers");
    }

    private Storage counted(Storage storage, String source) {
        Storage known = storages.putIfAbsent(storage.key(), storage);
        if (known != null && !known.equals(storage)) {
            throw new ModelLoadException(source + ": names one storage as two: " + known + " and " + storage);
        }
        if (known == null) {
            boolean fits = storage.count() <= fileBytes;
            storageBytes += fits ? storage.byteCount() : 0;
            if (!fits || storageBytes > fileBytes) {
                throw new ModelLoadException(
                        source + ": its storages take more than the file's " + fileBytes + " bytes");
            }
        }
        return storage;
    }

    /** (storage, offset, shape, strides, ...) */
    private StoredTensor tensor(List<?> arguments, String source) {
        if (arguments.get(0) instanceof Storage storage && arguments.get(1) instanceof Long offset) {
            StoredTensor tensor = new StoredTensor(
                    storage, offset, naturals(arguments.get(2), source), naturals(arguments.get(3), source));
            requireWithin(tensor, source);
            return tensor;
        }
        throw new ModelLoadException(source + ": has a tensor without a storage and an offset");
    }

    private static List<Long> naturals(Object value, String source) {
        List<Long> numbers = new ArrayList<>();
        if (value instanceof List<?> list && list.size() <= HIGHEST_RANK) {
            for (Object entry : list) {
                if (entry instanceof Long number && number >= 0) {
                    numbers.add(number);
                }
            }
            if (numbers.size() == list.size()) {
                return numbers;
            }
        }
        throw new ModelLoadException(
                source + ": has a tensor whose shape or strides are no short list of whole numbers");
    }

    private void requireWithin(StoredTensor tensor, String source) {
        boolean within = tensor.shape().size() == tensor.strides().size() && tensor.offset() >= 0;
        try {
            long last = tensor.offset();
            long count = tensor.elementCount();
            for (int i = 0; within && i < tensor.shape().size(); i++) {
                last = Math.addExact(
                        last,
                        Math.multiplyExact(
                                Math.max(0, tensor.shape().get(i) - 1),
                                tensor.strides().get(i)));
            }
            within = within
                    && count <= tensor.storage().count()
                    && (count == 0 || last < tensor.storage().count());
            tensorBytes = Math.addExact(
                    tensorBytes,
                    Math.multiplyExact(count, tensor.storage().type().bytes()));
        } catch (ArithmeticException tooLarge) {
            within = false;
        }
        if (!within) {
            throw new ModelLoadException(source + ": has a tensor of shape " + tensor.shape() + ", strides "
                    + tensor.strides() + " and offset " + tensor.offset() + ", which exceeds its storage of "
                    + tensor.storage().count() + " elements");
        }
        if (tensorBytes > SHARING * fileBytes) {
            throw new ModelLoadException(
                    source + ": its tensors take more than " + SHARING + " times the file's " + fileBytes + " bytes");
        }
    }
}
