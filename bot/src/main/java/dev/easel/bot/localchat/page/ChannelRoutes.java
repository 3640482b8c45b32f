package dev.easel.bot.localchat.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.command.CommandRights;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.rest.Access;
import dev.easel.bot.localchat.rest.ChannelMessages;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Command;
import dev.easel.bot.localchat.world.Member;
import dev.easel.bot.localchat.world.MessageQuery;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Snowflakes;
import dev.easel.bot.localchat.world.User;
import dev.easel.bot.localchat.world.World;
import java.util.Locale;
import java.util.stream.Stream;

/** What people do in a channel besides writing. */
final class ChannelRoutes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CHANNEL = "/channels/{channel}";
    private static final int MOST_MEMBERS = 100;

    private final ChatContext context;
    private final World world;
    private final Persons persons;
    private final ChannelMessages actions;
    private final Access access;
    private final CommandRights rights;

    ChannelRoutes(ChatContext context, Persons persons, ChannelMessages actions) {
        this.context = context;
        this.world = context.world();
        this.persons = persons;
        this.actions = actions;
        this.access = new Access(context);
        this.rights = new CommandRights(context);
    }

    void addTo(Router router) {
        router.add("POST", CHANNEL + "/typing", this::type);
        router.add("POST", CHANNEL + "/ack", this::acknowledge);
        router.add("GET", CHANNEL + "/commands", this::commands);
        router.add("GET", CHANNEL + "/members", this::members);
    }

    private Reply type(HttpCall call) {
        User person = persons.of(call);
        actions.type(person.id(), call.id("channel"));
        return Reply.noContent();
    }

    /** Nobody reads further than the newest message, nor back. */
    private Reply acknowledge(HttpCall call) {
        User person = persons.of(call);
        Channel channel = access.channel(call.id("channel"), person.id());
        String text = call.json().path("message_id").asText();
        long upTo = Snowflakes.parse(text);
        if (upTo == 0) {
            throw ApiException.field("message_id", "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not snowflake.");
        }
        world.together(() -> {
            long newest = world.messages(channel.id(), MessageQuery.newest(1), message -> true).stream()
                    .mapToLong(message -> Math.min(upTo, message.id()))
                    .sum();
            if (newest > world.readUpTo(person.id(), channel.id())) {
                world.accept(new ChatEvent.ChannelRead(person.id(), channel.id(), newest));
            }
            return newest;
        });
        return Reply.noContent();
    }

    private Reply commands(HttpCall call) {
        User person = persons.of(call);
        Channel channel = access.channel(call.id("channel"), person.id());
        ArrayNode found = JSON.arrayNode();
        rights.usable(channel, person.id()).stream().map(Command::definition).forEach(found::add);
        return Reply.json(found);
    }

    private Reply members(HttpCall call) {
        User person = persons.of(call);
        Channel channel = access.channel(call.id("channel"), person.id());
        String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
        String limit = call.query("limit").orElse("");
        ArrayNode found = JSON.arrayNode();
        world.members().stream()
                .filter(member -> context.permissions().has(Permission.VIEW_CHANNEL, channel, member.userId()))
                .filter(member -> named(member, query))
                .limit(limit.matches("[0-9]{1,2}") ? Integer.parseInt(limit) : MOST_MEMBERS)
                .forEach(member -> found.add(context.wire().member(member)));
        return Reply.json(found);
    }

    private boolean named(Member member, String query) {
        Stream<String> names =
                world.user(member.userId()).stream().flatMap(user -> Stream.of(user.username(), user.displayName()));
        return Stream.concat(names, Stream.ofNullable(member.nick()))
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(query));
    }
}
