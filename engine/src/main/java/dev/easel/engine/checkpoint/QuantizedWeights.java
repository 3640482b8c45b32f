package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Presents weights that are stored as bytes with a scale and a minimum, which the file's metadata tells under the weight's
 * name, as float32. Thread-safe.
 */
public final class QuantizedWeights implements Weights {
    private final SafetensorsFile file;
    private final Map<String, Quantization> quantized;

    private QuantizedWeights(SafetensorsFile file, Map<String, Quantization> quantized) {
        this.file = file;
        this.quantized = quantized;
    }

    /**
     * The weights of a file; it stays as it is where none are quantized.
     *
     * @throws ModelLoadException naming a weight stored as bytes whose scale is missing or makes no sense
     */
    public static Weights over(SafetensorsFile file) {
        Map<String, Quantization> quantized = new HashMap<>();
        for (String name : file.names()) {
            if (file.info(name).type() == WeightType.U8) {
                quantized.put(name, quantization(file, name));
            }
        }
        return quantized.isEmpty() ? file : new QuantizedWeights(file, Map.copyOf(quantized));
    }

    private static Quantization quantization(SafetensorsFile file, String name) {
        String text = file.metadata().get(name);
        if (text == null) {
            throw new ModelLoadException(
                    file.source() + ": '" + name + "' is stored as bytes, but the metadata has no scale for it");
        }
        return Quantization.parse(text)
                .orElseThrow(() -> new ModelLoadException(
                        file.source() + ": the metadata's scale of '" + name + "' cannot be read: " + text));
    }

    @Override
    public Set<String> names() {
        return file.names();
    }

    @Override
    public WeightInfo info(String name) {
        WeightInfo info = file.info(name);
        return quantized.containsKey(name) ? new WeightInfo(name, WeightType.F32, info.shape()) : info;
    }

    @Override
    public ByteBuffer bytes(String name) {
        ByteBuffer stored = file.bytes(name);
        Quantization quantization = quantized.get(name);
        if (quantization == null) {
            return stored;
        }
        if (stored.remaining() > Integer.MAX_VALUE / Float.BYTES) {
            throw new ModelLoadException(file.source() + ": '" + name + "' is too large: " + file.info(name));
        }
        ByteBuffer floats =
                ByteBuffer.allocateDirect(stored.remaining() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (stored.hasRemaining()) {
            floats.putFloat(quantization.value(stored.get()));
        }
        return floats.flip();
    }

    @Override
    public String source() {
        return file.source();
    }

    @Override
    public void close() {
        file.close();
    }
}
