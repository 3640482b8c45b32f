package dev.easel.engine.bench;

import java.util.Arrays;
import java.util.Optional;

/** What can be measured, each in a process of its own. */
enum Task {
    UNET_STEP("unet_step", "guided UNet step"),
    VAE_DECODE("vae_decode", "VAE decode of 1 picture"),
    PROMPT_ENCODING("prompt_encoding", "prompt and negative prompt"),
    COLD_START("cold_start", "first picture, cold start"),
    PRECISION("precision", "bfloat16 against float32");

    private final String id;
    private final String words;

    Task(String id, String words) {
        this.id = id;
        this.words = words;
    }

    String id() {
        return id;
    }

    String words() {
        return words;
    }

    static Optional<Task> parse(String id) {
        return Arrays.stream(values()).filter(task -> task.id.equals(id)).findFirst();
    }
}
