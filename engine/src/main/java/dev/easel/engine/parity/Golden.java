package dev.easel.engine.parity;

import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.checkpoint.Weights;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The inputs ({@code in.*}) and outputs ({@code out.*}) of a reference run. */
final class Golden implements AutoCloseable {
    private final Weights file;

    private Golden(Weights file) {
        this.file = file;
    }

    static Golden open(Path file) {
        return new Golden(SafetensorsFile.open(file));
    }

    boolean has(String name) {
        return file.has(name);
    }

    List<String> names() {
        return List.copyOf(file.names());
    }

    long[] shape(String name) {
        return file.info(name).sizes();
    }

    float[] values(String name) {
        Weight weight = file.weight(name);
        ByteBuffer bytes = weight.bytes();
        float[] values = new float[Math.toIntExact(weight.info().elementCount())];
        for (int i = 0; i < values.length; i++) {
            values[i] = next(bytes, weight.info().type());
        }
        return values;
    }

    private static float next(ByteBuffer bytes, WeightType type) {
        return switch (type) {
            case F32 -> bytes.getFloat();
            case I64 -> bytes.getLong();
            case I32 -> bytes.getInt();
            default -> throw new IllegalArgumentException("golden tensors are F32, I64 or I32, not " + type);
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
