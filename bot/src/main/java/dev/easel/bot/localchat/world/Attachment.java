package dev.easel.bot.localchat.world;

import org.jspecify.annotations.Nullable;

/**
 * An uploaded file, whose bytes are in {@link FileStore}.
 *
 * @param id snowflake
 * @param channelId where it was uploaded
 * @param filename without folders; letters, digits, dot, dash, underscore
 * @param contentType sniffed from its first bytes
 * @param size bytes
 * @param width pixels, 0 where it is no picture
 * @param height pixels, 0 where it is no picture
 * @param description alternative text
 * @param ephemeral whether it belongs to an ephemeral message or an interaction
 */
public record Attachment(
        long id,
        long channelId,
        String filename,
        String contentType,
        int size,
        int width,
        int height,
        @Nullable String description,
        boolean ephemeral) {}
