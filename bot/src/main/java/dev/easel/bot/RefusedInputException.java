package dev.easel.bot;

/** Something a person gave cannot be used; other input may. The message is one sentence that names the value. */
public final class RefusedInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedInputException(String message) {
        super(message);
    }

    public RefusedInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
