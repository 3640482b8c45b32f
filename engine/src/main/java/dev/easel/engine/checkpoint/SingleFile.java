package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens single-file checkpoints. */
final class SingleFile {
    private SingleFile() {}

    static CheckpointParts open(Path file, Optional<Path> configFolder) {
        return configFolder
                .map(DiffusersFolder::open)
                .orElseThrow(() -> new ModelLoadException(file + ": is no diffusers folder"));
    }
}
