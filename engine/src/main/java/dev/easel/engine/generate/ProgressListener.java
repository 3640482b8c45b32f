package dev.easel.engine.generate;

/** Told how a generation goes on. Called on a thread of the engine's own; a slow listener misses events, it delays nothing. */
@FunctionalInterface
public interface ProgressListener {
    void onProgress(Progress progress);

    /** Whether events are to carry previews, which cost a little. */
    default boolean wantsPreviews() {
        return false;
    }

    static ProgressListener silent() {
        return progress -> {};
    }
}
