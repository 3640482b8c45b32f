package dev.easel.bot.localchat;

import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.CallFilter;
import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.http.LoopbackServer;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.http.RouterHandler;
import dev.easel.bot.localchat.page.PageFeed;
import dev.easel.bot.localchat.page.PageFiles;
import dev.easel.bot.localchat.page.PageGuard;
import dev.easel.bot.localchat.page.PageRoutes;
import dev.easel.bot.localchat.page.PageSockets;
import dev.easel.bot.localchat.rest.ChannelMessages;
import dev.easel.bot.localchat.world.Founding;
import dev.easel.bot.localchat.world.MemoryFileStore;
import dev.easel.bot.localchat.world.Permissions;
import dev.easel.bot.localchat.world.User;
import dev.easel.bot.localchat.world.WireJson;
import dev.easel.bot.localchat.world.World;
import java.io.IOException;
import java.util.List;

/** The running chat server. Thread-safe. */
public final class LocalChat implements AutoCloseable {
    private final LoopbackServer server;
    private final PageFeed feed;
    private final ChatContext context;

    private LocalChat(LoopbackServer server, PageFeed feed, ChatContext context) {
        this.server = server;
        this.feed = feed;
        this.context = context;
    }

    /**
     * Starts it.
     *
     * @throws IOException where the port is taken or the file cannot be read
     */
    public static LocalChat start(LocalChatOptions options) throws IOException {
        LoopbackServer server = new LoopbackServer(options.port());
        World world = new World(options.clock(), new MemoryFileStore());
        Founding.of(world);
        long botId = world.users().stream()
                .filter(User::bot)
                .findFirst()
                .orElseThrow()
                .id();
        ChatContext context = new ChatContext(
                world,
                new Permissions(world),
                new WireJson(world, server.origin()),
                server.origin(),
                botId,
                options.token());
        Router rest = new Router();
        PageFeed feed = new PageFeed(context);
        world.listen(feed);
        PageGuard guard = new PageGuard(server.origin());
        PageFiles files = PageFiles.load();
        Router page = new Router();
        new PageRoutes(context, new ChannelMessages(context), LocalChat::notYet).addTo(page);
        Router root = new Router();
        files.addTo(root);
        PageSockets pageSockets = new PageSockets(context, feed, files.version(), guard);
        feed.start();
        server.start(
                sockets -> pageSockets.addTo(sockets),
                List.of(
                        new RouterHandler("/api/v10", rest, CallFilter.none()),
                        new RouterHandler("/api", rest, CallFilter.none()),
                        new RouterHandler("/page", page, guard, guard.headers()),
                        // Answers whatever is left, so it comes last.
                        new RouterHandler("", root, guard, guard.headers())));
        return new LocalChat(server, feed, context);
    }

    private static Reply notYet(long userId, Form form) {
        throw new ApiException(503, 0, "Easel is not connected");
    }

    /** The port in use. */
    public int port() {
        return server.port();
    }

    /** Where people open the page. */
    public String pageUrl() {
        return context.origin() + "/";
    }

    /** Where bots find the REST API, with the slash at the end. */
    public String apiUrl() {
        return context.origin() + "/api/v10/";
    }

    /** Where bots find the gateway. */
    public String gatewayUrl() {
        return "ws" + context.origin().substring("http".length()) + "/gateway";
    }

    /** What the bot logs in with. */
    public String token() {
        return context.token();
    }

    @Override
    public void close() {
        server.close();
        feed.close();
    }
}
