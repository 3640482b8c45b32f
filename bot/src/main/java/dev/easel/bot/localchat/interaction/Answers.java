package dev.easel.bot.localchat.interaction;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.rest.MessageDraft;
import dev.easel.bot.localchat.rest.MessageForms;
import dev.easel.bot.localchat.rest.MessagePosts;
import dev.easel.bot.localchat.rest.MessageRules;
import dev.easel.bot.localchat.rest.ReplyTo;
import dev.easel.bot.localchat.rest.Sender;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.InteractionOrigin;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageFlag;
import java.util.Locale;
import java.util.Optional;

/** Turns a bot's answers to interactions into messages. */
final class Answers {
    private static final int PLAIN = 0;

    private final ChatContext context;
    private final MessagePosts posts;

    Answers(ChatContext context, MessagePosts posts) {
        this.context = context;
        this.posts = posts;
    }

    /** A message at once. */
    Optional<Message> reply(OpenInteraction interaction, Form data) {
        MessageDraft draft =
                MessageForms.read(data, MessageRules.fromInteraction().at("data"));
        Ticket ticket = interaction.ticket();
        Message made = create(interaction, draft, ticket.messageId(), ticket.answerType(), ticket.origin());
        done(interaction, Callback.REPLY, made.id());
        return Optional.of(made);
    }

    /** A message later. */
    Optional<Message> deferReply(OpenInteraction interaction, Form data) {
        FormErrors errors = new FormErrors();
        long flags = new FormFields(data.json(), "data", errors)
                .integer("flags", 0, Integer.MAX_VALUE)
                .orElse(0L);
        if ((flags & ~MessageFlag.EPHEMERAL.bit()) != 0) {
            errors.add(
                    "data.flags",
                    "INVALID_FLAGS",
                    String.format(
                            Locale.ROOT, "A deferred answer may only have the flag EPHEMERAL (64), not %d.", flags));
        }
        errors.refuse();
        Ticket ticket = interaction.ticket();
        Message made = posts.defer(
                Sender.interaction(context.botId(), channel(ticket), ticket.answerType(), ticket.origin()), flags != 0);
        done(interaction, Callback.DEFER_REPLY, made.id());
        return Optional.of(made);
    }

    /** The component's message will be edited, or stays as it is. */
    Optional<Message> deferEdit(OpenInteraction interaction) {
        done(interaction, Callback.DEFER_EDIT, interaction.ticket().messageId());
        return context.world()
                .message(interaction.ticket().channelId(), interaction.ticket().messageId());
    }

    /** The component's message is edited at once. */
    Optional<Message> edit(OpenInteraction interaction, Form data) {
        Ticket ticket = interaction.ticket();
        Message message = message(ticket.channelId(), ticket.messageId());
        Message edited = edit(message, data, "data");
        done(interaction, Callback.EDIT, edited.id());
        return Optional.of(edited);
    }

    /** Changes a message. */
    Message edit(Message message, Form form, String path) {
        MessageDraft draft =
                MessageForms.read(form, MessageRules.fromInteraction().at(path).editing(message));
        return posts.edit(draft, message);
    }

    /** One more message. */
    Message followUp(OpenInteraction interaction, Form form) {
        MessageDraft draft = MessageForms.read(form, MessageRules.fromInteraction());
        Message made = create(interaction, draft, interaction.originalId(), PLAIN, interaction.followUpOrigin());
        interaction.followedUp(made.id());
        return made;
    }

    /** A message; a public one does not point to one that only one person sees. */
    private Message create(
            OpenInteraction interaction, MessageDraft draft, long answeredId, int type, InteractionOrigin origin) {
        Ticket ticket = interaction.ticket();
        boolean points = context.world()
                .message(ticket.channelId(), answeredId)
                .filter(answered -> !answered.ephemeral() || draft.has(MessageFlag.EPHEMERAL))
                .isPresent();
        MessageDraft pointing = points ? draft.replyingTo(new ReplyTo(answeredId, false)) : draft;
        return posts.create(pointing, Sender.interaction(context.botId(), channel(ticket), type, origin));
    }

    private static void done(OpenInteraction interaction, Callback callback, long messageId) {
        interaction.answered(callback, messageId);
        OpenInteraction opener = interaction.ticket().opener();
        if (opener != null) {
            opener.closeModal();
        }
        interaction.tell("INTERACTION_SUCCESS", interaction.about());
    }

    private Channel channel(Ticket ticket) {
        return context.world().channel(ticket.channelId()).orElseThrow(() -> ApiException.unknown(10003, "Channel"));
    }

    /**
     * A message that is still there.
     *
     * @throws ApiException 10008 where it is gone
     */
    Message message(long channelId, long messageId) {
        return context.world().message(channelId, messageId).orElseThrow(() -> ApiException.unknown(10008, "Message"));
    }
}
