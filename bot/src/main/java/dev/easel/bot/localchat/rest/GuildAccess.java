package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.world.Guild;
import dev.easel.bot.localchat.world.Member;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Role;

/** Finds what a path names in the guild, and says who ranks above whom. */
final class GuildAccess {
    private final ChatContext context;

    GuildAccess(ChatContext context) {
        this.context = context;
    }

    /** The guild of the path; 10004 for another. */
    Guild guild(HttpCall call) {
        Guild guild = context.world().guild();
        if (call.id("guild") != guild.id()) {
            throw ApiException.unknown(10004, "Guild");
        }
        return guild;
    }

    /** The member of the path; 10007 for who is none, 10013 for who is unknown. */
    Member member(HttpCall call) {
        long userId = call.parameter("user").equals("@me") ? context.botId() : call.id("user");
        if (context.world().user(userId).isEmpty()) {
            throw ApiException.unknown(10013, "User");
        }
        return context.world().member(userId).orElseThrow(() -> ApiException.unknown(10007, "Member"));
    }

    /** The role of the path; 10011 for an unknown one. */
    Role role(HttpCall call) {
        return context.world().role(call.id("role")).orElseThrow(() -> ApiException.unknown(10011, "Role"));
    }

    /** Makes sure that the bot may manage roles and ranks above this one. */
    void requireAbove(Role role) {
        new Access(context).require(Permission.MANAGE_ROLES, context.botId());
        if (!context.world().together(() -> above(role))) {
            throw Access.missingPermissions();
        }
    }

    private boolean above(Role role) {
        return context.botId() == context.world().guild().ownerId() || rank(context.botId()) > role.position();
    }

    /** Makes sure that the bot ranks above a member. */
    void requireAbove(Member member) {
        boolean owner = member.userId() == context.world().guild().ownerId();
        if (owner || rank(context.botId()) <= rank(member.userId())) {
            throw Access.missingPermissions();
        }
    }

    private int rank(long userId) {
        return context.world().member(userId).stream()
                .flatMap(member -> member.roleIds().stream())
                .mapToInt(id -> context.world().role(id).map(Role::position).orElse(0))
                .max()
                .orElse(0);
    }
}
