package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.Upload;
import dev.easel.bot.localchat.world.Attachment;

/** Stores files that were sent. Thread-safe. */
public final class UploadedFiles {
    private final ChatContext context;

    public UploadedFiles(ChatContext context) {
        this.context = context;
    }

    /** Stores a file of an interaction, an option's or a modal's: what it is told by its bytes, its name is cleaned. */
    public Attachment keep(Upload upload, long channelId) {
        throw new UnsupportedOperationException(upload + " in " + channelId + context);
    }
}
