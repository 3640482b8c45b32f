package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.ComponentType;
import dev.easel.bot.localchat.world.Mentions;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Role;
import dev.easel.bot.localchat.world.Snowflakes;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds whom a text notifies.
 *
 * @param context the world it speaks of
 * @param channel where it is said
 * @param authorId who says it
 */
record MentionSearch(ChatContext context, Channel channel, long authorId) {
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]*`", Pattern.DOTALL);
    private static final Pattern USER = Pattern.compile("<@!?([0-9]{1,19})>");
    private static final Pattern ROLE = Pattern.compile("<@&([0-9]{1,19})>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

    Mentions find(String content, Iterable<JsonNode> components, AllowedMentions allowed) {
        StringBuilder text = new StringBuilder(content);
        components.forEach(component -> shown(component, text));
        String plain = CODE.matcher(text).replaceAll(" ");
        boolean mayAll = context.permissions().has(Permission.MENTION_EVERYONE, channel, authorId);
        boolean everyone = allowed.everyone()
                && mayAll
                && channel.inGuild()
                && EVERYONE.matcher(plain).find();
        return new Mentions(users(plain, allowed), roles(plain, allowed, mayAll), everyone);
    }

    private static void shown(JsonNode component, StringBuilder text) {
        if (ComponentType.TEXT_DISPLAY.is(component)) {
            text.append('\n').append(component.path("content").asText());
        }
        component.path("components").forEach(child -> shown(child, text));
    }

    private Set<Long> users(String text, AllowedMentions allowed) {
        Set<Long> ids = new HashSet<>();
        Matcher matcher = USER.matcher(text);
        while (matcher.find()) {
            long id = Snowflakes.parse(matcher.group(1));
            if (allowed.user(id) && reached(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private boolean reached(long userId) {
        return channel.type() == ChannelType.DIRECT
                ? channel.recipientIds().contains(userId)
                : context.world().user(userId).isPresent();
    }

    private Set<Long> roles(String text, AllowedMentions allowed, boolean mayAll) {
        Set<Long> ids = new HashSet<>();
        Matcher matcher = ROLE.matcher(text);
        while (channel.inGuild() && matcher.find()) {
            long id = Snowflakes.parse(matcher.group(1));
            boolean known = context.world()
                    .role(id)
                    .filter(role -> mayAll || mentionable(role))
                    .isPresent();
            if (known && allowed.role(id) && id != context.world().guild().id()) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Roles of bots are not, as {@code WireJson} says too. */
    private static boolean mentionable(Role role) {
        return role.botId() == 0;
    }
}
