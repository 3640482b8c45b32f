package dev.easel.bot.localchat.rest;

/**
 * The message that another answers.
 *
 * @param messageId in the same channel
 * @param mustExist whether a message that is gone is an error; otherwise the answer becomes a plain message
 */
public record ReplyTo(long messageId, boolean mustExist) {}
