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
import dev.easel.bot.localchat.world.User;
import dev.easel.bot.localchat.world.World;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Members of the guild: who they are, and their names and roles there. */
final class MemberRoutes {
    private static final int MOST_NICK = 32;

    private final ChatContext context;
    private final World world;
    private final GuildAccess guilds;

    MemberRoutes(ChatContext context) {
        this.context = context;
        this.world = context.world();
        this.guilds = new GuildAccess(context);
    }

    void addTo(Router router) {
        router.add("GET", "/guilds/{guild}/members", this::list)
                .add("GET", "/guilds/{guild}/members/search", this::search)
                .add("GET", "/guilds/{guild}/members/{user}", this::get)
                .add("PATCH", "/guilds/{guild}/members/{user}", this::edit);
    }

    private Reply list(HttpCall call) {
        guilds.guild(call);
        long after = CallQuery.id(call, "after");
        int most = CallQuery.number(call, "limit", 1, 1000);
        return answer(
                world.members().stream()
                        .filter(member -> member.userId() > after)
                        .sorted(Comparator.comparingLong(Member::userId)),
                most);
    }

    private Reply search(HttpCall call) {
        guilds.guild(call);
        String query = call.query("query")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> ApiException.field("query", "BASE_TYPE_REQUIRED", "This field is required"))
                .toLowerCase(Locale.ROOT);
        int most = CallQuery.number(call, "limit", 1, 1000);
        return answer(world.members().stream().filter(member -> begins(member, query)), most);
    }

    /** Discord compares with the beginnings of names alone. */
    private boolean begins(Member member, String query) {
        User user = world.user(member.userId()).orElseThrow();
        String nick = member.nick() == null ? user.displayName() : member.nick();
        return Stream.of(user.username(), user.displayName(), nick)
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(query));
    }

    private Reply answer(Stream<Member> members, int most) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        members.limit(most).forEach(member -> list.add(context.wire().member(member)));
        return Reply.json(list);
    }

    private Reply get(HttpCall call) {
        guilds.guild(call);
        return Reply.json(context.wire().member(guilds.member(call)));
    }

    private Reply edit(HttpCall call) {
        guilds.guild(call);
        FormErrors errors = new FormErrors();
        FormFields form = new FormFields(call.json(), "", errors);
        String nick =
                form.text("nick", 0, MOST_NICK).filter(text -> !text.isBlank()).orElse(null);
        List<Long> roles = form.snowflakes("roles", 0, 350);
        errors.refuse();
        Member changed = world.together(() -> {
            Member old = guilds.member(call);
            Member member = new Member(
                    old.userId(),
                    form.names("nick") ? nick : old.nick(),
                    form.has("roles") ? roles(old, roles) : old.roleIds(),
                    old.joinedAt());
            if (form.names("nick")) {
                permitNick(old);
            }
            if (!member.equals(old)) {
                world.accept(new ChatEvent.MemberUpdated(member));
            }
            return member;
        });
        return Reply.json(context.wire().member(changed));
    }

    private void permitNick(Member member) {
        boolean own = member.userId() == context.botId();
        new Access(context).require(own ? Permission.CHANGE_NICKNAME : Permission.MANAGE_NICKNAMES, context.botId());
        if (!own) {
            guilds.requireAbove(member);
        }
    }

    /** Every role that comes or goes must be one that the bot may give. */
    private Set<Long> roles(Member member, List<Long> wanted) {
        Set<Long> changed = new HashSet<>(wanted);
        changed.addAll(member.roleIds());
        changed.removeIf(id -> wanted.contains(id) && member.roleIds().contains(id));
        for (long id : changed) {
            Role role = world.role(id).orElseThrow(() -> ApiException.unknown(10011, "Role"));
            guilds.requireAbove(role);
            if (role.botId() != 0 || id == world.guild().id()) {
                throw new ApiException(400, 50028, "Invalid Role");
            }
        }
        return Set.copyOf(wanted);
    }
}
