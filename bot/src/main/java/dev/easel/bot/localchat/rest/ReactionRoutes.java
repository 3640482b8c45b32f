package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.world.Message;

/** The bot's reactions, and what it does with those of others. */
final class ReactionRoutes {
    private static final String ALL = "/channels/{channel}/messages/{message}/reactions";
    private static final String EMOJI = ALL + "/{emoji}";

    private final ChatContext context;
    private final Reactions reactions;

    ReactionRoutes(ChatContext context) {
        this.context = context;
        this.reactions = new Reactions(context);
    }

    void addTo(Router router) {
        router.add("PUT", EMOJI + "/@me", this::add)
                .add("DELETE", EMOJI + "/@me", this::remove)
                .add("DELETE", EMOJI + "/{user}", this::removeOf)
                .add("GET", EMOJI, this::list)
                .add("DELETE", EMOJI, this::clear)
                .add("DELETE", ALL, this::clearAll);
    }

    private Reply add(HttpCall call) {
        reactions.add(context.botId(), call.id("channel"), call.id("message"), call.parameter("emoji"));
        return Reply.noContent();
    }

    private Reply remove(HttpCall call) {
        reactions.remove(context.botId(), call.id("channel"), call.id("message"), call.parameter("emoji"));
        return Reply.noContent();
    }

    private Reply removeOf(HttpCall call) {
        long userId = call.id("user");
        if (context.world().user(userId).isEmpty()) {
            throw ApiException.unknown(10013, "User");
        }
        reactions.removeOf(context.botId(), message(call), userId, call.parameter("emoji"));
        return Reply.noContent();
    }

    private Reply list(HttpCall call) {
        long after = CallQuery.id(call, "after");
        int most = CallQuery.number(call, "limit", 25, 100);
        ArrayNode users = JsonNodeFactory.instance.arrayNode();
        reactions.of(message(call), Emoji.checked(call.parameter("emoji"))).stream()
                .sorted()
                .filter(id -> id > after)
                .limit(most)
                .forEach(id -> users.add(context.wire().user(id)));
        return Reply.json(users);
    }

    private Reply clear(HttpCall call) {
        reactions.clear(context.botId(), message(call), call.parameter("emoji"));
        return Reply.noContent();
    }

    private Reply clearAll(HttpCall call) {
        reactions.clear(context.botId(), message(call), "");
        return Reply.noContent();
    }

    private Message message(HttpCall call) {
        return reactions.message(context.botId(), call.id("channel"), call.id("message"));
    }
}
