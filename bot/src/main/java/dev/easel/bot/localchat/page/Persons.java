package dev.easel.bot.localchat.page;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Snowflakes;
import dev.easel.bot.localchat.world.User;
import java.util.Optional;

/** Finds who acts, and what they act on: nothing that they do not see. */
final class Persons {
    private final ChatContext context;

    Persons(ChatContext context) {
        this.context = context;
    }

    /** The person who calls. */
    User of(HttpCall call) {
        return named(call.query("user"));
    }

    /**
     * The person of an id.
     *
     * @throws ApiException 400 where that is nobody, or a bot
     */
    User named(Optional<String> id) {
        String text = id.orElseThrow(() -> ApiException.field("user", "BASE_TYPE_REQUIRED", "This field is required"));
        return context.world()
                .user(Snowflakes.parse(text))
                .filter(user -> !user.bot())
                .orElseThrow(() -> ApiException.field("user", "INVALID_USER", "'" + text + "' is no person here."));
    }

    /**
     * The channel that a call names.
     *
     * @throws ApiException 10003 where there is none, 50001 where this person does not see it
     */
    Channel channel(HttpCall call, User person) {
        Channel channel =
                context.world().channel(call.id("channel")).orElseThrow(() -> ApiException.unknown(10003, "Channel"));
        if (!context.permissions().has(Permission.VIEW_CHANNEL, channel, person.id())) {
            throw new ApiException(403, 50001, "Missing Access");
        }
        return channel;
    }

    /**
     * The message that a call names.
     *
     * @throws ApiException 10008 where there is none that this person sees
     */
    Message message(HttpCall call, User person) {
        Channel channel = channel(call, person);
        return context.world()
                .message(channel.id(), call.id("message"))
                .filter(message -> UnreadCounts.visible(message, person.id()))
                .orElseThrow(() -> ApiException.unknown(10008, "Message"));
    }
}
