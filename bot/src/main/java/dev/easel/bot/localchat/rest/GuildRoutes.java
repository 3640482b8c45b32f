package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.world.Guild;
import java.util.List;

/** The guild itself. */
final class GuildRoutes {
    private static final int MOST_MEMBERS = 500_000;

    private final ChatContext context;
    private final GuildAccess guilds;

    GuildRoutes(ChatContext context) {
        this.context = context;
        this.guilds = new GuildAccess(context);
    }

    void addTo(Router router) {
        router.add("GET", "/guilds/{guild}", this::get);
    }

    private Reply get(HttpCall call) {
        Guild guild = guilds.guild(call);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", Long.toString(guild.id())).put("name", guild.name());
        node.put("owner_id", Long.toString(guild.ownerId())).put("region", "deprecated");
        absent(node);
        node.putArray("features");
        ArrayNode roles = node.putArray("roles");
        context.world().roles().forEach(role -> roles.add(context.wire().role(role)));
        node.putArray("emojis");
        node.putArray("stickers");
        settings(node);
        if (call.query("with_counts").filter("true"::equals).isPresent()) {
            int members = context.world().members().size();
            node.put("approximate_member_count", members).put("approximate_presence_count", members);
        }
        return Reply.json(node);
    }

    private static void absent(ObjectNode node) {
        List.of(
                        "icon",
                        "description",
                        "home_header",
                        "splash",
                        "discovery_splash",
                        "banner",
                        "application_id",
                        "afk_channel_id",
                        "system_channel_id",
                        "widget_channel_id",
                        "max_presences",
                        "vanity_url_code",
                        "rules_channel_id",
                        "safety_alerts_channel_id",
                        "public_updates_channel_id",
                        "incidents_data")
                .forEach(node::putNull);
    }

    /** Discord's values for a new guild. */
    private static void settings(ObjectNode node) {
        node.put("afk_timeout", 300).put("system_channel_flags", 0).put("widget_enabled", false);
        node.put("verification_level", 0)
                .put("default_message_notifications", 0)
                .put("mfa_level", 0);
        node.put("explicit_content_filter", 0).put("max_members", MOST_MEMBERS);
        node.put("max_stage_video_channel_users", 50).put("max_video_channel_users", 25);
        node.put("premium_tier", 0).put("premium_subscription_count", 0).put("preferred_locale", "en-US");
        node.put("premium_progress_bar_enabled", false).put("nsfw", false).put("nsfw_level", 0);
    }
}
