package dev.easel.engine;

/** A checkpoint, or a file that belongs to one, cannot be used. */
public final class ModelLoadException extends EngineException {
    private static final long serialVersionUID = 1L;

    public ModelLoadException(String message) {
        super(message);
    }

    public ModelLoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
