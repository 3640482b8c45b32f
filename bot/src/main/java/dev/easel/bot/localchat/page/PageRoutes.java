package dev.easel.bot.localchat.page;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.rest.ChannelMessages;

/** All that the page calls, below /page. */
public final class PageRoutes {
    private final PageJson json;
    private final Persons persons;
    private final Submission submission;
    private final MessageRoutes messages;
    private final ChannelRoutes channels;

    /**
     * Routes of one server.
     *
     * @param actions does what people do with messages
     * @param submission takes what people do with commands and components
     */
    public PageRoutes(ChatContext context, ChannelMessages actions, Submission submission) {
        this.json = new PageJson(context);
        this.persons = new Persons(context);
        this.submission = submission;
        this.messages = new MessageRoutes(context, persons, actions);
        this.channels = new ChannelRoutes(context, persons, actions);
    }

    /** Adds them. */
    public void addTo(Router router) {
        router.add("GET", "/people", call -> Reply.json(json.people()));
        router.add("GET", "/state", call -> Reply.json(json.state(persons.of(call))));
        router.add("POST", "/interactions", this::interact);
        messages.addTo(router);
        channels.addTo(router);
    }

    private Reply interact(HttpCall call) {
        return submission.submit(persons.of(call).id(), call.form());
    }
}
