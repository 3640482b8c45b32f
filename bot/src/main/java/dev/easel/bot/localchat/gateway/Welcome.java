package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.Guild;
import dev.easel.bot.localchat.world.Member;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.WireJson;
import dev.easel.bot.localchat.world.World;
import java.util.List;

/** Writes what a session hears first: READY, and the guild. Called under the world's lock. */
final class Welcome {
    private static final int VERSION = 10;
    /** Presences, members and message content without a review, as small bots have them. */
    private static final int LIMITED_INTENTS = 1 << 13 | 1 << 15 | 1 << 19;

    private static final List<String> ABSENT = List.of(
            "icon",
            "icon_hash",
            "splash",
            "discovery_splash",
            "home_header",
            "banner",
            "description",
            "vanity_url_code",
            "application_id",
            "afk_channel_id",
            "system_channel_id",
            "rules_channel_id",
            "public_updates_channel_id",
            "safety_alerts_channel_id",
            "widget_channel_id",
            "max_presences",
            "hub_type",
            "incidents_data",
            "latest_onboarding_question_id",
            "inventory_settings");
    private static final List<String> EMPTY = List.of(
            "emojis",
            "features",
            "stickers",
            "voice_states",
            "stage_instances",
            "guild_scheduled_events",
            "embedded_activities",
            "soundboard_sounds");

    private final ChatContext context;
    private final String resumeUrl;

    Welcome(ChatContext context) {
        this.context = context;
        this.resumeUrl = "ws" + context.origin().substring("http".length()) + "/gateway";
    }

    /** READY; guilds follow one by one. */
    String ready(BotSession session) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("v", VERSION);
        node.set(
                "user",
                context.wire()
                        .user(context.botId())
                        .put("verified", true)
                        .put("mfa_enabled", false)
                        .putNull("email"));
        Guild guild = context.world().guild();
        ArrayNode guilds = node.putArray("guilds");
        if (session.shard().owns(guild.id(), false)) {
            guilds.addObject().put("id", Long.toString(guild.id())).put("unavailable", true);
        }
        node.put("session_id", session.id())
                .put("resume_gateway_url", resumeUrl)
                .put("session_type", "normal");
        node.putArray("shard").add(session.shard().index()).add(session.shard().count());
        node.putObject("application").put("id", Long.toString(context.botId())).put("flags", LIMITED_INTENTS);
        node.putObject("user_settings");
        List.of("private_channels", "presences", "relationships", "guild_join_requests", "geo_ordered_rtc_regions")
                .forEach(node::putArray);
        node.putArray("_trace").add("easel-gateway");
        return node.toString();
    }

    /** GUILD_CREATE: every member only for those who may know of presences, as Discord has it. */
    String guild(BotSession session) {
        World world = context.world();
        ObjectNode node = settings(world.guild());
        node.put("member_count", world.members().size()).put("large", false).put("unavailable", false);
        world.member(context.botId()).ifPresent(bot -> node.put("joined_at", WireJson.time(bot.joinedAt())));
        ArrayNode roles = node.putArray("roles");
        world.roles().forEach(role -> roles.add(context.wire().role(role)));
        ArrayNode members = node.putArray("members");
        boolean all = session.intents().has(Intent.GUILD_PRESENCES);
        world.members().stream()
                .filter(member -> all || member.userId() == context.botId())
                .forEach(member -> members.add(member(member)));
        ArrayNode channels = node.putArray("channels");
        ArrayNode threads = node.putArray("threads");
        for (Channel channel : world.channels()) {
            if (channel.type() == ChannelType.TEXT) {
                channels.add(context.wire().channel(channel));
            } else if (channel.type() == ChannelType.THREAD && visible(channel)) {
                threads.add(context.wire().channel(channel));
            }
        }
        node.putArray("presences");
        return node.toString();
    }

    private ObjectNode member(Member member) {
        return context.wire().member(member);
    }

    private boolean visible(Channel channel) {
        return context.permissions().has(Permission.VIEW_CHANNEL, channel, context.botId());
    }

    /** A guild object without what lives in the guild. */
    static ObjectNode settings(Guild guild) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", Long.toString(guild.id())).put("name", guild.name());
        node.put("owner_id", Long.toString(guild.ownerId())).put("region", "deprecated");
        ABSENT.forEach(node::putNull);
        EMPTY.forEach(node::putArray);
        node.put("afk_timeout", 300).put("verification_level", 0).put("default_message_notifications", 0);
        node.put("explicit_content_filter", 0).put("mfa_level", 0).put("system_channel_flags", 0);
        node.put("max_members", 500_000).put("premium_tier", 0).put("premium_subscription_count", 0);
        node.put("preferred_locale", "en-US").put("nsfw_level", 0).put("nsfw", false);
        node.put("max_video_channel_users", 25).put("max_stage_video_channel_users", 50);
        return node.put("premium_progress_bar_enabled", false).put("widget_enabled", false);
    }
}
