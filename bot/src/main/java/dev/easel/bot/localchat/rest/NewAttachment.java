package dev.easel.bot.localchat.rest;

import org.jspecify.annotations.Nullable;

/**
 * A file that comes with a message and is not stored yet.
 *
 * @param filename without folders; letters, digits, dot, dash, underscore
 * @param description alternative text
 * @param bytes its content
 */
public record NewAttachment(String filename, @Nullable String description, byte[] bytes) {
    /** Discord's limit for one file without a paid guild: 10 MiB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** How many files a message may have. */
    public static final int MOST_FILES = 10;
}
