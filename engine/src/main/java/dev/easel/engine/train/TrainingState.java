package dev.easel.engine.train;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.checkpoint.SafetensorsWriter;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.refine.RefinerLayout;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TrainingOps;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** All that a training run changes, in native memory, by name. Confined to one thread. */
final class TrainingState implements AutoCloseable {
    private static final String GENERATOR = "generator.";
    private static final String DISCRIMINATOR = "discriminator.";
    private static final String AVERAGE = "average.";
    private static final String SINGULAR = "singular.";
    private static final String FIRST = "first.";
    private static final String SECOND = "second.";

    private final TrainingOps ops;
    private final Map<String, Tensor> tensors;
    private final Map<String, WeightInfo> infos;
    private final TrainingOps.Networks networks;

    private TrainingState(TrainingOps ops, Networks shape, List<Tensor> vision, Function<WeightInfo, float[]> values) {
        this.ops = ops;
        infos = new LinkedHashMap<>();
        shape.all().forEach(info -> infos.put(info.name(), info));
        tensors = new LinkedHashMap<>();
        infos.forEach((name, info) -> tensors.put(name, ops.fromFloats(values.apply(info), info.sizes())));
        networks = new TrainingOps.Networks(
                learned(GENERATOR), startingWith(AVERAGE), learned(DISCRIMINATOR), startingWith(SINGULAR), vision);
    }

    /** The names and shapes of a run. */
    record Networks(RefinerLayout refiner, DiscriminatorLayout discriminator) {
        List<WeightInfo> all() {
            List<WeightInfo> all = new ArrayList<>();
            for (String prefix : List.of(GENERATOR, FIRST + GENERATOR, SECOND + GENERATOR, AVERAGE)) {
                refiner.weights().forEach(info -> all.add(named(prefix, info)));
            }
            for (String prefix : List.of(DISCRIMINATOR, FIRST + DISCRIMINATOR, SECOND + DISCRIMINATOR)) {
                discriminator.weights().forEach(info -> all.add(named(prefix, info)));
            }
            for (WeightInfo info : discriminator.weights()) {
                if (info.rank() > 1) {
                    all.add(WeightInfo.of(SINGULAR + info.name(), WeightType.F32, info.size(0)));
                }
            }
            return all;
        }

        private static WeightInfo named(String prefix, WeightInfo info) {
            return new WeightInfo(prefix + info.name(), info.type(), info.shape());
        }
    }

    /**
     * At the start of a run: the refiner changes nothing yet.
     *
     * @param vision weights of a network that looks at pictures; they stay the caller's
     */
    static TrainingState fresh(TrainingOps ops, Networks shape, List<Tensor> vision, long seed) {
        InitialWeights initial = new InitialWeights(seed);
        return new TrainingState(ops, shape, vision, info -> {
            String name = info.name();
            if (name.startsWith(FIRST) || name.startsWith(SECOND)) {
                return new float[(int) info.elementCount()];
            }
            if (name.startsWith(SINGULAR)) {
                return initial.direction(name, (int) info.elementCount());
            }
            // The average begins where the generator does.
            return initial.of(name.replaceFirst("^" + AVERAGE, GENERATOR), info);
        });
    }

    /** @throws ModelLoadException where the file is not one of this run's shape */
    static TrainingState read(TrainingOps ops, Networks shape, List<Tensor> vision, SafetensorsFile file) {
        return new TrainingState(ops, shape, vision, info -> {
            if (!file.has(info.name()) || !file.info(info.name()).equals(info)) {
                throw new ModelLoadException(file.source() + ": holds no " + info);
            }
            float[] values = new float[(int) info.elementCount()];
            file.bytes(info.name())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            return values;
        });
    }

    private TrainingOps.Learned learned(String prefix) {
        return new TrainingOps.Learned(
                startingWith(prefix), startingWith(FIRST + prefix), startingWith(SECOND + prefix));
    }

    private List<Tensor> startingWith(String prefix) {
        return tensors.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    TrainingOps.Networks networks() {
        return networks;
    }

    /** The averaged generator, by the names of its layout. */
    Map<String, float[]> average() {
        Map<String, float[]> average = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.startsWith(AVERAGE)) {
                average.put(name.substring(AVERAGE.length()), ops.toFloats(tensor));
            }
        });
        return average;
    }

    void write(Path file, Map<String, String> metadata) throws IOException {
        List<Weight> weights = new ArrayList<>();
        tensors.forEach((name, tensor) -> {
            WeightInfo info = Objects.requireNonNull(infos.get(name));
            weights.add(new Weight(info, bytes(ops.toFloats(tensor))));
        });
        SafetensorsWriter.write(file, weights, metadata);
    }

    private static ByteBuffer bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
    }
}
