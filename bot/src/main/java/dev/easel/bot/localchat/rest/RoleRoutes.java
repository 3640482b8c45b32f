package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Member;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Role;
import dev.easel.bot.localchat.world.World;
import java.util.HashSet;
import java.util.Set;

/** Roles: what there is, and what a bot with Manage Roles does with those below its own. */
final class RoleRoutes {
    private static final int MOST_ROLES = 250;

    private final ChatContext context;
    private final World world;
    private final GuildAccess guilds;

    RoleRoutes(ChatContext context) {
        this.context = context;
        this.world = context.world();
        this.guilds = new GuildAccess(context);
    }

    void addTo(Router router) {
        router.add("GET", "/guilds/{guild}/roles", this::list)
                .add("POST", "/guilds/{guild}/roles", this::create)
                .add("GET", "/guilds/{guild}/roles/{role}", this::get)
                .add("PATCH", "/guilds/{guild}/roles/{role}", this::edit)
                .add("DELETE", "/guilds/{guild}/roles/{role}", this::delete)
                .add("PUT", "/guilds/{guild}/members/{user}/roles/{role}", this::give)
                .add("DELETE", "/guilds/{guild}/members/{user}/roles/{role}", this::take);
    }

    private Reply list(HttpCall call) {
        guilds.guild(call);
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        world.roles().forEach(role -> roles.add(context.wire().role(role)));
        return Reply.json(roles);
    }

    private Reply get(HttpCall call) {
        guilds.guild(call);
        return Reply.json(context.wire().role(guilds.role(call)));
    }

    private Reply create(HttpCall call) {
        guilds.guild(call);
        new Access(context).require(Permission.MANAGE_ROLES, context.botId());
        if (world.roles().size() >= MOST_ROLES) {
            throw new ApiException(400, 30005, "Maximum number of guild roles reached (" + MOST_ROLES + ")");
        }
        long everyone = world.role(world.guild().id()).map(Role::permissions).orElse(0L);
        Role blank = new Role(world.ids().next(), "new role", everyone, 1, 0, 0);
        Role role = read(call, blank);
        world.accept(new ChatEvent.RoleCreated(role));
        return Reply.json(context.wire().role(role));
    }

    private Role read(HttpCall call, Role old) {
        FormErrors errors = new FormErrors();
        FormFields form = new FormFields(call.json(), "", errors);
        String name = form.text("name", 1, 100).orElse(old.name());
        long permissions = form.integer("permissions", 0, Long.MAX_VALUE).orElse(old.permissions());
        long color = form.object("colors")
                .flatMap(colors -> colors.integer("primary_color", 0, 0xFFFFFF))
                .or(() -> form.integer("color", 0, 0xFFFFFF))
                .orElse((long) old.color());
        errors.refuse();
        long own = context.permissions().inGuild(context.botId());
        if ((permissions & ~old.permissions() & ~own) != 0) {
            throw Access.missingPermissions();
        }
        return new Role(old.id(), name, permissions, old.position(), (int) color, old.botId());
    }

    private Reply edit(HttpCall call) {
        guilds.guild(call);
        Role old = guilds.role(call);
        guilds.requireAbove(old);
        Role role = read(call, old);
        world.accept(new ChatEvent.RoleUpdated(role));
        return Reply.json(context.wire().role(role));
    }

    private Reply delete(HttpCall call) {
        guilds.guild(call);
        Role role = guilds.role(call);
        guilds.requireAbove(role);
        if (role.id() == world.guild().id() || role.botId() != 0) {
            throw new ApiException(400, 50028, "Invalid Role");
        }
        world.together(() -> {
            world.members().stream()
                    .filter(member -> member.roleIds().contains(role.id()))
                    .forEach(member -> set(member, role, false));
            world.accept(new ChatEvent.RoleDeleted(role));
            return role;
        });
        return Reply.noContent();
    }

    private Reply give(HttpCall call) {
        return change(call, true);
    }

    private Reply take(HttpCall call) {
        return change(call, false);
    }

    private Reply change(HttpCall call, boolean give) {
        guilds.guild(call);
        world.together(() -> {
            Member member = guilds.member(call);
            Role role = guilds.role(call);
            guilds.requireAbove(role);
            if (role.id() == world.guild().id() || role.botId() != 0) {
                throw new ApiException(400, 50028, "Invalid Role");
            }
            set(member, role, give);
            return role;
        });
        return Reply.noContent();
    }

    private void set(Member member, Role role, boolean give) {
        Set<Long> roles = new HashSet<>(member.roleIds());
        boolean changed = give ? roles.add(role.id()) : roles.remove(role.id());
        if (changed) {
            world.accept(
                    new ChatEvent.MemberUpdated(new Member(member.userId(), member.nick(), roles, member.joinedAt())));
        }
    }
}
