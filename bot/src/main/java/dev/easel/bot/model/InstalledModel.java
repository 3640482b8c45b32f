package dev.easel.bot.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A checkpoint on this machine.
 *
 * @param name the folder's name, or the file's without its ending; the whole path where it lies outside of the model
 *     folders
 * @param family in words; empty where it shows only on loading
 * @param bytes on disk
 * @param path a diffusers folder or a safetensors file
 */
public record InstalledModel(String name, Optional<String> family, long bytes, Path path) {}
