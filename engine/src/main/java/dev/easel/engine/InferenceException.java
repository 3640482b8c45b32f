package dev.easel.engine;

/** The native library failed, or produced values that are no picture. */
public final class InferenceException extends EngineException {
    private static final long serialVersionUID = 1L;

    public InferenceException(String message) {
        super(message);
    }

    public InferenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
