package dev.easel.engine.vision;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsWriter;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.tfjs.TfjsScripts;
import dev.easel.engine.tfjs.TfjsWeight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns nsfwjs's mobilenet_v2 into a file that {@link MobileNetV2} loads; weights stored as bytes stay bytes. */
public final class MobileNetConversion {
    private MobileNetConversion() {}

    /**
     * Reads the model and writes model.safetensors.
     *
     * @param scripts the package's folder dist/models/mobilenet_v2
     * @param folder made where it is missing
     * @throws ModelLoadException naming the file and what is wrong with it
     */
    public static void convert(Path scripts, Path folder) throws IOException {
        List<Weight> weights = new ArrayList<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (TfjsWeight weight : TfjsScripts.read(scripts)) {
            String name = weight.layer() + "." + kind(weight);
            weights.add(turned(scripts, weight).named(name));
            weight.quantization().ifPresent(quantization -> metadata.put(name, quantization.format()));
        }
        Files.createDirectories(folder);
        Path part = folder.resolve("model.safetensors.part");
        try {
            SafetensorsWriter.write(part, weights, metadata);
            Files.move(part, folder.resolve("model.safetensors"), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String kind(TfjsWeight weight) {
        return weight.kind().endsWith("kernel") ? "weight" : weight.kind();
    }

    private static TfjsWeight turned(Path scripts, TfjsWeight weight) {
        String what = weight.kind() + " " + weight.shape().size();
        return switch (what) {
            case "kernel 4" -> weight.transposed(3, 2, 0, 1);
            case "depthwise_kernel 4" -> weight.transposed(2, 3, 0, 1);
            case "kernel 2" -> weight.transposed(1, 0);
            case "bias 1", "gamma 1", "beta 1", "moving_mean 1", "moving_variance 1" -> weight;
            default ->
                throw new ModelLoadException(
                        scripts + ": '" + weight.name() + "' " + weight.shape() + " is no weight of a MobileNetV2");
        };
    }
}
