package dev.easel.engine.parity;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.Weights;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The inputs ({@code in.*}) and outputs ({@code out.*}) of a reference run. Confined to one thread. */
final class Golden implements AutoCloseable {
    private final Weights file;
    private final Set<String> unchecked;

    private Golden(Weights file) {
        this.file = file;
        unchecked = file.names().stream()
                .filter(name -> name.startsWith("out."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Golden open(Path file) {
        return new Golden(SafetensorsFile.open(file));
    }

    boolean has(String name) {
        return file.has(name);
    }

    /** What the reference gave. */
    record Expected(long[] shape, float[] values) {}

    /** An output, which counts as checked from here on. */
    Expected expected(String output) {
        unchecked.remove(output);
        return new Expected(shape(output), values(output));
    }

    /** The outputs that nothing was compared with. */
    List<String> unchecked() {
        return List.copyOf(unchecked);
    }

    private long[] shape(String name) {
        return file.info(name).sizes();
    }

    float[] values(String name) {
        Weight weight = file.weight(name);
        ByteBuffer bytes = weight.bytes();
        float[] values = new float[Math.toIntExact(weight.info().elementCount())];
        for (int i = 0; i < values.length; i++) {
            values[i] = next(bytes, weight.info());
        }
        return values;
    }

    private static float next(ByteBuffer bytes, WeightInfo info) {
        return switch (info.type()) {
            case F32 -> bytes.getFloat();
            case I64 -> bytes.getLong();
            case I32 -> bytes.getInt();
            default ->
                throw new ModelLoadException(
                        "golden tensors are F32, I64 or I32; " + info.name() + " is " + info.type());
        };
    }

    Tensor tensor(Ops ops, String name) {
        return ops.fromFloats(values(name), shape(name));
    }

    /** Rows of whole numbers. */
    List<int[]> rows(String name) {
        long[] shape = shape(name);
        float[] values = values(name);
        int width = (int) shape[1];
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < shape[0]; i++) {
            int[] row = new int[width];
            for (int j = 0; j < width; j++) {
                row[j] = (int) values[i * width + j];
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        file.close();
    }
}
