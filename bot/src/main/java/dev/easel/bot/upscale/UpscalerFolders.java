package dev.easel.bot.upscale;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for networks directly under some folders; of two with one name the earlier folder's counts. A network is a folder
 * with weights in it, a safetensors file, or a .pth file. Thread-safe.
 */
public final class UpscalerFolders {
    private static final String WEIGHTS = "model.safetensors";
    private static final List<String> ENDINGS = List.of(".safetensors", ".pth");

    private final List<Path> roots;
    private final Path workingFolder;

    /**
     * A view of folders.
     *
     * @param roots in the order they are searched; those that do not exist are skipped
     * @param workingFolder what relative paths start from
     */
    public UpscalerFolders(List<Path> roots, Path workingFolder) {
        this.roots = List.copyOf(roots);
        this.workingFolder = workingFolder;
    }

    /** The names of all, in order. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Path root : roots) {
            children(root).stream()
                    .filter(UpscalerFolders::isNetwork)
                    .map(UpscalerFolders::name)
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    /**
     * The one meant.
     *
     * @param nameOrPath a network's name, or the path of any
     * @throws RefusedInputException where there is none, with the nearest name as a suggestion
     */
    public Path find(String nameOrPath) {
        try {
            return named(nameOrPath).orElseGet(() -> atPath(nameOrPath));
        } catch (InvalidPathException e) {
            throw new RefusedInputException("'" + nameOrPath + "' names no upscaler: " + e.getReason(), e);
        }
    }

    private Optional<Path> named(String name) {
        boolean plain = !name.isEmpty() && !name.startsWith(".") && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
        if (!plain) {
            return Optional.empty();
        }
        return roots.stream()
                .flatMap(root -> Stream.concat(
                        Stream.of(root.resolve(name)), ENDINGS.stream().map(ending -> root.resolve(name + ending))))
                .filter(UpscalerFolders::isNetwork)
                .findFirst();
    }

    private Path atPath(String text) {
        if (text.isBlank()) {
            throw new RefusedInputException("the upscaler's name is empty");
        }
        Path path = workingFolder.resolve(text).normalize();
        if (isNetwork(path)) {
            return path;
        }
        if (!Files.exists(path)) {
            List<String> names = Stream.concat(names().stream(), Stream.of(Upscalers.RESAMPLING))
                    .toList();
            throw new RefusedInputException("there is no upscaler '" + text + "'" + NearestName.suggestion(text, names)
                    + " (there are " + String.join(", ", names) + ", and any by its path)");
        }
        throw new RefusedInputException(
                Files.isDirectory(path)
                        ? text + " is no upscaler: it holds no " + WEIGHTS
                        : text + " is no upscaler: its name ends neither in " + String.join(" nor in ", ENDINGS));
    }

    private static boolean isNetwork(Path path) {
        return Files.isDirectory(path)
                ? Files.isRegularFile(path.resolve(WEIGHTS))
                : Files.isRegularFile(path) && ENDINGS.stream().anyMatch(path.toString()::endsWith);
    }

    private static String name(Path path) {
        String file = String.valueOf(path.getFileName());
        return ENDINGS.stream()
                .filter(file::endsWith)
                .findFirst()
                .map(ending -> file.substring(0, file.length() - ending.length()))
                .orElse(file);
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new FailureException("the folder " + folder + " cannot be read: " + IoReason.of(e), e);
        }
    }
}
