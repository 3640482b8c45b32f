package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.command.CommandRights;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.Command;
import dev.easel.bot.localchat.world.InteractionOrigin;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Snowflakes;
import java.util.Locale;

/** Commands that people use, and options that are completed while they type. */
final class CommandActions {
    private static final int SLASH = 1;
    private static final int SLASH_ANSWER = 20;
    private static final int MENU_ANSWER = 23;

    private final ChatContext context;
    private final CommandRights rights;

    CommandActions(ChatContext context) {
        this.context = context;
        this.rights = new CommandRights(context);
    }

    /**
     * Checks it.
     *
     * @throws ApiException where it is refused
     */
    Question read(Submission submission, long id, ResolvedData resolved) {
        FormErrors errors = new FormErrors();
        FormFields given = submission.data(errors);
        Command command = command(submission, given);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("id", Long.toString(command.id())).put("name", command.name()).put("type", command.type());
        if (command.guildId() != 0) {
            data.put("guild_id", Long.toString(command.guildId()));
        }
        boolean completing = submission.type() == InteractionType.AUTOCOMPLETE;
        SlashInput input = new SlashInput(completing, resolved, errors);
        if (command.type() == SLASH) {
            ArrayNode options = input.read(command.definition(), given);
            if (!options.isEmpty()) {
                data.set("options", options);
            }
            if (completing && input.focused() == null) {
                errors.missing("data.options.focused");
            }
        } else {
            target(submission, command, given, data, resolved);
        }
        errors.refuse();
        resolved.into(data);
        String name = command.name() + (input.path().isEmpty() ? "" : " " + String.join(" ", input.path()));
        return new Question(
                data,
                null,
                new InteractionOrigin(
                        id,
                        InteractionType.COMMAND.number(),
                        submission.userId(),
                        name,
                        0,
                        0,
                        data.path("target_id").asLong(0),
                        null),
                command.type() == SLASH ? SLASH_ANSWER : MENU_ANSWER,
                input.focused(),
                null);
    }

    private Command command(Submission submission, FormFields given) {
        Command command = rights.find(Snowflakes.parse(given.get("id").asText()))
                .orElseThrow(() -> ApiException.unknown(10063, "application command"));
        rights.refusal(command, submission.channel(), submission.userId()).ifPresent(reason -> {
            throw new ApiException(403, 50013, reason);
        });
        if (given.get("type").asInt(SLASH) != command.type()) {
            throw ApiException.field(
                    "data.type",
                    "BASE_TYPE_CHOICES",
                    String.format(
                            Locale.ROOT,
                            "Value '%s' must be one of (%d).",
                            given.get("type").asText(),
                            command.type()));
        }
        return command;
    }

    private void target(
            Submission submission, Command command, FormFields given, ObjectNode data, ResolvedData resolved) {
        long target = Snowflakes.parse(given.get("target_id").asText());
        if (command.type() == 2) {
            if (!resolved.user(target)) {
                throw ApiException.unknown(10013, "User");
            }
        } else {
            Message message = context.world()
                    .message(submission.channel().id(), target)
                    .filter(found -> found.visibleTo(submission.userId()))
                    .orElseThrow(() -> ApiException.unknown(10008, "Message"));
            resolved.message(message);
        }
        data.put("target_id", Long.toString(target));
    }
}
