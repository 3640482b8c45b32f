package dev.easel.bot.gallery;

/**
 * The model that a recipe needs.
 *
 * @param name as installed
 * @param fingerprint of its content, sixteen hexadecimal digits
 */
public record ModelReference(String name, String fingerprint) {}
