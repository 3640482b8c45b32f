package dev.easel.engine.generate;

/** Whether a request is to be drawn before others, as it stands at the time. Asked again and again on the engine's thread. */
@FunctionalInterface
public interface Precedence {
    /** Like all others. */
    Precedence NONE = () -> false;

    /** Answers at once. */
    boolean goesFirst();
}
