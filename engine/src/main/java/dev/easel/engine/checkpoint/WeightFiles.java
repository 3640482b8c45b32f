package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the weights in the folder of one network. */
final class WeightFiles {
    private static final List<String> STEMS = List.of("diffusion_pytorch_model", "model");
    private static final List<String> SUFFIXES = List.of(
            ".safetensors",
            ".safetensors.index.json",
            ".fp16.safetensors",
            ".safetensors.index.fp16.json",
            ".fp16.safetensors.index.json");
    private static final Pattern PICKLED = Pattern.compile(".*\\.(bin|ckpt|pt|pth|pkl|msgpack|h5|onnx)");

    private WeightFiles() {}

    /** @throws ModelLoadException when there are none, or none in safetensors */
    static Weights open(Path folder) {
        return find(folder).map(WeightFiles::openFile).orElseThrow(() -> none(folder));
    }

    /** @throws ModelLoadException when the name is that of a file with pickled weights */
    static void refusePickled(Path file) {
        if (PICKLED.matcher(String.valueOf(file.getFileName())).matches()) {
            throw new ModelLoadException(file + ": only safetensors weights are loaded");
        }
    }

    private static Optional<Path> find(Path folder) {
        return STEMS.stream()
                .flatMap(stem -> SUFFIXES.stream().map(suffix -> folder.resolve(stem + suffix)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Weights openFile(Path file) {
        return file.toString().endsWith(".json") ? ShardedSafetensors.open(file) : SafetensorsFile.open(file);
    }

    private static ModelLoadException none(Path folder) {
        return pickled(folder)
                .map(file -> new ModelLoadException(
                        folder + ": holds " + file + ", but only safetensors weights are loaded"))
                .orElseGet(() -> new ModelLoadException(folder + ": holds no safetensors weights; expected "
                        + STEMS.get(0) + ".safetensors or " + STEMS.get(1) + ".safetensors"));
    }

    private static Optional<String> pickled(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> PICKLED.matcher(name).matches())
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new ModelLoadException(folder + ": cannot be listed: " + e, e);
        }
    }
}
