package dev.easel.engine;

/** The caller asked for something that cannot be done; another request may succeed. */
public final class RefusedRequestException extends EngineException {
    private static final long serialVersionUID = 1L;

    public RefusedRequestException(String message) {
        super(message);
    }

    public RefusedRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
