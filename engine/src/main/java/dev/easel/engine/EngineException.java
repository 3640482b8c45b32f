package dev.easel.engine;

/** What can go wrong in the engine. The message is one sentence that names the offending value, fit to be shown. */
public abstract sealed class EngineException extends RuntimeException
        permits InferenceException, InsufficientMemoryException, ModelLoadException, RefusedRequestException {
    private static final long serialVersionUID = 1L;

    EngineException(String message) {
        super(message);
    }

    EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
