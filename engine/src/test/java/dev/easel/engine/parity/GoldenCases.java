package dev.easel.engine.parity;

import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.checkpoint.SafetensorsWriter;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Puts the golden cases together from the test resources, which hold no weight twice. */
final class GoldenCases {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private GoldenCases() {}

    /** A copy of one case, complete. */
    static Path copy(String name, Path folder) {
        Path target = folder.resolve(name);
        switch (name) {
            case "schedulers" -> copyFile(RESOURCES.resolve("schedulers/trajectories.json"), target);
            case "tokenizer" -> tokenizer(target);
            default -> copyTree(RESOURCES.resolve("parity").resolve(name), target);
        }
        if (name.equals("sd15-tiny")) {
            copyFile(RESOURCES.resolve("checkpoint/sd15-tiny/lora.kohya.safetensors"), target);
            unpack(target, target.resolve("sd15-tiny.single-file.safetensors"));
        } else if (name.equals("sd21-tiny")) {
            copyTree(RESOURCES.resolve("checkpoint/sd21-tiny"), target);
        }
        return target;
    }

    /** Writes a single file's weights, under the names that they have in folders, into folders. */
    private static void unpack(Path folder, Path singleFile) {
        try (Checkpoint checkpoint = Checkpoint.openSingleFile(singleFile, folder)) {
            write(
                    folder.resolve("unet/diffusion_pytorch_model.safetensors"),
                    all(checkpoint.unet().weights()));
            write(
                    folder.resolve("vae/diffusion_pytorch_model.safetensors"),
                    all(checkpoint.vae().weights()));
            write(
                    folder.resolve("text_encoder/model.safetensors"),
                    all(checkpoint.textEncoders().get(0).weights()));
        }
    }

    private static void tokenizer(Path target) {
        copyFile(RESOURCES.resolve("tokenizer/cases.json"), target);
        unzip(RESOURCES.resolve("tokenizer/vocab.json.gz"), target.resolve("vocab.json"));
        unzip(Path.of("src/main/resources/dev/easel/engine/text/clip-merges.txt.gz"), target.resolve("merges.txt"));
    }

    private static void unzip(Path from, Path to) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(from))) {
            Files.copy(in, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFile(Path file, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.copy(file, folder.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            copyFile(file, to.resolve(from.relativize(file)).resolveSibling("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Weight> all(Weights weights) {
        return weights.names().stream().map(weights::weight).toList();
    }

    static void write(Path file, List<Weight> weights) {
        try {
            SafetensorsWriter.write(file, weights, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a safetensors file anew with other weights. */
    static void rewrite(Path file, UnaryOperator<List<Weight>> change) {
        List<Weight> changed;
        try (SafetensorsFile before = SafetensorsFile.open(file)) {
            changed =
                    change.apply(all(before).stream().map(GoldenCases::inMemory).toList());
        }
        write(file, changed);
    }

    /** Off the mapped file, which is about to be overwritten. */
    private static Weight inMemory(Weight weight) {
        ByteBuffer bytes = ByteBuffer.allocate((int) weight.info().byteCount());
        return new Weight(weight.info(), bytes.put(weight.bytes()).flip());
    }

    /** Replaces one weight by others. */
    static UnaryOperator<List<Weight>> replacing(String name, UnaryOperator<List<Weight>> change) {
        return weights -> {
            List<Weight> changed = new ArrayList<>();
            for (Weight weight : weights) {
                changed.addAll(weight.info().name().equals(name) ? change.apply(List.of(weight)) : List.of(weight));
            }
            if (changed.equals(weights)) {
                throw new IllegalArgumentException("there is no weight " + name);
            }
            return changed;
        };
    }

    /** The weight with the two bytes of its element at the index set. */
    static Weight withHalf(Weight weight, int index, short half) {
        ByteBuffer bytes = ByteBuffer.allocate((int) weight.info().byteCount()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(weight.bytes()).putShort(2 * index, half).flip();
        return new Weight(weight.info(), bytes);
    }

    static Weight renamed(Weight weight, String name) {
        return new Weight(
                new WeightInfo(name, weight.info().type(), weight.info().shape()), weight.bytes());
    }

    /** Zeros of another shape. */
    static Weight reshaped(Weight weight, long... shape) {
        WeightInfo info = WeightInfo.of(weight.info().name(), weight.info().type(), shape);
        return new Weight(info, ByteBuffer.allocate((int) info.byteCount()));
    }
}
