package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.Router;

/** Everything of the REST API but commands, interactions and webhooks. */
public final class RestRoutes {
    private final ChatContext context;
    private final ChannelMessages messages;
    private final int shards;

    /**
     * Serves one world.
     *
     * @param posts the server's one
     * @param shards into how many sessions bots are told to part
     */
    public RestRoutes(ChatContext context, MessagePosts posts, int shards) {
        this.context = context;
        this.shards = shards;
        this.messages = new ChannelMessages(context, posts);
    }

    /** Adds the routes. */
    public void addTo(Router router) {
        new ApplicationRoutes(context, shards).addTo(router);
        new UserRoutes(context).addTo(router);
        new GuildRoutes(context).addTo(router);
        new RoleRoutes(context).addTo(router);
        new MemberRoutes(context).addTo(router);
        new ChannelRoutes(context).addTo(router);
        new ThreadRoutes(context).addTo(router);
        new MessageRoutes(context, messages).addTo(router);
        new ReactionRoutes(context).addTo(router);
    }
}
