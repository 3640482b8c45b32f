package dev.easel.engine.checkpoint;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A model in a catalogue.
 *
 * @param name unique in its catalogue unless two roots hold the same
 * @param path of its folder or file
 * @param bytes on disk
 * @param kind empty when it cannot be loaded
 * @param problem why it cannot be loaded, one sentence; empty when nothing is known against it
 */
public record ModelEntry(String name, Path path, long bytes, Optional<ModelKind> kind, Optional<String> problem) {}
