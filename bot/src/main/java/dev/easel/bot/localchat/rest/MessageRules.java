package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.world.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a message's body may hold where it was sent.
 *
 * @param source who sends it by which way
 * @param path where the body lies in the request, for the paths of errors; empty for the whole of it
 * @param edited the message that the body changes; null where it makes a new one
 */
public record MessageRules(
        Source source, String path, @Nullable Message edited) {
    /** Ways of sending. */
    public enum Source {
        /** A bot into a channel. */
        BOT,
        /** A bot as the answer to an interaction: may be ephemeral, is no reply. */
        INTERACTION,
        /** A person: no embeds, components or flags; what a body has of them is ignored. */
        PERSON
    }

    /** A bot's message into a channel. */
    public static MessageRules fromBot() {
        return new MessageRules(Source.BOT, "", null);
    }

    /** The answer to an interaction, or a follow-up. */
    public static MessageRules fromInteraction() {
        return new MessageRules(Source.INTERACTION, "", null);
    }

    /** A person's message. */
    public static MessageRules fromPerson() {
        return new MessageRules(Source.PERSON, "", null);
    }

    /** The same for a body that lies deeper in the request: {@code at("data")}. */
    public MessageRules at(String other) {
        return new MessageRules(source, other, edited);
    }

    /** The same for an edit; a deferred answer that is now given is one too. */
    public MessageRules editing(Message message) {
        return new MessageRules(source, path, message);
    }
}
