package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The models in some folders: each direct child that is a diffusers folder with a model_index.json, or a single-file
 * checkpoint. Looks at the disk each time it is asked. Thread-safe.
 *
 * @param roots in order of precedence; those that do not exist are empty
 */
public record ModelCatalogue(List<Path> roots) {
    private static final String INDEX = "model_index.json";
    private static final String SINGLE_FILE = ".safetensors";

    public ModelCatalogue {
        roots = List.copyOf(roots);
    }

    /** All models, root by root, by name of file. A broken one is listed with its problem. */
    public List<ModelEntry> models() {
        return roots.stream()
                .filter(Files::isDirectory)
                .flatMap(root -> children(root).stream())
                .flatMap(path -> entry(path).stream())
                .toList();
    }

    /**
     * Finds a model by its name in the catalogue, or by its path.
     *
     * @throws ModelLoadException naming the nearest names when there is none
     */
    public ModelEntry find(String nameOrPath) {
        List<ModelEntry> models = models();
        return models.stream()
                .filter(model -> model.name().equals(nameOrPath))
                .findFirst()
                .or(() -> atPath(nameOrPath))
                .orElseThrow(() -> unknown(nameOrPath, models));
    }

    private static Optional<ModelEntry> atPath(String path) {
        boolean possible = !path.isBlank() && path.indexOf('\0') < 0;
        return possible ? entry(Path.of(path)) : Optional.empty();
    }

    private ModelLoadException unknown(String asked, List<ModelEntry> models) {
        List<String> names = models.stream().map(ModelEntry::name).toList();
        List<String> near = NearestNames.of(asked, names);
        String hint = names.isEmpty()
                ? "there are no models in " + roots
                : near.isEmpty() ? "the models are " + names : "the nearest names are " + near;
        return new ModelLoadException("no model is called '" + asked + "'; " + hint);
    }

    private static List<Path> children(Path root) {
        try (Stream<Path> children = Files.list(root)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new ModelLoadException(root + ": cannot be listed: " + e, e);
        }
    }

    private static Optional<ModelEntry> entry(Path path) {
        boolean folder = Files.isRegularFile(path.resolve(INDEX));
        boolean file = Files.isRegularFile(path) && path.toString().endsWith(SINGLE_FILE);
        if (!folder && !file) {
            return Optional.empty();
        }
        try {
            return folder ? Optional.of(folderEntry(path)) : fileEntry(path);
        } catch (ModelLoadException broken) {
            String name = ModelDefaults.nameOf(path);
            String problem = String.valueOf(broken.getMessage());
            return Optional.of(new ModelEntry(name, path, bytes(path), Optional.empty(), Optional.of(problem)));
        }
    }

    private static ModelEntry folderEntry(Path folder) {
        ObjectNode unet = optional(folder.resolve("unet/config.json"));
        ObjectNode scheduler = optional(folder.resolve("scheduler/scheduler_config.json"));
        ModelKind kind = ModelKind.of(DiffusersFolder.modelIndex(folder), unet, scheduler, folder.toString());
        return known(folder, kind, unet);
    }

    /** Files that hold no UNet, such as LoRAs and VAEs, are no models. */
    private static Optional<ModelEntry> fileEntry(Path path) {
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            if (!SingleFile.isCheckpoint(file)) {
                return Optional.empty();
            }
        }
        try (Checkpoint checkpoint = Checkpoint.open(path)) {
            return Optional.of(known(path, checkpoint.kind(), checkpoint.unet().config()));
        }
    }

    private static ModelEntry known(Path path, ModelKind kind, JsonNode unet) {
        String name = ModelDefaults.read(path, kind, unet).name();
        return new ModelEntry(name, path, bytes(path), Optional.of(kind), Optional.empty());
    }

    private static ObjectNode optional(Path file) {
        return JsonFile.readIfPresent(file).orElseGet(JsonFile.JSON::createObjectNode);
    }

    private static long bytes(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(ModelCatalogue::size)
                    .sum();
        } catch (IOException e) {
            throw new ModelLoadException(path + ": cannot be measured: " + e, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new ModelLoadException(file + ": cannot be measured: " + e, e);
        }
    }
}
