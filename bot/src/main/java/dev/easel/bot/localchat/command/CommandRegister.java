package dev.easel.bot.localchat.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Command;
import dev.easel.bot.localchat.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the bot's commands, those for everywhere under guild 0. Thread-safe: changes happen one after the other. */
final class CommandRegister {
    private static final Map<Integer, Integer> MOST = Map.of(1, 100, 2, 15, 3, 15);

    /**
     * What became of a command.
     *
     * @param command as registered
     * @param created whether its name was new
     */
    record Registered(Command command, boolean created) {}

    private final ChatContext context;
    private final CommandQuota quota;

    CommandRegister(ChatContext context) {
        this.context = context;
        this.quota = new CommandQuota(context.world().clock());
    }

    /** Adds a command, or replaces the one of its name and type. */
    synchronized Registered add(long guildId, JsonNode body) {
        FormErrors errors = new FormErrors();
        ObjectNode definition = CommandForm.read(new FormFields(body, "", errors));
        errors.refuse();
        List<Command> commands = new ArrayList<>(world().commands(guildId));
        Optional<Command> same = same(commands, definition);
        Command command = command(guildId, same.map(Command::id).orElse(0L), definition);
        if (same.isPresent()) {
            commands.set(commands.indexOf(same.get()), command);
        } else {
            commands.add(command);
        }
        checkNumber(commands);
        quota.take(guildId, same.isPresent() ? 0 : 1);
        world().accept(new ChatEvent.CommandsChanged(guildId, commands));
        return new Registered(command, same.isEmpty());
    }

    /** Puts these commands in the place of all; those whose name and type stay keep their ids. */
    synchronized List<Command> replace(long guildId, JsonNode body) {
        List<ObjectNode> definitions = definitions(body);
        List<Command> before = world().commands(guildId);
        List<Command> commands = new ArrayList<>();
        int created = 0;
        for (ObjectNode definition : definitions) {
            Optional<Command> same = same(before, definition);
            commands.add(command(guildId, same.map(Command::id).orElse(0L), definition));
            created += same.isPresent() ? 0 : 1;
        }
        checkNumber(commands);
        quota.take(guildId, created);
        world().accept(new ChatEvent.CommandsChanged(guildId, commands));
        return commands;
    }

    private static List<ObjectNode> definitions(JsonNode body) {
        FormErrors errors = new FormErrors();
        if (!body.isArray()) {
            errors.add("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
                    .refuse();
        }
        List<ObjectNode> definitions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode element : body) {
            FormFields fields = new FormFields(element, Integer.toString(definitions.size()), errors);
            ObjectNode definition = CommandForm.read(fields);
            if (!names.add(
                    definition.path("type").asInt() + definition.path("name").asText())) {
                fields.fault("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
            definitions.add(definition);
        }
        errors.refuse();
        return definitions;
    }

    /** Changes the fields of a command that the body names. */
    synchronized Command change(long guildId, long id, JsonNode body) {
        Command old = get(guildId, id);
        FormErrors errors = new FormErrors();
        ObjectNode definition = CommandForm.read(new FormFields(merged(old.definition(), body), "", errors));
        errors.refuse();
        List<Command> commands = new ArrayList<>(world().commands(guildId));
        if (same(commands, definition).filter(other -> other.id() != id).isPresent()) {
            throw ApiException.field(
                    "name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }
        Command command = command(guildId, id, definition);
        commands.set(commands.indexOf(old), command);
        world().accept(new ChatEvent.CommandsChanged(guildId, commands));
        return command;
    }

    private static JsonNode merged(ObjectNode old, JsonNode body) {
        if (!body.isObject()) {
            return body;
        }
        ObjectNode merged = old.deepCopy();
        if (body.has("dm_permission") && !body.has("contexts")) {
            merged.remove("contexts");
        }
        body.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        merged.set("type", old.get("type"));
        return merged;
    }

    /** Takes a command back. */
    synchronized void remove(long guildId, long id) {
        List<Command> commands = new ArrayList<>(world().commands(guildId));
        commands.remove(get(guildId, id));
        world().accept(new ChatEvent.CommandsChanged(guildId, commands));
    }

    /** One command. */
    Command get(long guildId, long id) {
        return world().commands(guildId).stream()
                .filter(command -> command.id() == id)
                .findFirst()
                .orElseThrow(() -> ApiException.unknown(10063, "application command"));
    }

    private static Optional<Command> same(List<Command> commands, ObjectNode definition) {
        return commands.stream()
                .filter(command -> command.type() == definition.get("type").asInt()
                        && command.name().equals(definition.get("name").asText()))
                .findFirst();
    }

    private Command command(long guildId, long knownId, ObjectNode definition) {
        long version = world().ids().next();
        long id = knownId == 0 ? version : knownId;
        definition.put("id", Long.toString(id));
        definition.put("application_id", Long.toString(context.botId()));
        definition.put("version", Long.toString(version));
        if (guildId != 0) {
            definition.put("guild_id", Long.toString(guildId));
            definition.remove("dm_permission");
        }
        return new Command(
                id,
                guildId,
                definition.get("type").asInt(),
                definition.get("name").asText(),
                definition);
    }

    private static void checkNumber(List<Command> commands) {
        MOST.forEach((type, most) -> {
            if (commands.stream().filter(command -> command.type() == type).count() > most) {
                throw new ApiException(400, 30032, "Maximum number of application commands reached (" + most + ")");
            }
        });
    }

    private World world() {
        return context.world();
    }
}
