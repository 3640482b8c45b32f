package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.http.Form;

/** Reads a message's body and its files, and refuses what Discord refuses. Needs no lock. */
public final class MessageForms {
    private MessageForms() {}

    /**
     * Reads a body that makes or changes a message. The form's JSON is the message object itself, so for a body that lies
     * deeper, such as an interaction callback's, hand over {@code data} and say so with {@link MessageRules#at}.
     *
     * @throws dev.easel.bot.localchat.http.ApiException 50035 with the faults field by field, 50006 for an empty message,
     *     40005 for files too large
     */
    public static MessageDraft read(Form form, MessageRules rules) {
        return new MessageReading(form, rules).read();
    }
}
