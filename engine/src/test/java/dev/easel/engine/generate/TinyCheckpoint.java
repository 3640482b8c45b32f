package dev.easel.engine.generate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.checkpoint.SafetensorsWriter;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.denoise.UNetConfig;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.RandomWeights;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.WeightSource;
import dev.easel.engine.text.ClipTextEncoder;
import dev.easel.engine.vae.Autoencoders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Writes checkpoints of random weights that load in no time: SD 1.x's layout, a tokenizer whose tokens are single bytes, and
 * windows of 16 tokens.
 */
final class TinyCheckpoint {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BYTE_TOKENS = 512;

    private TinyCheckpoint() {}

    /** Made once in a folder, with 4 latent channels of 8 pixels. */
    static Path write(Path folder) {
        return write(folder, unet -> {}, text -> {});
    }

    static Path write(Path folder, Consumer<ObjectNode> changeUnet, Consumer<ObjectNode> changeText) {
        try (Ops ops = Ops.open(-1)) {
            Files.createDirectories(folder);
            for (String file : List.of("model_index.json", "scheduler/scheduler_config.json")) {
                save(folder.resolve(file), read(file));
            }
            tokenizer(folder.resolve("tokenizer"));
            component(
                    ops,
                    folder,
                    "unet",
                    changeUnet,
                    (source, config) -> new UNet(source, UNetConfig.read(config))::close);
            component(ops, folder, "vae", vae -> {}, (source, config) -> Autoencoders.build(source, config)::close);
            component(
                    ops,
                    folder,
                    "text_encoder",
                    changeText.andThen(TinyCheckpoint::shrink),
                    (source, config) -> new ClipTextEncoder(source, config)::close);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shrink(ObjectNode text) {
        if (text.path("vocab_size").asInt() > 1000) {
            text.put("vocab_size", BYTE_TOKENS + 2).put("eos_token_id", BYTE_TOKENS + 1);
        }
        text.put("max_position_embeddings", 16);
    }

    /** @param network builds it and returns how to close it */
    private static void component(
            Ops ops,
            Path folder,
            String part,
            Consumer<ObjectNode> change,
            BiFunction<WeightSource, NetworkConfig, Runnable> network)
            throws IOException {
        ObjectNode config = read(part + "/config.json");
        change.accept(config);
        save(folder.resolve(part).resolve("config.json"), config);
        Recorder recorder = new Recorder(new RandomWeights(ops, ElementType.FLOAT32), new ArrayList<>());
        network.apply(recorder, new NetworkConfig(config, part)).run();
        String file = part.equals("text_encoder") ? "model" : "diffusion_pytorch_model";
        SafetensorsWriter.write(folder.resolve(part).resolve(file + ".safetensors"), recorder.weights(), Map.of());
    }

    /** Remembers what a network takes. */
    private record Recorder(RandomWeights random, List<Weight> weights) implements WeightSource {
        @Override
        public Ops ops() {
            return random.ops();
        }

        @Override
        public boolean has(String name) {
            return !name.startsWith("text_projection");
        }

        @Override
        public boolean packs() {
            return false;
        }

        @Override
        public Tensor take(String name, long... shape) {
            Tensor tensor = random.take(name, shape);
            float[] values = ops().toFloats(tensor);
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            weights.add(new Weight(WeightInfo.of(name, WeightType.F32, shape), bytes));
            return tensor;
        }

        @Override
        public void refuseSurplus() {}
    }

    /** The bytes, the bytes that end a word, start and end: CLIP's vocabulary without a single merge. */
    private static void tokenizer(Path folder) throws IOException {
        ObjectNode vocabulary = JSON.createObjectNode();
        for (String end : List.of("", "</w>")) {
            for (int value = 0; value < 256; value++) {
                vocabulary.put(letter(value) + end, vocabulary.size());
            }
        }
        vocabulary.put("<|startoftext|>", vocabulary.size());
        vocabulary.put("<|endoftext|>", vocabulary.size());
        save(folder.resolve("vocab.json"), vocabulary);
        save(folder.resolve("tokenizer_config.json"), JSON.createObjectNode().put("model_max_length", 16));
        Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\n");
    }

    /** Bytes that print stand for themselves, the others for characters from U+0100 on, in order (Radford et al. 2019). */
    private static String letter(int value) {
        int hidden = 0;
        for (int i = 0; i < value; i++) {
            hidden += prints(i) ? 0 : 1;
        }
        return String.valueOf((char) (prints(value) ? value : 256 + hidden));
    }

    private static boolean prints(int value) {
        return (value >= '!' && value <= '~') || (value >= 0xA1 && value <= 0xFF && value != 0xAD);
    }

    private static ObjectNode read(String file) throws IOException {
        try {
            Path resource = Path.of(
                    Objects.requireNonNull(TinyCheckpoint.class.getResource("/checkpoint/sd15-tiny/" + file), file)
                            .toURI());
            return (ObjectNode) JSON.readTree(resource.toFile());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void save(Path file, ObjectNode content) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        JSON.writeValue(file.toFile(), content);
    }
}
