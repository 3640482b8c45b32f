package dev.easel.engine.generate;

/**
 * Told how a generation goes on: steps only rise, and a generation that succeeds ends with an event at its last step, which
 * may come after the result. Called on a thread of the engine's own; a slow listener misses events, it delays nothing. What
 * it throws is logged and harms nothing else.
 */
@FunctionalInterface
public interface ProgressListener {
    void onProgress(Progress progress);

    /** Whether events are to carry previews, which cost a little; asked once, at submission. */
    default boolean wantsPreviews() {
        return false;
    }

    static ProgressListener silent() {
        return progress -> {};
    }
}
