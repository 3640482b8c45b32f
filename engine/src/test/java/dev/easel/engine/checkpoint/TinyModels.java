package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/**
 * Tiny models in both namings. The original names in {@code original-names.json} were found with diffusers' own
 * conversion: for SD 1.x by comparing the bytes of a converted file, for the others by running the conversion on the
 * names.
 */
final class TinyModels {
    private TinyModels() {}

    /** Every weight of the diffusers folder under part/name, with elements that tell it from all others. */
    static Map<String, Weight> weightsByTodaysName(String model) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        for (JsonNode original : names(model)) {
            long[] shape = shape(original);
            long parts = original.path("from").size();
            shape[0] /= parts;
            for (JsonNode from : original.path("from")) {
                String name = from.asText();
                boolean pointwiseAttention =
                        name.startsWith("vae/") && name.contains("attentions") && shape.length == 4;
                long[] today = pointwiseAttention ? new long[] {shape[0], shape[1]} : shape;
                if (original.path("how").asText().equals("transposed")) {
                    today = new long[] {shape[1], shape[0]};
                }
                weights.put(name, TestWeights.counting(name, today));
            }
        }
        return weights;
    }

    static List<Weight> originals(String model, Map<String, Weight> weights) {
        List<Weight> originals = new ArrayList<>();
        names(model).properties().forEach(entry -> {
            JsonNode original = entry.getValue();
            WeightInfo info = WeightInfo.of(entry.getKey(), WeightType.F16, shape(original));
            ByteBuffer bytes = ByteBuffer.allocate((int) info.byteCount()).order(ByteOrder.LITTLE_ENDIAN);
            original.path("from")
                    .forEach(from -> bytes.put(
                            Objects.requireNonNull(weights.get(from.asText())).bytes()));
            Weight weight = new Weight(info, bytes.flip());
            originals.add(original.path("how").asText().equals("transposed") ? turned(weight) : weight);
        });
        return originals;
    }

    /** The elements, given in the transposed order, in the order of the weight's own shape. */
    private static Weight turned(Weight weight) {
        int rows = (int) weight.info().size(0);
        int columns = (int) weight.info().size(1);
        ByteBuffer turned = ByteBuffer.allocate(2 * rows * columns).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer given = weight.bytes();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned.putShort(given.getShort(2 * (column * rows + row)));
            }
        }
        return new Weight(weight.info(), turned.flip());
    }

    /** The modules of a part of a model. */
    static Map<String, List<Long>> modules(String model, String part) {
        Map<String, List<Long>> modules = new LinkedHashMap<>();
        String start = part + "/";
        weightsByTodaysName(model).forEach((name, weight) -> {
            if (name.startsWith(start)
                    && name.endsWith(".weight")
                    && weight.info().rank() >= 2) {
                modules.put(
                        name.substring(start.length(), name.length() - ".weight".length()),
                        weight.info().shape());
            }
        });
        return modules;
    }

    private static JsonNode names(String model) {
        return JsonFile.read(TestWeights.resource(model).resolve("original-names.json"));
    }

    private static long[] shape(JsonNode original) {
        return StreamSupport.stream(original.path("shape").spliterator(), false)
                .flatMapToLong(size -> LongStream.of(size.asLong()))
                .toArray();
    }
}
