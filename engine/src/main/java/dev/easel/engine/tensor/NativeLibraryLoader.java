package dev.easel.engine.tensor;

import ai.djl.engine.Engine;
import dev.easel.engine.ModelLoadException;

/** Loads libtorch, once for the process. Thread-safe. */
final class NativeLibraryLoader {
    private NativeLibraryLoader() {}

    /** @throws ModelLoadException where there is no libtorch for this machine, or one that does not fit */
    static Engine engine() {
        try {
            return Engine.getEngine("PyTorch");
        } catch (RuntimeException | LinkageError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new ModelLoadException(
                    "the native library libtorch cannot be loaded: " + cause.getMessage()
                            + "; README, Device and precision, tells which builds bring one",
                    e);
        }
    }
}
