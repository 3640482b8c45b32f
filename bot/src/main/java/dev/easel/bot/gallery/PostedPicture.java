package dev.easel.bot.gallery;

import java.util.Optional;

/**
 * A picture as a file to be sent.
 *
 * @param name of the file
 * @param bytes PNG, or WebP or JPEG where that would be too large; with its recipe
 * @param description what it shows, for those who do not see it
 * @param note how it differs from the picture that was drawn
 */
public record PostedPicture(String name, byte[] bytes, String description, Optional<String> note) {}
