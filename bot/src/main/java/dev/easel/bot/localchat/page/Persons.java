package dev.easel.bot.localchat.page;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.world.Snowflakes;
import dev.easel.bot.localchat.world.User;
import java.util.Optional;

/** Finds who acts. */
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
}
