package dev.easel.engine.train;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.checkpoint.SafetensorsWriter;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.refine.RefinerLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a run keeps what it makes. Files are written whole or not at all. */
final class TrainingFolder {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STEP = "step";
    private static final String RUN = "run";

    private final Path folder;

    private TrainingFolder(Path folder) {
        this.folder = folder;
    }

    static TrainingFolder open(Path folder) {
        try {
            Files.createDirectories(folder.resolve("refiner"));
            return new TrainingFolder(folder);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    Path seenPairs() {
        return folder.resolve("seen.pairs");
    }

    Path heldOutPairs() {
        return folder.resolve("heldout.pairs");
    }

    Path losses() {
        return folder.resolve("losses.csv");
    }

    private Path state() {
        return folder.resolve("training.safetensors");
    }

    /** A run that was left, up to its last checkpoint. */
    record Left(SafetensorsFile file, int step) {}

    /**
     * What an earlier run left.
     *
     * @param run what that run must have been: options and pairs in words
     * @throws ModelLoadException where it was another
     */
    Optional<Left> left(String run) {
        if (!Files.isRegularFile(state())) {
            return Optional.empty();
        }
        SafetensorsFile file = SafetensorsFile.open(state());
        String found = file.metadata().getOrDefault(RUN, "");
        if (!found.equals(run)) {
            throw new ModelLoadException(
                    state() + ": was trained with other options or pairs: " + found + ", not " + run);
        }
        return Optional.of(new Left(file, Integer.parseInt(file.metadata().getOrDefault(STEP, "0"))));
    }

    void writeState(TrainingState state, int step, String run) {
        whole(state(), passing -> state.write(passing, Map.of(STEP, Integer.toString(step), RUN, run)));
    }

    /** The refiner as a model's folder holds it, in float16. */
    void writeRefiner(RefinerLayout layout, Map<String, float[]> values) {
        List<Weight> weights = new ArrayList<>();
        for (WeightInfo info : layout.weights()) {
            WeightInfo half = new WeightInfo(info.name(), WeightType.F16, info.shape());
            weights.add(new Weight(half, halves(values.getOrDefault(info.name(), new float[0]))));
        }
        Path refiner = folder.resolve("refiner");
        whole(refiner.resolve("model.safetensors"), passing -> SafetensorsWriter.write(passing, weights, Map.of()));
        whole(refiner.resolve("config.json"), passing -> Files.write(passing, config(layout)));
    }

    private static byte[] config(RefinerLayout layout) throws IOException {
        ObjectNode config = JSON.createObjectNode();
        layout.config().forEach((key, value) -> config.set(key, JSON.valueToTree(value)));
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(config) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer halves(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(Half.of(value));
        }
        return bytes.flip();
    }

    private interface Writing {
        void to(Path passing) throws IOException;
    }

    private static void whole(Path target, Writing writing) {
        Path passing = target.resolveSibling(target.getFileName() + ".part");
        try {
            writing.to(passing);
            Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static UncheckedIOException failed(Path path, IOException e) {
        return new UncheckedIOException(path + " cannot be written: " + e.getMessage(), e);
    }
}
