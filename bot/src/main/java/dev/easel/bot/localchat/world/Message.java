package dev.easel.bot.localchat.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param id snowflake
 * @param channelId where it is
 * @param authorId who wrote it
 * @param type Discord's number: 0 plain, 19 reply, 20 slash command's answer, 23 menu command's answer
 * @param content up to 2000 characters
 * @param editedAt when last edited
 * @param flags {@link MessageFlag} bits
 * @param embeds as validated, Discord's JSON
 * @param components as validated, Discord's JSON, ids filled in
 * @param attachments in order
 * @param reactions in the order of their first use
 * @param mentions whom it notifies
 * @param replyToId the message it answers; 0 for none
 * @param origin the interaction it answers
 * @param applicationId of the bot that sent it through an interaction; 0 for none
 * @param visibleToId of an ephemeral message the only person who sees it; 0 for all
 * @param nonce the sender's own mark
 */
public record Message(
        long id,
        long channelId,
        long authorId,
        int type,
        String content,
        @Nullable Instant editedAt,
        int flags,
        List<JsonNode> embeds,
        List<JsonNode> components,
        List<Attachment> attachments,
        List<Reaction> reactions,
        Mentions mentions,
        long replyToId,
        @Nullable InteractionOrigin origin,
        long applicationId,
        long visibleToId,
        @Nullable String nonce) {
    public Message {
        embeds = List.copyOf(embeds);
        components = List.copyOf(components);
        attachments = List.copyOf(attachments);
        reactions = List.copyOf(reactions);
    }

    /** When it was sent. */
    public Instant sentAt() {
        return Snowflakes.time(id);
    }

    /** Whether one person alone sees it. */
    public boolean ephemeral() {
        return visibleToId != 0;
    }

    /** Whether it is not another person's ephemeral one. */
    public boolean visibleTo(long userId) {
        return !ephemeral() || visibleToId == userId;
    }

    /** Whether a flag is set. */
    public boolean has(MessageFlag flag) {
        return (flags & flag.bit()) != 0;
    }

    /** The same with other reactions. */
    public Message withReactions(List<Reaction> others) {
        return new Message(
                id,
                channelId,
                authorId,
                type,
                content,
                editedAt,
                flags,
                embeds,
                components,
                attachments,
                others,
                mentions,
                replyToId,
                origin,
                applicationId,
                visibleToId,
                nonce);
    }
}
