package dev.easel.bot.localchat.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.Command;
import dev.easel.bot.localchat.world.Permission;
import java.util.stream.StreamSupport;

/** Works out who may use a command where, as Discord's documentation says under "Permissions" and "Contexts". */
final class CommandAccess {
    private static final int IN_GUILD = 0;
    private static final int WITH_BOT = 1;

    private final ChatContext context;

    CommandAccess(ChatContext context) {
        this.context = context;
    }

    boolean may(Command command, Channel channel, long userId) {
        JsonNode definition = command.definition();
        long permissions = context.permissions().in(channel, userId);
        if (!Permission.VIEW_CHANNEL.in(permissions) || !Permission.USE_APPLICATION_COMMANDS.in(permissions)) {
            return false;
        }
        if (channel.type() == ChannelType.DIRECT) {
            return command.guildId() == 0
                    && at(definition, WITH_BOT)
                    && !definition.path("nsfw").asBoolean();
        }
        return at(definition, IN_GUILD)
                && permitted(definition.path("default_member_permissions"), permissions)
                && (!definition.path("nsfw").asBoolean()
                        || context.permissions().nsfw(channel));
    }

    private static boolean at(JsonNode definition, int place) {
        JsonNode contexts = definition.path("contexts");
        if (contexts.isArray()) {
            return StreamSupport.stream(contexts.spliterator(), false).anyMatch(other -> other.asInt() == place);
        }
        return place == IN_GUILD || definition.path("dm_permission").asBoolean(true);
    }

    /** None asked for: everybody; an empty set: administrators alone. */
    private static boolean permitted(JsonNode asked, long permissions) {
        if (asked.isMissingNode() || asked.isNull() || Permission.ADMINISTRATOR.in(permissions)) {
            return true;
        }
        long bits = Long.parseUnsignedLong(asked.asText());
        return bits != 0 && (permissions & bits) == bits;
    }
}
