package dev.easel.engine.bench;

/** A command line that asks for nothing that can be measured. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
