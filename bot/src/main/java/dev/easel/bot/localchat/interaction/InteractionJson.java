package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.rest.NewAttachment;
import dev.easel.bot.localchat.world.Channel;
import java.util.Optional;

/** Writes the event INTERACTION_CREATE. */
final class InteractionJson {
    private static final String LOCALE = "en-US";

    private final ChatContext context;

    InteractionJson(ChatContext context) {
        this.context = context;
    }

    ObjectNode write(Ticket ticket, Submission submission, Question question) {
        Channel channel = submission.channel();
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("id", Long.toString(ticket.id()));
        event.put("application_id", Long.toString(context.botId()));
        event.put("type", ticket.type().number());
        event.put("token", ticket.token()).put("version", 1);
        event.set("data", question.data());
        long permissions = context.permissions().in(channel, ticket.userId());
        ObjectNode channelJson = context.wire().channel(channel);
        channelJson.put("permissions", Long.toString(permissions));
        event.set("channel", channelJson);
        event.put("channel_id", Long.toString(channel.id()));
        if (channel.inGuild()) {
            guild(event, ticket.userId(), permissions);
        } else {
            event.set("user", context.wire().user(ticket.userId()));
            event.put("context", 1);
            event.putObject("authorizing_integration_owners").put("0", "0");
        }
        Optional.ofNullable(question.message())
                .ifPresent(message -> event.set("message", context.wire().message(message, context.botId())));
        event.put("app_permissions", Long.toString(context.permissions().in(channel, context.botId())));
        event.put("locale", LOCALE);
        event.putArray("entitlements");
        event.putArray("entitlement_sku_ids");
        event.put("attachment_size_limit", NewAttachment.MOST_BYTES);
        return event;
    }

    private void guild(ObjectNode event, long userId, long permissions) {
        String guildId = Long.toString(context.world().guild().id());
        event.put("guild_id", guildId);
        event.put("guild_locale", LOCALE);
        event.putObject("guild").put("id", guildId).put("locale", LOCALE).putArray("features");
        context.world().member(userId).ifPresent(member -> {
            ObjectNode node = context.wire().member(member);
            node.put("permissions", Long.toString(permissions));
            event.set("member", node);
        });
        event.put("context", 0);
        event.putObject("authorizing_integration_owners").put("0", guildId);
    }
}
