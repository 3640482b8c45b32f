package dev.easel.engine.explain;

/**
 * Told how an answer comes along: done only rises, up to total. Called on a thread of the engine's own; a slow listener
 * misses events and delays nothing.
 */
@FunctionalInterface
public interface ExplanationListener {
    /** So many pieces of work are done, of so many. */
    void onAdvance(int done, int total);

    static ExplanationListener silent() {
        return (done, total) -> {};
    }
}
