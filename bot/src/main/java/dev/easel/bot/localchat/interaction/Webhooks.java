package dev.easel.bot.localchat.interaction;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.command.CommandRights;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.rest.MessagePosts;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageFlag;
import java.time.Instant;

/** The routes by which a bot goes on after its first answer: the answer itself, and more messages. */
final class Webhooks {
    private static final String HOOK = "/webhooks/{application}/{token}";
    private static final String ORIGINAL = HOOK + "/messages/@original";
    private static final String MESSAGE = HOOK + "/messages/{message}";

    /** Of an interaction where the bot is not. */
    private static final int MOST_FOLLOW_UPS = 5;

    /** A message and the interaction through which it was made. */
    private record Found(OpenInteraction interaction, Message message) {}

    private final ChatContext context;
    private final InteractionTable table;
    private final Answers answers;
    private final CommandRights rights;

    Webhooks(ChatContext context, InteractionTable table, MessagePosts posts) {
        this.context = context;
        this.table = table;
        this.answers = new Answers(context, posts);
        this.rights = new CommandRights(context);
    }

    void addTo(Router router) {
        router.add("POST", HOOK, this::followUp);
        router.add("GET", ORIGINAL, call -> json(original(call).message()));
        router.add("PATCH", ORIGINAL, call -> edit(call, original(call)));
        router.add("DELETE", ORIGINAL, call -> delete(original(call)));
        router.add("GET", MESSAGE, call -> json(message(call).message()));
        router.add("PATCH", MESSAGE, call -> edit(call, message(call)));
        router.add("DELETE", MESSAGE, call -> delete(message(call)));
    }

    private OpenInteraction interaction(HttpCall call) {
        if (call.id("application") != context.botId()) {
            throw ApiException.unknown(10015, "Webhook");
        }
        Instant now = context.world().clock().instant();
        OpenInteraction interaction = table.byToken(call.parameter("token"))
                .filter(open -> now.isBefore(open.ticket().askedAt().plus(OpenInteraction.TO_LIVE)))
                .orElseThrow(() -> new ApiException(401, 50027, "Invalid Webhook Token"));
        if (!interaction.hasWebhook()) {
            throw ApiException.unknown(10015, "Webhook");
        }
        return interaction;
    }

    private Found original(HttpCall call) {
        OpenInteraction interaction = interaction(call);
        return new Found(interaction, answers.message(interaction.ticket().channelId(), interaction.originalId()));
    }

    private Found message(HttpCall call) {
        OpenInteraction interaction = interaction(call);
        long id = call.id("message");
        if (!interaction.owns(id)) {
            throw ApiException.unknown(10008, "Message");
        }
        return new Found(interaction, answers.message(interaction.ticket().channelId(), id));
    }

    /** Directly after a deferral this is the answer itself, as Discord has it for old bots; always answers with the message. */
    private Reply followUp(HttpCall call) {
        OpenInteraction interaction = interaction(call);
        Message message = context.world()
                .message(interaction.ticket().channelId(), interaction.originalId())
                .filter(original -> interaction.deferred() && original.has(MessageFlag.LOADING))
                .map(original -> answers.edit(original, call.form(), ""))
                .orElseGet(() -> another(interaction, call));
        return json(message);
    }

    private Message another(OpenInteraction interaction, HttpCall call) {
        boolean withoutBot = context.world()
                .channel(interaction.ticket().channelId())
                .filter(rights::withoutBot)
                .isPresent();
        if (withoutBot && interaction.followUps() >= MOST_FOLLOW_UPS) {
            throw new ApiException(400, 40094, "This interaction has hit the maximum number of follow up messages");
        }
        return answers.followUp(interaction, call.form());
    }

    private Reply edit(HttpCall call, Found found) {
        return json(answers.edit(found.message(), call.form(), ""));
    }

    private Reply delete(Found found) {
        context.world().delete(found.message().channelId(), found.message().id());
        return Reply.noContent();
    }

    private Reply json(Message message) {
        return Reply.json(context.wire().message(message, context.botId()));
    }
}
