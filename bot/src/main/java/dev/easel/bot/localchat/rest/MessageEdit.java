package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Attachment;
import dev.easel.bot.localchat.world.AttachmentReferences;
import dev.easel.bot.localchat.world.Mentions;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageFlag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a message is after an edit: what the draft does not name stays.
 *
 * @param context the world it is in
 * @param draft what changes
 * @param added attachments that come to it
 */
record MessageEdit(ChatContext context, MessageDraft draft, List<Attachment> added) {
    MessageEdit {
        added = List.copyOf(added);
    }

    /** The message after the edit; a deferred answer that is now given does not count as edited. */
    Message of(Message old) {
        Instant editedAt =
                old.has(MessageFlag.LOADING) ? null : context.world().clock().instant();
        Message changed = with(old, old.attachments(), old.mentions(), editedAt);
        return with(old, attachments(old, AttachmentReferences.of(changed)), mentions(old, changed), editedAt);
    }

    private Message with(Message old, List<Attachment> attachments, Mentions mentions, @Nullable Instant editedAt) {
        return new Message(
                old.id(),
                old.channelId(),
                old.authorId(),
                old.type(),
                draft.names(MessageField.CONTENT) ? draft.content() : old.content(),
                editedAt,
                flags(old),
                draft.names(MessageField.EMBEDS) ? draft.embeds() : old.embeds(),
                draft.names(MessageField.COMPONENTS) ? draft.components() : old.components(),
                attachments,
                old.reactions(),
                mentions,
                old.replyToId(),
                old.origin(),
                old.applicationId(),
                old.visibleToId(),
                old.nonce());
    }

    private int flags(Message old) {
        int flags = old.flags() & ~MessageFlag.LOADING.bit();
        if (draft.names(MessageField.FLAGS)) {
            flags = (flags & ~MessageFlag.SUPPRESS_EMBEDS.bit()) | draft.flags();
        }
        return flags;
    }

    /** Those kept, those still shown by embeds or components, and the new ones. */
    private List<Attachment> attachments(Message old, Set<String> shown) {
        List<Attachment> all = new ArrayList<>();
        for (Attachment attachment : old.attachments()) {
            kept(attachment, shown).ifPresent(all::add);
        }
        all.addAll(added);
        return all;
    }

    private Optional<Attachment> kept(Attachment attachment, Set<String> shown) {
        if (draft.kept() == null) {
            return Optional.of(attachment);
        }
        for (KeptAttachment kept : draft.kept()) {
            if (kept.id() == attachment.id()) {
                return Optional.of(kept.description() == null ? attachment : described(attachment, kept.description()));
            }
        }
        boolean replaced = added.stream().anyMatch(other -> other.filename().equals(attachment.filename()));
        return shown.contains(attachment.filename()) && !replaced ? Optional.of(attachment) : Optional.empty();
    }

    private static Attachment described(Attachment attachment, String description) {
        return new Attachment(
                attachment.id(),
                attachment.channelId(),
                attachment.filename(),
                attachment.contentType(),
                attachment.size(),
                attachment.width(),
                attachment.height(),
                description.isBlank() ? null : description,
                attachment.ephemeral());
    }

    private Mentions mentions(Message old, Message changed) {
        boolean said = draft.names(MessageField.CONTENT) || draft.names(MessageField.COMPONENTS);
        if (!said) {
            return old.mentions();
        }
        List<JsonNode> components = changed.components();
        return context.world()
                .channel(old.channelId())
                .map(channel -> new MentionSearch(context, channel, old.authorId())
                        .find(changed.content(), components, draft.allowedMentions()))
                .orElse(Mentions.NONE);
    }
}
