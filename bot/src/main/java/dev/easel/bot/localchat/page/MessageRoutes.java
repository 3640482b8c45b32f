package dev.easel.bot.localchat.page;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.rest.Access;
import dev.easel.bot.localchat.rest.ChannelMessages;
import dev.easel.bot.localchat.rest.Reactions;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageQuery;
import dev.easel.bot.localchat.world.Snowflakes;
import dev.easel.bot.localchat.world.User;
import dev.easel.bot.localchat.world.World;
import java.util.List;

/** What people do with the messages of a channel. */
final class MessageRoutes {
    private static final String MESSAGES = "/channels/{channel}/messages";
    private static final String MESSAGE = MESSAGES + "/{message}";
    private static final int MOST = 100;

    private final ChatContext context;
    private final World world;
    private final PageJson json;
    private final Persons persons;
    private final Access access;
    private final ChannelMessages actions;
    private final Reactions reactions;

    MessageRoutes(ChatContext context, Persons persons, ChannelMessages actions) {
        this.context = context;
        this.world = context.world();
        this.json = new PageJson(context);
        this.persons = persons;
        this.access = new Access(context);
        this.actions = actions;
        this.reactions = new Reactions(context);
    }

    void addTo(Router router) {
        router.add("GET", MESSAGES, this::list);
        router.add("POST", MESSAGES, this::send);
        router.add("PATCH", MESSAGE, this::edit);
        router.add("DELETE", MESSAGE, this::delete);
        router.add("DELETE", MESSAGE + "/dismiss", this::dismiss);
        router.add("PUT", MESSAGE + "/reactions/{emoji}", this::react);
        router.add("DELETE", MESSAGE + "/reactions/{emoji}", this::takeBack);
    }

    private Reply list(HttpCall call) {
        User person = persons.of(call);
        List<Message> found = actions.list(person.id(), call.id("channel"), query(call));
        return Reply.json(json.messages(found, person.id()));
    }

    private static MessageQuery query(HttpCall call) {
        return new MessageQuery(place(call, "before"), place(call, "after"), place(call, "around"), limit(call));
    }

    private static long place(HttpCall call, String name) {
        String text = call.query(name).orElse("0");
        long id = Snowflakes.parse(text);
        if (id == 0 && !text.equals("0")) {
            throw ApiException.field(name, "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not snowflake.");
        }
        return id;
    }

    private static int limit(HttpCall call) {
        String text = call.query("limit").orElse("50");
        int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw ApiException.field(
                    "limit", "NUMBER_TYPE_MAX", "'" + text + "' is no number between 1 and " + MOST + ".");
        }
        return limit;
    }

    /** Who writes has read what is there. */
    private Reply send(HttpCall call) {
        User person = persons.of(call);
        Message message = actions.post(person.id(), call.id("channel"), call.form());
        world.accept(new ChatEvent.ChannelRead(person.id(), message.channelId(), message.id()));
        return Reply.json(context.wire().message(message, person.id()));
    }

    private Reply edit(HttpCall call) {
        User person = persons.of(call);
        Message edited = actions.edit(person.id(), call.id("channel"), call.id("message"), call.form());
        return Reply.json(context.wire().message(edited, person.id()));
    }

    private Reply delete(HttpCall call) {
        User person = persons.of(call);
        actions.delete(person.id(), call.id("channel"), call.id("message"));
        return Reply.noContent();
    }

    private Reply react(HttpCall call) {
        User person = persons.of(call);
        reactions.add(person.id(), call.id("channel"), call.id("message"), call.parameter("emoji"));
        return Reply.noContent();
    }

    private Reply takeBack(HttpCall call) {
        User person = persons.of(call);
        reactions.remove(person.id(), call.id("channel"), call.id("message"), call.parameter("emoji"));
        return Reply.noContent();
    }

    private Reply dismiss(HttpCall call) {
        User person = persons.of(call);
        Message message = access.message(call.id("channel"), call.id("message"), person.id());
        if (!message.ephemeral()) {
            throw new ApiException(400, 50021, "Only a message that one person alone sees can be dismissed");
        }
        world.delete(message.channelId(), message.id());
        return Reply.noContent();
    }
}
