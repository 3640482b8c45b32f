package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageQuery;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Snowflakes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The bot's messages in channels. */
final class MessageRoutes {
    private static final int MOST_LISTED = 100;
    private static final Duration BULK_DELETABLE = Duration.ofDays(14);

    private final ChatContext context;
    private final Access access;
    private final ChannelMessages messages;

    MessageRoutes(ChatContext context, ChannelMessages messages) {
        this.context = context;
        this.access = new Access(context);
        this.messages = messages;
    }

    void addTo(Router router) {
        router.add("GET", "/channels/{channel}/messages", this::list)
                .add("POST", "/channels/{channel}/messages", this::create)
                .add("POST", "/channels/{channel}/messages/bulk-delete", this::deleteMany)
                .add("GET", "/channels/{channel}/messages/{message}", this::get)
                .add("PATCH", "/channels/{channel}/messages/{message}", this::edit)
                .add("DELETE", "/channels/{channel}/messages/{message}", this::delete)
                .add("POST", "/channels/{channel}/typing", this::type);
    }

    private Reply list(HttpCall call) {
        MessageQuery query = new MessageQuery(
                CallQuery.id(call, "before"),
                CallQuery.id(call, "after"),
                CallQuery.id(call, "around"),
                CallQuery.number(call, "limit", 50, MOST_LISTED));
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        messages.list(context.botId(), call.id("channel"), query).forEach(message -> list.add(json(message)));
        return Reply.json(list);
    }

    private ObjectNode json(Message message) {
        return context.wire().message(message, context.botId());
    }

    private Reply create(HttpCall call) {
        return Reply.json(json(messages.post(context.botId(), call.id("channel"), call.form())));
    }

    private Reply get(HttpCall call) {
        Message message = access.message(call.id("channel"), call.id("message"), context.botId());
        access.require(
                Permission.READ_MESSAGE_HISTORY, access.channel(message.channelId(), context.botId()), context.botId());
        return Reply.json(json(message));
    }

    private Reply edit(HttpCall call) {
        return Reply.json(json(messages.edit(context.botId(), call.id("channel"), call.id("message"), call.form())));
    }

    private Reply delete(HttpCall call) {
        messages.delete(context.botId(), call.id("channel"), call.id("message"));
        return Reply.noContent();
    }

    private Reply deleteMany(HttpCall call) {
        FormErrors errors = new FormErrors();
        List<Long> ids = new FormFields(call.json(), "", errors).snowflakes("messages", 2, MOST_LISTED);
        errors.refuse();
        Instant oldest = context.world().clock().instant().minus(BULK_DELETABLE);
        if (ids.stream().anyMatch(id -> Snowflakes.time(id).isBefore(oldest))) {
            throw new ApiException(400, 50034, "You can only bulk delete messages that are under 14 days old.");
        }
        messages.delete(context.botId(), call.id("channel"), ids);
        return Reply.noContent();
    }

    private Reply type(HttpCall call) {
        messages.type(context.botId(), call.id("channel"));
        return Reply.noContent();
    }
}
