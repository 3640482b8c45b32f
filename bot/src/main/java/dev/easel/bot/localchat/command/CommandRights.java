package dev.easel.bot.localchat.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.Command;
import dev.easel.bot.localchat.world.Permission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which commands a person may use where. Thread-safe. */
public final class CommandRights {
    private final ChatContext context;

    public CommandRights(ChatContext context) {
        this.context = context;
    }

    /** The commands that a person may use in a channel: a guild's own ones hide those for everywhere of the same name. */
    public List<Command> usable(Channel channel, long userId) {
        List<Command> own = channel.inGuild()
                ? context.world().commands(context.world().guild().id())
                : List.of();
        Stream<Command> others = context.world().commands(0).stream()
                .filter(command -> own.stream()
                        .noneMatch(other ->
                                other.type() == command.type() && other.name().equals(command.name())));
        return Stream.concat(own.stream(), others)
                .filter(command -> refusal(command, channel, userId).isEmpty())
                .toList();
    }

    /** A command of any place by its id. */
    public Optional<Command> find(long id) {
        return Stream.of(0L, context.world().guild().id())
                .flatMap(guildId -> context.world().commands(guildId).stream())
                .filter(command -> command.id() == id)
                .findFirst();
    }

    /** Why a person may not use a command in a channel, one sentence; empty where they may. */
    public Optional<String> refusal(Command command, Channel channel, long userId) {
        long permissions = context.permissions().in(channel, userId);
        JsonNode definition = command.definition();
        if (!Permission.VIEW_CHANNEL.in(permissions)) {
            return Optional.of("You do not see this channel");
        }
        if (!Permission.USE_APPLICATION_COMMANDS.in(permissions)) {
            return Optional.of("You may not use commands in this channel");
        }
        if ((!channel.inGuild() && command.guildId() != 0)
                || !context(definition, channel)
                || !installed(definition, channel)) {
            return Optional.of("\"" + command.name() + "\" cannot be used in this kind of channel");
        }
        if (definition.path("nsfw").asBoolean() && !context.permissions().nsfw(channel)) {
            return Optional.of("\"" + command.name() + "\" can only be used in age-restricted channels");
        }
        if (channel.inGuild() && !memberMay(definition, permissions)) {
            return Optional.of("You lack the permissions that \"" + command.name() + "\" asks for");
        }
        return Optional.empty();
    }

    /** Discord's number for the kind of place: 0 a guild, 1 a direct channel with the bot, 2 one without it. */
    public int context(Channel channel) {
        if (channel.inGuild()) {
            return 0;
        }
        return channel.recipientIds().contains(context.botId()) ? 1 : 2;
    }

    /** Whether the bot is not there, but for who brings it. */
    public boolean withoutBot(Channel channel) {
        return context(channel) == 2;
    }

    /** Where the bot is not, people bring what they have installed themselves. */
    private boolean installed(JsonNode definition, Channel channel) {
        return !withoutBot(channel) || holds(definition.path("integration_types"), 1);
    }

    private boolean context(JsonNode definition, Channel channel) {
        int here = context(channel);
        JsonNode contexts = definition.path("contexts");
        if (contexts.isEmpty()) {
            return true;
        }
        return holds(contexts, here);
    }

    private static boolean holds(JsonNode numbers, int wanted) {
        for (JsonNode number : numbers) {
            if (number.asInt() == wanted) {
                return true;
            }
        }
        return false;
    }

    /** None asked for: everybody may. Zero: administrators alone. */
    private static boolean memberMay(JsonNode definition, long permissions) {
        if (!definition.hasNonNull("default_member_permissions") || Permission.ADMINISTRATOR.in(permissions)) {
            return true;
        }
        long needed =
                Long.parseLong(definition.get("default_member_permissions").asText());
        return needed != 0 && (permissions & needed) == needed;
    }
}
