package dev.easel.bot.model;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for checkpoints directly under some folders; of two with one name the earlier folder's counts. Thread-safe. */
public final class ModelFolders implements InstalledModels {
    private static final String SAFETENSORS = ".safetensors";
    private static final String DAMAGED = "cannot be loaded";

    private final List<Path> roots;
    private final Path workingFolder;

    /**
     * A view of folders.
     *
     * @param roots in the order they are searched; those that do not exist are skipped
     * @param workingFolder what relative paths start from
     */
    public ModelFolders(List<Path> roots, Path workingFolder) {
        this.roots = List.copyOf(roots);
        this.workingFolder = workingFolder;
    }

    @Override
    public List<InstalledModel> all() {
        Map<String, InstalledModel> byName = new LinkedHashMap<>();
        for (Path root : roots) {
            for (Path path : children(root)) {
                listed(path).ifPresent(model -> byName.putIfAbsent(model.name(), model));
            }
        }
        return byName.values().stream()
                .sorted(Comparator.comparing(InstalledModel::name))
                .toList();
    }

    @Override
    public InstalledModel find(String nameOrPath) {
        try {
            return found(nameOrPath);
        } catch (InvalidPathException e) {
            throw new RefusedInputException("'" + nameOrPath + "' names no model: " + e.getReason(), e);
        }
    }

    private InstalledModel found(String nameOrPath) {
        if (isPlainName(nameOrPath)) {
            for (Path root : roots) {
                for (Path path : List.of(root.resolve(nameOrPath), root.resolve(nameOrPath + SAFETENSORS))) {
                    if (isModel(path)) {
                        return describe(path);
                    }
                }
            }
        }
        return atPath(nameOrPath);
    }

    private InstalledModel atPath(String text) {
        if (text.isBlank()) {
            throw new RefusedInputException("the model's name is empty (easel models lists what is installed)");
        }
        Path path = workingFolder.resolve(text).normalize();
        if (isModel(path)) {
            return new InstalledModel(path.toString(), family(path), size(path), path);
        }
        if (!Files.exists(path)) {
            List<String> names = all().stream().map(InstalledModel::name).toList();
            throw new RefusedInputException("no model '" + text + "' is installed" + NearestName.suggestion(text, names)
                    + " (easel models lists what is)");
        }
        if (Files.isDirectory(path)) {
            throw new RefusedInputException(text + " is no model: it holds no " + DiffusersLayout.INDEX);
        }
        throw new RefusedInputException(text
                + " is not a safetensors file; other formats can run code when they are read and are never loaded");
    }

    private static boolean isPlainName(String name) {
        return !name.isEmpty() && !name.startsWith(".") && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    }

    private static boolean isModel(Path path) {
        return Files.isDirectory(path)
                ? Files.isRegularFile(path.resolve(DiffusersLayout.INDEX))
                : Files.isRegularFile(path) && path.toString().endsWith(SAFETENSORS);
    }

    private static InstalledModel describe(Path path) {
        return new InstalledModel(name(path), family(path), size(path), path);
    }

    private static String name(Path path) {
        String file = String.valueOf(path.getFileName());
        return file.endsWith(SAFETENSORS) ? file.substring(0, file.length() - SAFETENSORS.length()) : file;
    }

    /** Files that are no models, such as LoRAs, are left out; models that cannot be loaded are not. */
    private static Optional<InstalledModel> listed(Path path) {
        return isModel(path)
                ? Optional.of(describe(path)).filter(model -> model.family().isPresent())
                : Optional.empty();
    }

    private static Optional<String> family(Path path) {
        try {
            return ModelKind.at(path).map(ModelKind::words);
        } catch (ModelLoadException e) {
            return Optional.of(DAMAGED);
        }
    }

    private static long size(Path path) {
        try (Stream<Path> files = Files.walk(path.toRealPath())) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new FailureException(path + " cannot be read: " + IoReason.of(e), e);
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return new ArrayList<>(children.filter(
                            child -> !String.valueOf(child.getFileName()).startsWith("."))
                    .toList());
        } catch (IOException e) {
            throw new FailureException("the folder " + folder + " cannot be read: " + IoReason.of(e), e);
        }
    }
}
