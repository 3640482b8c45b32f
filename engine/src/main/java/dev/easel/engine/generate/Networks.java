package dev.easel.engine.generate;

import dev.easel.engine.denoise.UNet;
import dev.easel.engine.text.PromptEncoder;

/** The networks that a LoRA changes: the UNet and the text encoders. */
record Networks(UNet unet, PromptEncoder prompts) implements AutoCloseable {
    @Override
    public void close() {
        unet.close();
        prompts.close();
    }
}
