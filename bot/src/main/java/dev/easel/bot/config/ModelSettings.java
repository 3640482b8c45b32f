package dev.easel.bot.config;

import dev.easel.engine.generate.EngineOptions;

/**
 * The model that draws.
 *
 * @param name an installed one, or the path of a diffusers folder or safetensors file
 * @param engine how to run it
 * @param upscaler what pictures are enlarged with where a button asks for it: an installed one, or a path
 */
public record ModelSettings(String name, EngineOptions engine, String upscaler) {}
