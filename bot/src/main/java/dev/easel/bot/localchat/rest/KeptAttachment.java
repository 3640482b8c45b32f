package dev.easel.bot.localchat.rest;

import org.jspecify.annotations.Nullable;

/**
 * An attachment that a message keeps through an edit.
 *
 * @param id of the attachment
 * @param description its new alternative text; null to leave it
 */
public record KeptAttachment(long id, @Nullable String description) {}
