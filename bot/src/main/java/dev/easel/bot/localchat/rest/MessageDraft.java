package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.world.MessageFlag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message's body, validated, before it is a message.
 *
 * @param content up to 2000 characters
 * @param flags {@link MessageFlag} bits
 * @param embeds Discord's JSON, normalised
 * @param components Discord's JSON, normalised, ids filled in
 * @param uploads files to store
 * @param kept the old attachments that an edit keeps; null for all
 * @param allowedMentions whom it may notify
 * @param reply the message it answers; null for none
 * @param nonce the sender's own mark
 * @param enforceNonce whether a message with the same nonce is not sent again
 * @param present the fields that the body named; an edit leaves the others as they are
 */
public record MessageDraft(
        String content,
        int flags,
        List<JsonNode> embeds,
        List<JsonNode> components,
        List<NewAttachment> uploads,
        @Nullable List<KeptAttachment> kept,
        AllowedMentions allowedMentions,
        @Nullable ReplyTo reply,
        @Nullable String nonce,
        boolean enforceNonce,
        Set<MessageField> present) {
    public MessageDraft {
        embeds = List.copyOf(embeds);
        components = List.copyOf(components);
        uploads = List.copyOf(uploads);
        kept = kept == null ? null : List.copyOf(kept);
        present = Set.copyOf(present);
    }

    /** Whether a flag is set. */
    public boolean has(MessageFlag flag) {
        return (flags & flag.bit()) != 0;
    }

    /** Whether the body named a field. */
    public boolean names(MessageField field) {
        return present.contains(field);
    }

    /** The same as an answer to a message. */
    public MessageDraft replyingTo(ReplyTo other) {
        return new MessageDraft(
                content,
                flags,
                embeds,
                components,
                uploads,
                kept,
                allowedMentions,
                other,
                nonce,
                enforceNonce,
                present);
    }
}
