package dev.easel.engine.tensor;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The native library with ops.py, or a text like it, loaded: calls its methods by name. Thread-safe.
 *
 * <p>Two traps live here and nowhere else. Results belong to nobody's manager, so each is one closeable value. And the
 * graph executor's optimiser is a thread-local switch that must be off, or every new shape costs milliseconds.
 */
final class Torch implements AutoCloseable {
    private static final ThreadLocal<Boolean> OPTIMISER_OFF = ThreadLocal.withInitial(() -> {
        JniUtils.setGraphExecutorOptimize(false);
        return true;
    });

    private final PtNDManager manager;
    private final PtSymbolBlock module;

    Torch(Device device, String source) {
        manager = (PtNDManager) NDManager.newBaseManager(device);
        byte[] archive = TorchScriptArchive.ofSource(source);
        try {
            module = JniUtils.loadModule(manager, new ByteArrayInputStream(archive), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other methods on the same device. */
    Torch beside(String source) {
        return new Torch(manager.getDevice(), source);
    }

    /** Arguments: Tensor, TensorList, List of Tensor, Long, Integer, Double, Boolean, String, long[] or double[]. */
    IValue call(String method, Object... arguments) {
        OPTIMISER_OFF.get();
        List<IValue> own = new ArrayList<>();
        try {
            IValue[] values = new IValue[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                values[i] = argument(arguments[i], own);
            }
            return IValueUtils.runMethod(module, method, values);
        } catch (ai.djl.engine.EngineException e) {
            throw NativeFailure.of(method, e);
        } finally {
            own.forEach(IValue::close);
        }
    }

    private static IValue argument(Object argument, List<IValue> own) {
        if (argument instanceof Tensor tensor) {
            return tensor.value();
        }
        if (argument instanceof TensorList list) {
            return list.value();
        }
        IValue value = scalarOrList(argument);
        own.add(value);
        return value;
    }

    private static IValue scalarOrList(Object argument) {
        if (argument instanceof Integer number) {
            return IValue.from(number.longValue());
        } else if (argument instanceof Double number) {
            return IValue.from(number);
        } else if (argument instanceof Boolean flag) {
            return IValue.from(flag);
        } else if (argument instanceof String text) {
            return IValue.from(text);
        } else if (argument instanceof long[] numbers) {
            return IValue.listFrom(numbers);
        } else if (argument instanceof double[] numbers) {
            return IValue.listFrom(numbers);
        } else if (argument instanceof List<?> tensors) {
            return tensorList(tensors);
        }
        throw new IllegalArgumentException("no native form for " + argument.getClass());
    }

    private static IValue tensorList(List<?> tensors) {
        if (tensors.isEmpty()) {
            return IValue.listFrom(new PtNDArray[0]);
        }
        return IValue.listFrom(tensors.stream().map(t -> ((Tensor) t).value()).toArray(IValue[]::new));
    }

    /**
     * As call, but outside of inference mode: the method may turn gradients on, and its results may be changed in place.
     * Arguments: Tensor, or List of Tensor that is not empty. Gives one tensor or a list of them.
     */
    List<Tensor> learn(String method, Object... arguments) {
        OPTIMISER_OFF.get();
        try (PtNDManager passing = (PtNDManager) manager.newSubManager()) {
            NDList inputs = new NDList();
            for (int i = 0; i < arguments.length; i++) {
                addNamed(inputs, arguments[i], "list" + i + "[]", passing);
            }
            NDArray name = passing.create(0);
            name.setName("module_method:" + method);
            inputs.add(name);
            return IValueUtils.forward(module, inputs, true).stream()
                    .map(result -> new Tensor(IValue.from((PtNDArray) result)))
                    .toList();
        } catch (ai.djl.engine.EngineException e) {
            throw NativeFailure.of(method, e);
        }
    }

    private static void addNamed(NDList inputs, Object argument, String listName, PtNDManager passing) {
        if (argument instanceof Tensor tensor) {
            inputs.add(tensor.value().toTensor(passing));
        } else {
            for (Object element : (List<?>) argument) {
                NDArray array = ((Tensor) element).value().toTensor(passing);
                array.setName(listName);
                inputs.add(array);
            }
        }
    }

    /** A view of the buffer's memory, good while the buffer lives; an operation that copies must follow. */
    Tensor view(ByteBuffer direct, long[] shape, DataType type) {
        try (PtNDArray array = manager.create(direct, new Shape(shape), type)) {
            return new Tensor(IValue.from(array));
        }
    }

    /** A contiguous tensor's content as DJL's array, for reading; the caller closes it. */
    PtNDArray read(IValue tensor) {
        return tensor.toTensor(manager);
    }

    @Override
    public void close() {
        module.close();
        manager.close();
    }
}
