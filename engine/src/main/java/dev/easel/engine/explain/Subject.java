package dev.easel.engine.explain;

import dev.easel.engine.denoise.UNet;
import dev.easel.engine.sampling.ScheduleConfig;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.text.PromptEncoder;
import dev.easel.engine.vae.Autoencoder;

/**
 * The model that is asked. Owns nothing.
 *
 * @param ops that it computes with
 * @param prompts its text encoders
 * @param unet its network
 * @param autoencoder its eyes
 * @param schedule the noise that it was trained on
 * @param conditioning from encoded prompts to what steers the UNet
 * @param rowsPerCall rows of one network call, at least 1
 */
public record Subject(
        Ops ops,
        PromptEncoder prompts,
        UNet unet,
        Autoencoder autoencoder,
        ScheduleConfig schedule,
        ConditioningSource conditioning,
        int rowsPerCall) {}
