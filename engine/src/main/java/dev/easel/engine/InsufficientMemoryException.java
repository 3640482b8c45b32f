package dev.easel.engine;

/** A request needs more memory than there is; a smaller one, or the same one later, may succeed. */
public final class InsufficientMemoryException extends EngineException {
    private static final long serialVersionUID = 1L;

    public InsufficientMemoryException(String message) {
        super(message);
    }

    public InsufficientMemoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
