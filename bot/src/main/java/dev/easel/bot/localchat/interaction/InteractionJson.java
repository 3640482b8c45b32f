package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.command.CommandRights;
import dev.easel.bot.localchat.rest.NewAttachment;
import dev.easel.bot.localchat.world.Channel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Writes the event INTERACTION_CREATE. */
final class InteractionJson {
    private static final String GUILD_LOCALE = "en-US";

    private final ChatContext context;
    private final CommandRights rights;

    InteractionJson(ChatContext context) {
        this.context = context;
        this.rights = new CommandRights(context);
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
            event.put("context", rights.context(channel));
        }
        owners(event, submission);
        Optional.ofNullable(question.message())
                .ifPresent(message -> event.set("message", context.wire().message(message, context.botId())));
        event.put("app_permissions", Long.toString(context.permissions().ofBot(channel, context.botId())));
        event.put("locale", submission.locale());
        event.putArray("entitlements");
        event.putArray("entitlement_sku_ids");
        event.put("attachment_size_limit", NewAttachment.MOST_BYTES);
        return event;
    }

    /** For whom the bot acts: the guild, where commands may be installed there, and the person, who has installed the rest. */
    private void owners(ObjectNode event, Submission submission) {
        Set<Integer> installations = new HashSet<>();
        rights.find(event.at("/data/id").asLong(0))
                .ifPresent(command -> command.definition()
                        .path("integration_types")
                        .forEach(type -> installations.add(type.asInt())));
        ObjectNode owners = event.putObject("authorizing_integration_owners");
        boolean here = !rights.withoutBot(submission.channel());
        if (here && (installations.isEmpty() || installations.contains(0))) {
            owners.put("0", event.path("guild_id").asText("0"));
        }
        if (!here || installations.contains(1)) {
            owners.put("1", Long.toString(submission.userId()));
        }
    }

    private void guild(ObjectNode event, long userId, long permissions) {
        String guildId = Long.toString(context.world().guild().id());
        event.put("guild_id", guildId);
        event.put("guild_locale", GUILD_LOCALE);
        event.putObject("guild").put("id", guildId).put("locale", GUILD_LOCALE).putArray("features");
        context.world().member(userId).ifPresent(member -> {
            ObjectNode node = context.wire().member(member);
            node.put("permissions", Long.toString(permissions));
            event.set("member", node);
        });
        event.put("context", 0);
    }
}
