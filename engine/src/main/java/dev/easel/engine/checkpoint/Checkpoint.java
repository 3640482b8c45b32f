package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A published checkpoint, opened and checked, nothing of it copied. Thread-safe. */
public final class Checkpoint implements AutoCloseable {
    private final Path path;
    private final CheckpointParts parts;
    private final ModelKind kind;

    private Checkpoint(Path path, CheckpointParts parts) {
        this.path = path;
        this.parts = parts;
        JsonNode unet = parts.config("unet");
        JsonNode scheduler = parts.scheduler().orElseGet(JsonFile.JSON::createObjectNode);
        this.kind = ModelKind.of(parts.modelIndex(), unet, scheduler, path.toString());
    }

    /**
     * Opens a diffusers folder, or a single {@code .safetensors} file with the original names of Stable Diffusion. What
     * cannot be seen in a single file is read from a diffusers-style folder beside it that has the file's name without
     * {@code .safetensors}, where there is one.
     *
     * @throws ModelLoadException naming the file and what is wrong with it
     */
    public static Checkpoint open(Path path) {
        if (Files.isDirectory(path)) {
            return new Checkpoint(path, DiffusersFolder.open(path));
        }
        Path sidecar = path.resolveSibling(ModelDefaults.nameOf(path));
        return Files.isDirectory(sidecar)
                ? openSingleFile(path, sidecar)
                : new Checkpoint(path, SingleFile.open(path, Optional.empty()));
    }

    /**
     * Opens a single file.
     *
     * @param configFolder holds {@code unet/config.json} and the like; what it lacks is inferred from the weights
     * @throws ModelLoadException naming the file and what is wrong with it
     */
    public static Checkpoint openSingleFile(Path file, Path configFolder) {
        return new Checkpoint(file, SingleFile.open(file, Optional.of(configFolder)));
    }

    /** The folder's or the file's name. */
    public String name() {
        return ModelDefaults.nameOf(path);
    }

    public Path path() {
        return path;
    }

    public ModelKind kind() {
        return kind;
    }

    public ModelFamily family() {
        return kind.family();
    }

    /** An empty object where the folder has none. */
    public JsonNode modelIndex() {
        return parts.modelIndex();
    }

    /**
     * The denoising network.
     *
     * @throws ModelLoadException when the checkpoint has none
     */
    public Component unet() {
        return require("unet");
    }

    /**
     * The network between pictures and latents: an AutoencoderKL or an AutoencoderTiny, as its configuration says.
     *
     * @throws ModelLoadException when the checkpoint has none
     */
    public Component vae() {
        return require("vae");
    }

    /** A part by the name of its folder: unet, vae, text_encoder, text_encoder_2, controlnet. */
    public Optional<Component> component(String part) {
        return Optional.ofNullable(parts.components().get(part));
    }

    /** Those that there are, first to last: one, for SDXL two. */
    public List<Component> textEncoders() {
        return Stream.of("text_encoder", "text_encoder_2")
                .flatMap(part -> component(part).stream())
                .toList();
    }

    /** One per text encoder in the same order; none where a single file has no folder beside it. */
    public List<TokenizerFiles> tokenizers() {
        return parts.tokenizers();
    }

    public Optional<JsonNode> schedulerConfig() {
        return parts.scheduler();
    }

    private Component require(String part) {
        return component(part).orElseThrow(() -> new ModelLoadException(path + ": has no " + part));
    }

    @Override
    public void close() {
        parts.components().values().forEach(component -> component.weights().close());
    }
}
