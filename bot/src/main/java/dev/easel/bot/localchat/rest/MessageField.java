package dev.easel.bot.localchat.rest;

/** The parts of a message that an edit changes or leaves as they are. */
public enum MessageField {
    CONTENT,
    EMBEDS,
    COMPONENTS,
    FLAGS,
    ATTACHMENTS
}
