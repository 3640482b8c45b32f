package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.world.Attachment;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Mentions;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageFlag;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of drafts: stores files, works out whom they notify, tells the world. There is one of it for a server, since
 * it remembers nonces. Thread-safe.
 */
public final class MessagePosts {
    private static final int REPLY = 19;

    private final ChatContext context;
    private final World world;
    private final Access access;
    private final UploadedFiles files;
    private final SentNonces nonces = new SentNonces();
    private final OldEdits oldEdits = new OldEdits();

    public MessagePosts(ChatContext context) {
        this.context = context;
        this.world = context.world();
        this.access = new Access(context);
        this.files = new UploadedFiles(context);
    }

    /**
     * Sends a message. One whose nonce is to be enforced and was used is not sent again: the earlier one is returned.
     *
     * @throws ApiException where the sender may not, or what it replies to is gone
     */
    public Message create(MessageDraft draft, Sender sender) {
        List<Attachment> attachments =
                files.describe(draft.uploads(), sender.channel().id(), draft.has(MessageFlag.EPHEMERAL));
        return world.together(() -> {
            permit(draft, sender);
            Optional<Message> earlier = earlier(draft, sender);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            Message message = message(draft, sender, attachments);
            files.put(attachments, draft.uploads());
            nonces.remember(message);
            world.accept(new ChatEvent.MessageCreated(message));
            return message;
        });
    }

    /** Puts a deferred answer, "is thinking", into the channel; an ephemeral one for the person who acted alone. */
    public Message defer(Sender sender, boolean ephemeral) {
        int flags = MessageFlag.LOADING.bit() | (ephemeral ? MessageFlag.EPHEMERAL.bit() : 0);
        MessageDraft nothing = new MessageDraft(
                "", flags, List.of(), List.of(), List.of(), null, AllowedMentions.NONE, null, null, false, Set.of());
        return create(nothing, sender);
    }

    /** The channel as it is now: it may have gone while the body was read. */
    private void permit(MessageDraft draft, Sender sender) {
        if (sender.origin() != null) {
            if (world.channel(sender.channel().id()).isEmpty()) {
                throw ApiException.unknown(10003, "Channel");
            }
            return;
        }
        Channel channel = access.channel(sender.channel().id(), sender.userId());
        if (!context.permissions().maySend(channel, sender.userId())) {
            throw Access.missingPermissions();
        }
        if (!draft.uploads().isEmpty()) {
            access.require(Permission.ATTACH_FILES, channel, sender.userId());
        }
        if (!draft.embeds().isEmpty()) {
            access.require(Permission.EMBED_LINKS, channel, sender.userId());
        }
        if (draft.reply() != null
                && !context.permissions().has(Permission.READ_MESSAGE_HISTORY, channel, sender.userId())) {
            throw new ApiException(403, 160002, "Cannot reply without permission to read message history");
        }
    }

    private Optional<Message> earlier(MessageDraft draft, Sender sender) {
        if (!draft.enforceNonce() || draft.nonce() == null) {
            return Optional.empty();
        }
        long channelId = sender.channel().id();
        return nonces.earlier(
                        sender.userId(), channelId, draft.nonce(), world.clock().instant())
                .flatMap(message -> world.message(channelId, message.id()));
    }

    private Message message(MessageDraft draft, Sender sender, List<Attachment> attachments) {
        Optional<Message> replied = replied(draft.reply(), sender.channel());
        boolean ephemeral = draft.has(MessageFlag.EPHEMERAL) && sender.origin() != null;
        return new Message(
                world.ids().next(),
                sender.channel().id(),
                sender.userId(),
                replied.isPresent() && sender.type() == 0 ? REPLY : sender.type(),
                draft.content(),
                null,
                draft.flags(),
                draft.embeds(),
                draft.components(),
                attachments,
                List.of(),
                mentions(draft, sender, replied),
                replied.map(Message::id).orElse(0L),
                sender.origin(),
                sender.applicationId(),
                ephemeral && sender.origin() != null ? sender.origin().userId() : 0,
                draft.nonce());
    }

    private Optional<Message> replied(@Nullable ReplyTo reply, Channel channel) {
        if (reply == null) {
            return Optional.empty();
        }
        Optional<Message> replied = world.message(channel.id(), reply.messageId());
        if (replied.isEmpty() && reply.mustExist()) {
            throw ApiException.field("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        }
        return replied;
    }

    private Mentions mentions(MessageDraft draft, Sender sender, Optional<Message> replied) {
        AllowedMentions allowed = draft.allowedMentions();
        Mentions found = new MentionSearch(context, sender.channel(), sender.userId())
                .find(draft.content(), draft.components(), allowed);
        Optional<Long> author =
                replied.map(Message::authorId).filter(id -> allowed.repliedUser() && id != sender.userId());
        if (author.isEmpty()) {
            return found;
        }
        Set<Long> users = new HashSet<>(found.userIds());
        users.add(author.get());
        return new Mentions(users, found.roleIds(), found.everyone());
    }

    /**
     * Changes a message; a deferred answer becomes the answer. Asks nobody's permission.
     *
     * @throws ApiException 10008 where it is gone, 30046 after too many edits of old messages
     */
    public Message edit(MessageDraft draft, Message message) {
        List<Attachment> added = files.describe(draft.uploads(), message.channelId(), message.ephemeral());
        return world.together(() -> {
            Message current = world.message(message.channelId(), message.id())
                    .orElseThrow(() -> ApiException.unknown(10008, "Message"));
            oldEdits.count(current, world.clock().instant());
            Message changed = new MessageEdit(context, draft, added).of(current);
            files.put(added, draft.uploads());
            current.attachments().stream()
                    .filter(attachment -> !stillThere(attachment, changed))
                    .forEach(attachment -> world.files().remove(attachment.id()));
            world.accept(new ChatEvent.MessageUpdated(changed));
            return changed;
        });
    }

    private static boolean stillThere(Attachment attachment, Message message) {
        return message.attachments().stream().anyMatch(other -> other.id() == attachment.id());
    }
}
