package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a checkpoint is, as its configurations tell.
 *
 * @param family decides the text encoders and the conditioning
 * @param inpainting the UNet also takes a mask and the masked picture
 * @param latentConsistency distilled to a few steps
 */
public record ModelKind(ModelFamily family, boolean inpainting, boolean latentConsistency) {
    /**
     * What a path holds, from names and configurations alone; empty where it is no model, as LoRA files and autoencoders
     * are none.
     *
     * @throws ModelLoadException where it looks like a model that cannot be loaded
     */
    public static Optional<ModelKind> at(Path path) {
        if (Files.isRegularFile(path.resolve(DiffusersFolder.INDEX))) {
            return Optional.of(ofFolder(path));
        }
        boolean file = Files.isRegularFile(path) && path.toString().endsWith(".safetensors");
        return file ? ofFile(path) : Optional.empty();
    }

    private static ModelKind ofFolder(Path folder) {
        ObjectNode unet = optional(folder.resolve("unet/config.json"));
        ObjectNode scheduler = optional(folder.resolve("scheduler/scheduler_config.json"));
        return of(DiffusersFolder.modelIndex(folder), unet, scheduler, folder.toString());
    }

    private static Optional<ModelKind> ofFile(Path path) {
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            if (!SingleFile.isCheckpoint(file)) {
                return Optional.empty();
            }
        }
        try (Checkpoint checkpoint = Checkpoint.open(path)) {
            return Optional.of(checkpoint.kind());
        }
    }

    private static ObjectNode optional(Path file) {
        return JsonFile.readIfPresent(file).orElseGet(JsonFile.JSON::createObjectNode);
    }

    static ModelKind of(JsonNode modelIndex, JsonNode unet, JsonNode scheduler, String source) {
        int in = unet.path("in_channels").asInt();
        int out = unet.path("out_channels").asInt(in);
        boolean consistency = unet.path("time_cond_proj_dim").isNumber()
                || scheduler.path("_class_name").asText().equals("LCMScheduler");
        return new ModelKind(ModelFamily.of(modelIndex, unet, source), in == 2 * out + 1, consistency);
    }

    /** For people, such as "SD 1.x inpainting". */
    public String words() {
        return family.words() + (inpainting ? " inpainting" : "") + (latentConsistency ? " LCM" : "");
    }
}
