package dev.easel.upscaler;

import dev.easel.engine.InferenceException;

/** How a caller ends what it no longer wants. */
final class Interruption {
    private Interruption() {}

    static void refuse() {
        if (Thread.currentThread().isInterrupted()) {
            throw ended();
        }
    }

    static InferenceException ended() {
        return new InferenceException("interrupted while a picture was enlarged");
    }
}
