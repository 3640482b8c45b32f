package dev.easel.bot;

/** The machine, the disk or the network failed what was asked. The message is one sentence that names the culprit. */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FailureException(String message) {
        super(message);
    }

    public FailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
