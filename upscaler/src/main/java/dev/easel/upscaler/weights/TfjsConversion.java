package dev.easel.upscaler.weights;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsWriter;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.tfjs.TfjsModel;
import dev.easel.engine.tfjs.TfjsWeight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns an upscaler for TensorFlow.js (layers format, RRDN or RDN as UpscalerJS publishes them) into a folder that
 * {@link UpscalerCheckpoint} opens. Weights stored as bytes stay bytes.
 */
public final class TfjsConversion {
    private static final String RRDN_SHUFFLE = "PreShuffle";
    private static final int COLOURS = 3;
    private static final String RRDN_CONFIG = """
            {
              "architecture": "rrdn",
              "pixel_range": 1
            }
            """;
    private static final String RDN_CONFIG = """
            {
              "architecture": "rdn",
              "pixel_range": 255
            }
            """;

    private final List<Weight> weights = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    private TfjsConversion() {}

    /**
     * Reads a model and writes config.json and model.safetensors.
     *
     * @param json the model's model.json, or the folder that holds it
     * @param folder made where it is missing; what it holds under those names is replaced
     * @throws ModelLoadException naming the file and what is wrong with it
     */
    public static void convert(Path json, Path folder) throws IOException {
        Path file = Files.isDirectory(json) ? json.resolve("model.json") : json;
        TfjsConversion conversion = new TfjsConversion();
        List<TfjsWeight> read = TfjsModel.read(file);
        boolean rrdn = read.stream().anyMatch(weight -> weight.name().equals(RRDN_SHUFFLE + "/kernel"));
        boolean rdn = read.stream().anyMatch(weight -> weight.name().equals("F_m1/kernel"));
        if (!rrdn && !rdn) {
            throw new ModelLoadException(
                    file + ": is neither an RRDN nor an RDN: it has no layer " + RRDN_SHUFFLE + " and no layer F_m1");
        }
        read.forEach(weight -> conversion.add(file, weight));
        Files.createDirectories(folder);
        write(folder, conversion, rrdn);
    }

    private static void write(Path folder, TfjsConversion conversion, boolean rrdn) throws IOException {
        Path weights = folder.resolve("model.safetensors.part");
        Path config = folder.resolve("config.json.part");
        try {
            SafetensorsWriter.write(weights, conversion.weights, conversion.metadata);
            Files.writeString(config, rrdn ? RRDN_CONFIG : RDN_CONFIG);
            Files.move(weights, folder.resolve("model.safetensors"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(config, folder.resolve("config.json"), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(weights);
            Files.deleteIfExists(config);
        }
    }

    private void add(Path file, TfjsWeight weight) {
        boolean kernel = weight.kind().equals("kernel") && weight.shape().size() == 4;
        boolean bias = weight.kind().equals("bias") && weight.shape().size() == 1;
        if (!kernel && !bias) {
            throw new ModelLoadException(file + ": '" + weight.name() + "' " + weight.shape()
                    + " is neither a convolution's kernel nor a bias");
        }
        TfjsWeight turned = kernel ? weight.transposed(3, 2, 0, 1) : weight;
        if (weight.layer().equals(RRDN_SHUFFLE)) {
            turned = turned.reordered(shuffled(file, turned.shape().get(0)));
        }
        String name = weight.layer() + (kernel ? ".weight" : ".bias");
        weights.add(turned.named(name));
        weight.quantization().ifPresent(quantization -> metadata.put(name, quantization.format()));
    }

    /**
     * For each output, in the order of PyTorch's pixel_shuffle (colour, row, column), where TensorFlow's depth_to_space (row,
     * column, colour) has it.
     */
    private static int[] shuffled(Path file, int outputs) {
        int squared = outputs / COLOURS;
        if (squared * COLOURS != outputs) {
            throw new ModelLoadException(
                    file + ": " + RRDN_SHUFFLE + " has " + outputs + " outputs, which are not 3 colours");
        }
        return IntStream.range(0, outputs)
                .map(i -> i % squared * COLOURS + i / squared)
                .toArray();
    }
}
