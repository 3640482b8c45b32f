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
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.Guild;
import dev.easel.bot.localchat.world.User;
import dev.easel.bot.localchat.world.World;

/** Who the bot is, where it is, and its direct channels. */
final class UserRoutes {
    private final ChatContext context;
    private final World world;

    UserRoutes(ChatContext context) {
        this.context = context;
        this.world = context.world();
    }

    void addTo(Router router) {
        router.add("GET", "/users/@me", call -> Reply.json(me()))
                .add("GET", "/users/@me/guilds", this::guilds)
                .add("POST", "/users/@me/channels", this::openDirect)
                .add("GET", "/users/{user}", this::user);
    }

    private ObjectNode me() {
        return context.wire()
                .user(context.botId())
                .put("mfa_enabled", false)
                .put("locale", "en-US")
                .put("verified", true)
                .putNull("email");
    }

    private Reply user(HttpCall call) {
        User user = world.user(call.id("user")).orElseThrow(() -> ApiException.unknown(10013, "User"));
        return Reply.json(context.wire().user(user));
    }

    private Reply guilds(HttpCall call) {
        Guild guild = world.guild();
        ArrayNode guilds = JsonNodeFactory.instance.arrayNode();
        if (listed(call, guild)) {
            ObjectNode node = guilds.addObject();
            node.put("id", Long.toString(guild.id())).put("name", guild.name());
            node.putNull("icon").putNull("banner").put("owner", guild.ownerId() == context.botId());
            node.put("permissions", Long.toString(context.permissions().inGuild(context.botId())));
            node.putArray("features");
            if (call.query("with_counts").filter("true"::equals).isPresent()) {
                node.put("approximate_member_count", world.members().size());
                node.put("approximate_presence_count", world.members().size());
            }
        }
        return Reply.json(guilds);
    }

    private static boolean listed(HttpCall call, Guild guild) {
        long before = CallQuery.id(call, "before");
        return guild.id() > CallQuery.id(call, "after") && (before == 0 || guild.id() < before);
    }

    private Reply openDirect(HttpCall call) {
        FormErrors errors = new FormErrors();
        FormFields form = new FormFields(call.json(), "", errors);
        form.require("recipient_id");
        long recipientId = form.snowflake("recipient_id");
        errors.refuse();
        Channel channel = world.user(recipientId)
                .filter(user -> !user.bot())
                .flatMap(user -> world.directChannel(user.id(), context.botId()))
                .orElseThrow(UserRoutes::cannotSend);
        return Reply.json(context.wire().channel(channel));
    }

    private static ApiException cannotSend() {
        return new ApiException(403, 50007, "Cannot send messages to this user");
    }
}
